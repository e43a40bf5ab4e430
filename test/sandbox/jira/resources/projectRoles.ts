import type { Project } from '../model';
import { noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectOf } from '../rest/find';
import { mustAdminister } from '../rest/projectPart';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { projectRoles } from '../seed/users';
import { groupId } from '../views/user';

/** A member of a role: a person by account id, or a group by name. */
type Actor = Project['actors'][string][number];

interface Role {
	readonly id: string;
	readonly name: string;
}

const rolesOf = ({ jira }: Ask): Role[] =>
	projectRoles[jira.flavour].map((name, index) => ({ id: String(10002 + index), name }));

function addressOf(project: Project, { id }: Role, { base }: Ask): string {
	return `${base}/project/${project.id}/role/${id}`;
}

function allRoles(ask: Ask): Answer {
	const project = projectOf(ask);
	mustAdminister(project, ask, 404);
	const entries = rolesOf(ask).map((role) => [role.name, addressOf(project, role, ask)]);
	return ok(Object.fromEntries(entries) as Record<string, unknown>);
}

/** The project and the role that the path names. */
function named(ask: Ask): { readonly project: Project; readonly role: Role } {
	const project = projectOf(ask);
	mustAdminister(project, ask, 404);
	const role = rolesOf(ask).find(({ id }) => id === ask.params.id);
	if (role !== undefined) return { project, role };
	throw refusal(404, `Can not retrieve a role actor for a null project role.`);
}

function actorView({ type, of }: Actor, index: number, { jira }: Ask): Record<string, unknown> {
	const onCloud = jira.flavour === 'cloud';
	const id = 10240 + index;
	if (type === 'group') {
		return {
			...{ id, displayName: of, type: 'atlassian-group-role-actor', name: of },
			...(onCloud ? { actorGroup: { name: of, displayName: of, groupId: groupId(of) } } : {}),
		};
	}
	const user = jira.users.get(of);
	return {
		...{ id, displayName: user?.displayName ?? of, type: 'atlassian-user-role-actor' },
		...(onCloud ? { actorUser: { accountId: of } } : { name: user?.name ?? of }),
	};
}

function roleView(project: Project, role: Role, ask: Ask): Record<string, unknown> {
	const actors = project.actors[role.id] ?? [];
	return {
		self: addressOf(project, role, ask),
		name: role.name,
		id: Number(role.id),
		description: `The role ${role.name}.`,
		actors: actors.map((actor, index) => actorView(actor, index, ask)),
	};
}

const isSame = (one: Actor, other: Actor) => one.type === other.type && one.of === other.of;

/** A person or a group that exists. */
function actor(type: Actor['type'], given: string, { jira }: Ask): Actor {
	const user = jira.flavour === 'cloud' ? jira.users.get(given) : jira.users.byName(given);
	const group = jira.users.groups().find((name) => name === given || groupId(name) === given);
	const of = type === 'user' ? user?.accountId : group;
	if (of !== undefined) return { type, of };
	throw refusal(404, `We can't find '${given}' in any accessible user directory.`);
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function addActors(ask: Ask): Answer {
	const { project, role } = named(ask);
	const { user, group, groupId: groups } = ask.body;
	const added = [
		...texts(user).map((one) => actor('user', one, ask)),
		...[...texts(group), ...texts(groups)].map((one) => actor('group', one, ask)),
	];
	const held = project.actors[role.id] ?? [];
	const known = added.find((one) => held.some((other) => isSame(one, other)));
	if (known !== undefined) {
		throw refusal(400, `'${known.of}' is already a member of the project role.`);
	}
	project.actors[role.id] = [...held, ...added];
	return ok(roleView(project, role, ask));
}

function setActors(ask: Ask): Answer {
	const { project, role } = named(ask);
	const actors = (ask.body.categorisedActors ?? {}) as Record<string, unknown>;
	project.actors[role.id] = [
		...texts(actors['atlassian-user-role-actor']).map((one) => actor('user', one, ask)),
		...texts(actors['atlassian-group-role-actor']).map((one) => actor('group', one, ask)),
	];
	return ok(roleView(project, role, ask));
}

function removeActor(ask: Ask): Answer {
	const { project, role } = named(ask);
	const user = ask.query.text('user');
	const group = ask.query.text('group') ?? ask.query.text('groupId');
	const given = user ?? group;
	if (given === undefined) throw refusal(400, 'A user or a group must be specified.');
	const gone = actor(user === undefined ? 'group' : 'user', given, ask);
	const held = project.actors[role.id] ?? [];
	if (!held.some((one) => isSame(one, gone))) throw refusal(404, `'${given}' is not a member.`);
	project.actors[role.id] = held.filter((one) => !isSame(one, gone));
	return noContent();
}

/** Who has which role in a project. */
export const projectRoleRoutes: readonly Route[] = routes(
	{
		'GET project/{projectIdOrKey}/role': allRoles,
		'GET project/{projectIdOrKey}/role/{id}': (ask) => {
			const { project, role } = named(ask);
			return ok(roleView(project, role, ask));
		},
		'POST project/{projectIdOrKey}/role/{id}': addActors,
		'PUT project/{projectIdOrKey}/role/{id}': setActors,
		'DELETE project/{projectIdOrKey}/role/{id}': removeActor,
	},
	{ needsUser: true },
);
