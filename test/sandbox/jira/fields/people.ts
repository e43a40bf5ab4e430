import type { User } from '../model';
import { may } from '../permissions';
import { userView } from '../views/user';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldContext, FieldKind } from './definition';
import { listKind } from './lists';

/** How a request identifies a person; undefined if it names nobody in a way that the flavour supports. */
function handle(input: unknown, { jira }: FieldContext): string | null | undefined {
	// JsonData of Jira, which reads the assignee and the reporter.
	if (!isObject(input)) throw new FieldRefusal('data was not an object');
	if (jira.flavour === 'cloud') {
		const given = 'accountId' in input ? input.accountId : input.id;
		return given === null ? null : (textOf(given) ?? undefined);
	}
	if (!('name' in input) && !('key' in input)) {
		throw new FieldRefusal("expected Object containing a 'name' property");
	}
	const given = 'name' in input ? input.name : input.key;
	return given === null ? null : (textOf(given) ?? undefined);
}

function found(name: string, { jira }: FieldContext): User {
	const user =
		jira.flavour === 'cloud'
			? jira.users.get(name)
			: (jira.users.byName(name) ?? jira.users.byKey(name));
	if (!user) {
		throw new FieldRefusal(
			jira.flavour === 'cloud'
				? `Account ID ${name} does not exist.`
				: `User '${name}' does not exist.`,
		);
	}
	return user;
}

/** The assignee of an issue if nobody was chosen: the project's lead. */
function defaultAssignee({ project }: FieldContext): string {
	return project.leadId;
}

/** The assignee: someone who may be assigned issues here, "-1" for the default, null for nobody. */
export const assigneeKind: FieldKind = {
	operations: ['set'],
	parse: (input, context) => {
		if (input === null || input === undefined) return null;
		const name = handle(input, context);
		if (name === null || name === undefined || name === '') return null;
		if (name === '-1') return defaultAssignee(context);
		const user = found(name, context);
		if (!may(user, 'ASSIGNABLE_USER', context.project)) {
			const shown = context.jira.flavour === 'cloud' ? user.displayName : user.name;
			throw new FieldRefusal(`User '${shown}' cannot be assigned issues.`);
		}
		return user.accountId;
	},
	render: (value, view) => userView(String(value), view),
	show: (value, jira) => jira.users.get(String(value))?.displayName ?? String(value),
	idOf: String,
	autoComplete: (project, view) =>
		`${view.base}/user/assignable/search?project=${project.key}&${
			view.jira.flavour === 'cloud' ? 'query' : 'username'
		}=`,
};

/** One person: the reporter and user pickers. */
export const userKind: FieldKind = {
	operations: ['set'],
	parse: (input, context) => {
		if (input === null || input === undefined) return null;
		const name = handle(input, context);
		if (name === null || name === undefined || name === '') return null;
		return found(name, context).accountId;
	},
	render: (value, view) => userView(String(value), view),
	show: (value, jira) => jira.users.get(String(value))?.displayName ?? String(value),
	idOf: String,
	autoComplete: (_, view) =>
		`${view.base}/user/search?${view.jira.flavour === 'cloud' ? 'query' : 'username'}=`,
};

/** Several people. */
export const usersKind: FieldKind = listKind(
	{
		parse: (input, context) => found(handle(input, context) ?? '', context).accountId,
		render: (accountId, view) => userView(accountId, view),
		show: (accountId, jira) => jira.users.get(accountId)?.displayName ?? accountId,
	},
	{
		autoComplete: (_, view) =>
			`${view.jira.webUrl}/rest/api/1.0/users/picker?fieldName=customfield_10019&query=`,
	},
);
