import type { IDataObject } from 'n8n-workflow';
import { call, RequestFailed } from '../../../connection';
import {
	choiceField,
	issueField,
	listField,
	projectField,
	shownWhen,
	simplifyField,
	type Values,
} from '../../../fields';
import { ItemRefused, operation, type RunContext } from '../../../operation';
import { isId } from '../../../values/named';
import { projectCalled, projectEndpoints } from '../../projectCalled';

const MINE = 'GET /rest/api/3/mypermissions';
const ALL = 'GET /rest/api/3/permissions';

const form = {
	scope: choiceField(
		'Where',
		[
			{ name: 'Anywhere', value: 'site', description: 'In any project, and for the whole of Jira' },
			{ name: 'In a Project', value: 'project' },
			{ name: 'On an Issue', value: 'issue' },
		],
		{ description: 'What the permissions are for' },
	),
	project: shownWhen(
		projectField({ required: true, description: 'The project in which something is to be done' }),
		{ scope: ['project'] },
	),
	issue: shownWhen(issueField(), { scope: ['issue'] }),
	permissions: listField(
		'Permissions',
		{
			placeholder: 'e.g. BROWSE_PROJECTS, EDIT_ISSUES',
			description:
				'Keys of permissions, separated by commas, or a list from an expression; all that there are, if it is left empty',
		},
		'Keys',
	),
	simplify: simplifyField(),
};

type Context = RunContext<typeof ALL | (typeof projectEndpoints)['cloud' | 'dataCenter'][number]>;

interface Permissions {
	readonly permissions: Readonly<Record<string, { readonly havePermission?: boolean }>>;
}

export const getMyPermissions = operation({
	displayName: 'Get My Permissions',
	action: 'Get my permissions',
	phrases: ['may I', 'check permission', 'access rights'],
	description:
		'Tell what the account of the credential may do: anywhere, in a project or on an issue',
	endpoints: {
		cloud: [MINE, ALL, ...projectEndpoints.cloud],
		dataCenter: [MINE, ...projectEndpoints.dataCenter],
	},
	optional: [ALL, ...projectEndpoints.cloud],
	fields: form,

	run: async (asked, context) => {
		const { site, send } = context;
		const permissions = asked.permissions?.map((key) => key.toUpperCase());
		// Cloud has to be asked for each; Data Center always tells all.
		const keys =
			site.flavour === 'cloud' ? { permissions: permissions ?? (await allKeys(context)) } : {};
		const query = { ...(await placeOf(asked, context)), ...keys };
		const answer = (await send(call(MINE, { query })).catch((reason: unknown) => {
			throw asked.issue === undefined ? reason : ofIssue(reason, asked.issue);
		})) as Permissions;
		const unknown = permissions?.filter((key) => !Object.hasOwn(answer.permissions, key)) ?? [];
		if (unknown.length > 0) {
			throw new ItemRefused(
				`'Permissions' has ${unknown.join(', ')}, which this Jira does not know`,
				`It knows ${Object.keys(answer.permissions).join(', ')}.`,
			);
		}
		if (!asked.simplify) return answer as unknown as IDataObject;
		return Object.fromEntries(
			Object.entries(answer.permissions)
				.filter(([key]) => permissions?.includes(key) ?? true)
				.map(([key, { havePermission }]) => [key, havePermission === true]),
		);
	},
});

async function placeOf({ project, issue }: Values<typeof form>, context: Context) {
	if (issue !== undefined) return isId(issue) ? { issueId: issue } : { issueKey: issue };
	if (project === undefined) return {};
	const { value } = await projectCalled(project, context);
	return isId(value) ? { projectId: value } : { projectKey: value };
}

/** Jira does not say which issue it does not find. */
function ofIssue(reason: unknown, issue: string): unknown {
	if (!(reason instanceof RequestFailed) || reason.failure.status !== 404) return reason;
	const { failure } = reason;
	return new RequestFailed({ ...failure, message: `'Issue' is "${issue}": ${failure.message}` });
}

/** The keys of all permissions; read once per run. */
async function allKeys({ loadOnce, send }: Context): Promise<string[]> {
	return await loadOnce('permissions', async () =>
		Object.keys(((await send(call(ALL))) as Permissions).permissions),
	);
}
