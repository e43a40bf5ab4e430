import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import {
	choiceField,
	listField,
	objectField,
	peopleField,
	simplifyField,
	type Values,
} from '../../../fields';
import { ItemRefused, operation, type RunContext } from '../../../operation';
import { isId } from '../../../values/named';
import { objectId } from '../../lookUps/objectId';
import { PEOPLE, personNamed } from '../../people';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { wantedProjectField } from './projectNamed';
import { membersOf, ROLE, ROLES, rolesOf, simplifyRole } from './projectRoles';

const SET = 'PUT /rest/api/3/project/{projectIdOrKey}/role/{id}';

const KIND = { one: 'role', several: 'roles', addresses: ['/role/'] } as const;

const form = {
	project: wantedProjectField(),
	role: objectField(
		'Role',
		KIND,
		{ list: 'searchProjectRoles', name: 'Administrators', id: '10002' },
		{ required: true, description: 'The role of the project: its name or its ID' },
	),
	change: choiceField(
		'Change',
		[
			{ name: 'Add Members', value: 'add' },
			{ name: 'Remove Members', value: 'remove' },
			{ name: 'Replace All Members', value: 'replace' },
		],
		{ description: 'What to do with the people and groups' },
	),
	people: peopleField('People', { description: 'The people' }),
	groups: listField(
		'Groups',
		{ placeholder: 'e.g. jira-users', description: 'Names of groups, separated by commas' },
		'Names',
	),
	simplify: simplifyField(),
};

type Asked = Values<typeof form>;

/** All in one write, whatever changes: repeating it does no harm. */
export const setRoleMembers = operation({
	displayName: 'Set Role Members',
	action: 'Set members of project role',
	phrases: ['add user to project', 'remove user from project', 'give access to project'],
	description: 'Add people and groups to a role of a project, remove them, or replace all of them',
	effect: 'changed',
	endpoints: {
		cloud: [ROLES, ROLE, SET, PEOPLE, ...projectEndpoints.cloud],
		dataCenter: [ROLES, ROLE, SET, PEOPLE, ...projectEndpoints.dataCenter],
	},
	optional: [ROLES, PEOPLE, ...projectEndpoints.cloud],
	fields: form,

	run: async (asked, context) => {
		const { send } = context;
		if (asked.people === undefined && asked.groups === undefined && asked.change !== 'replace') {
			throw new ItemRefused('Nobody is to be added or removed', "Fill in 'People' or 'Groups'.");
		}
		const { value: projectIdOrKey } = await projectCalled(asked.project, context);
		const id = await roleId(asked, projectIdOrKey, context);
		const named = { users: await usersOf(asked, context), groups: asked.groups ?? [] };
		const path = { projectIdOrKey, id };
		const held =
			asked.change === 'replace'
				? { users: [], groups: [] }
				: membersOf((await send(call(ROLE, { path }))) as IDataObject);
		const body = {
			categorisedActors: {
				'atlassian-user-role-actor': changed(held.users, named.users, asked),
				'atlassian-group-role-actor': changed(held.groups, named.groups, asked),
			},
		};
		const role = (await send(call(SET, { path, body }))) as IDataObject;
		return simplifiedIf(asked, role, simplifyRole);
	},
});

function changed(held: readonly string[], named: readonly string[], { change }: Asked): string[] {
	return change === 'remove'
		? held.filter((one) => !named.includes(one))
		: [...new Set([...held, ...named])];
}

async function roleId(
	{ role }: Asked,
	project: string,
	context: RunContext<typeof ROLES>,
): Promise<string> {
	const load = async () => await rolesOf(project, context.send);
	const id = await objectId(role, 'Role', KIND, { list: `roles of ${project}`, load }, context);
	if (isId(id)) return id;
	throw new ItemRefused(
		`'Role' is "${id}", which is not the ID of a role`,
		"Enter an ID such as 10002, or choose 'Name'.",
	);
}

async function usersOf({ people = [] }: Asked, context: RunContext<typeof PEOPLE>) {
	const users: string[] = [];
	for (const person of people) {
		const known = await personNamed(person, 'People', context);
		if (known.is === 'reference') users.push(known.value);
	}
	return users;
}
