import type { Component, ComponentAssignee, Project } from '../model';
import { issuesWith, newComponent, nextPartId, replacePart } from '../projectParts';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectNamed, projectOf, userOf } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { mustAdminister, partNamed, partOf } from '../rest/projectPart';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { wholeComponentView } from '../views/projectParts';

const isText = (value: unknown): value is string => typeof value === 'string';

const assigneeTypes: readonly ComponentAssignee[] = [
	'PROJECT_DEFAULT',
	'COMPONENT_LEAD',
	'PROJECT_LEAD',
	'UNASSIGNED',
];

/** A name that no other component of the project has. Source: JRASERVER's DefaultProjectComponentService. */
function checkedName(name: unknown, project: Project, self?: Component): string {
	if (!isText(name) || name.trim() === '') {
		throw refusal(400, [], {
			name: 'The component name specified is invalid - cannot be an empty string.',
		});
	}
	if (name.length > 255) {
		throw refusal(400, [], { name: 'The component name must not exceed 255 characters.' });
	}
	const isTaken = project.components.some(
		(one) => one !== self && one.name.toLowerCase() === name.trim().toLowerCase(),
	);
	if (isTaken) {
		throw refusal(400, [], {
			name: `A component with the name ${name.trim()} already exists in this project.`,
		});
	}
	return name.trim();
}

/** The lead that the body names; null removes the lead, undefined leaves it. */
function checkedLead({ jira, body }: Ask): string | null | undefined {
	const name = jira.flavour === 'cloud' ? 'leadAccountId' : 'leadUserName';
	const given = body[name];
	if (given === undefined) return undefined;
	if (given === null || given === '') return null;
	const user =
		jira.flavour === 'cloud' ? jira.users.get(String(given)) : jira.users.byName(String(given));
	if (user !== undefined) return user.accountId;
	throw refusal(400, [], { [name]: `The user ${String(given)} does not exist.` });
}

function change(component: Component, project: Project, ask: Ask): void {
	const { body } = ask;
	const name =
		body.name === undefined ? component.name : checkedName(body.name, project, component);
	const lead = checkedLead(ask);
	const type = body.assigneeType;
	const assigneeType = assigneeTypes.find((one) => one === type);
	if (type !== undefined && assigneeType === undefined) {
		throw refusal(400, `The assignee type '${String(type)}' is not valid.`);
	}
	Object.assign(component, {
		name,
		leadId: lead === undefined ? component.leadId : lead,
		assigneeType: assigneeType ?? component.assigneeType,
		description: isText(body.description) ? body.description : component.description,
	});
}

function createComponent(ask: Ask): Answer {
	const { body, jira } = ask;
	userOf(ask);
	if (!isText(body.project)) throw refusal(400, [], { project: 'No project was specified.' });
	const project = projectNamed(body.project, ask);
	mustAdminister(project, ask);
	const name = checkedName(body.name, project);
	const component = newComponent({ id: nextPartId('components', jira), name });
	change(component, project, { ...ask, body: { ...body, name } });
	project.components.push(component);
	return created(wholeComponentView(component, project, ask));
}

function updateComponent(ask: Ask): Answer {
	const { part, project } = partOf('components', ask);
	mustAdminister(project, ask);
	change(part, project, ask);
	return ok(wholeComponentView(part, project, ask));
}

function deleteComponent(ask: Ask): Answer {
	const { part, project } = partOf('components', ask);
	mustAdminister(project, ask);
	const to = ask.query.text('moveIssuesTo');
	const target = to === undefined ? undefined : partNamed('components', to, ask);
	if (target !== undefined && (target.project !== project || target.part === part)) {
		throw refusal(404, `The component with id ${to} does not exist.`);
	}
	const by = { jira: ask.jira, authorId: userOf(ask).accountId };
	replacePart('components', part.id, target?.part.id, by);
	project.components.splice(project.components.indexOf(part), 1);
	return noContent();
}

function componentsOf(ask: Ask): Answer {
	const project = projectOf(ask);
	return ok(project.components.map((one) => wholeComponentView(one, project, ask)));
}

const issueCount = ({ id }: Component, { jira }: Ask) => issuesWith('components', id, jira).length;

type Order = (component: Component, ask: Ask) => string | number;

const byName: Order = ({ name }) => name.toLowerCase();

const orders: Readonly<Record<string, Order>> = {
	name: byName,
	description: ({ description }) => description.toLowerCase(),
	lead: ({ leadId }, { jira }) => jira.users.get(leadId ?? '')?.displayName ?? '',
	issueCount,
};

function searchComponents(ask: Ask): Answer {
	const { query } = ask;
	const project = projectOf(ask);
	const written = query.text('orderBy') ?? 'name';
	const order = orders[written.replace(/^[+-]/, '')] ?? byName;
	const sign = written.startsWith('-') ? -1 : 1;
	const typed = (query.text('query') ?? '').toLowerCase();
	const found = project.components
		.map((component) => ({ component, key: order(component, ask) }))
		.filter(({ component: { name, description } }) =>
			`${name}\n${description}`.toLowerCase().includes(typed),
		)
		.sort((one, other) => (one.key < other.key ? -sign : one.key > other.key ? sign : 0));
	const page = pageOf(found, ask, { usual: 50, most: 50 });
	return ok(
		pageBody(page, ask, ({ component }) => ({
			issueCount: issueCount(component, ask),
			...wholeComponentView(component, project, ask),
		})),
	);
}

/** Components of projects. */
export const componentRoutes: readonly Route[] = [
	...routes({
		'GET project/{projectIdOrKey}/components': componentsOf,
		'GET component/{id}': (ask) => {
			const { part, project } = partOf('components', ask);
			return ok(wholeComponentView(part, project, ask));
		},
		'GET component/{id}/relatedIssueCounts': (ask) => {
			const { part } = partOf('components', ask);
			const self = `${ask.base}/component/${part.id}`;
			return ok({ self, issueCount: issueCount(part, ask) });
		},
	}),
	...routes(
		{
			'POST component': createComponent,
			'PUT component/{id}': updateComponent,
			'DELETE component/{id}': deleteComponent,
		},
		{ needsUser: true },
	),
	...routes({ 'GET project/{projectIdOrKey}/component': searchComponents }, { on: 'cloud' }),
];
