import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import type { WrittenGroup } from '../../../fields';
import { ItemRefused, type RunContext } from '../../../operation';
import { isCalled, sameName } from '../../../values/named';
import type { WrittenPerson } from '../../../values/person';
import type { WrittenProject } from '../../../values/project';
import { groupCalled, groupEndpoints } from '../../lookUps/groupCalled';
import { userCalled, userQuery } from '../../lookUps/userCalled';
import { PEOPLE } from '../../people';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import type { ShareType } from './shareForm';

const PROJECT = 'GET /rest/api/3/project/{projectIdOrKey}';
const ROLES = 'GET /rest/api/3/project/{projectIdOrKey}/role';
const USER = 'GET /rest/api/3/user';

const PERMISSIONS = 'GET /rest/api/3/filter/{id}/permission';
const ADD = 'POST /rest/api/3/filter/{id}/permission';

const ON_BOTH = [PROJECT, ROLES, PEOPLE, USER] as const;

/** The endpoints for finding out whom a filter is to be shared with. */
export const shareTargetEndpoints = {
	cloud: [...ON_BOTH, ...projectEndpoints.cloud, ...groupEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...projectEndpoints.dataCenter, ...groupEndpoints.dataCenter],
} as const;

/** The endpoints for sharing a filter. */
export const shareEndpoints = [PERMISSIONS, ADD] as const;

type TargetContext = RunContext<
	(typeof shareTargetEndpoints.cloud)[number] | (typeof shareTargetEndpoints.dataCenter)[number]
>;

/** Whom a form names. */
export interface WrittenShare {
	readonly shareWith: ShareType;
	readonly group?: WrittenGroup | undefined;
	readonly project?: WrittenProject | undefined;
	readonly role?: string | undefined;
	readonly user?: WrittenPerson | undefined;
}

/** A share in the terms of Jira's request. Source: schema `SharePermissionInputBean` of both documents. */
export type Share = IDataObject & { readonly type: ShareType };

/**
 * The share that a form names: names are looked up once per run.
 *
 * @throws ItemRefused if a name stands for nothing, or for several
 */
export async function shareOf(written: WrittenShare, context: TargetContext): Promise<Share> {
	const { shareWith: type, group, project, role, user } = written;
	if (group !== undefined) return { type, ...(await groupCalled(group, context)) };
	if (user !== undefined) {
		const { accountId, key } = await knownUser(user, 'User', context);
		return { type, ...(context.site.flavour === 'cloud' ? { accountId } : { userKey: key }) };
	}
	if (project === undefined) return { type };
	const { value } = await projectCalled(project, context);
	const projectId = await idOfProject(value, context);
	if (role === undefined) return { type, projectId };
	return { type, projectId, projectRoleId: await idOfRole(role, value, context) };
}

/**
 * A user who exists, where Jira would find out too late that they do not. Asked once per run.
 *
 * @throws RequestFailed that names somebody whom Jira does not know
 */
export async function knownUser(
	written: WrittenPerson,
	label: string,
	context: RunContext<typeof PEOPLE | typeof USER>,
): Promise<IDataObject> {
	const { site, send, loadOnce } = context;
	const user = await userCalled(written, label, context);
	const request = call(USER, { query: userQuery(user, site) });
	return (await loadOnce(`user ${user}`, async () => await send(request))) as IDataObject;
}

async function idOfProject(project: string, { loadOnce, send }: TargetContext): Promise<string> {
	const { id } = (await loadOnce(
		`project ${project}`,
		async () => await send(call(PROJECT, { path: { projectIdOrKey: project } })),
	)) as IDataObject;
	return String(id);
}

/** Jira returns the roles of a project by name, each with its address, which ends with the ID. */
async function idOfRole(
	role: string,
	project: string,
	{ loadOnce, send }: TargetContext,
): Promise<string> {
	const roles = (await loadOnce(
		`roles in ${project}`,
		async () => await send(call(ROLES, { path: { projectIdOrKey: project } })),
	)) as Readonly<Record<string, string>>;
	const known = Object.entries(roles).map(([name, address]) => ({
		name,
		id: /\/(\d+)$/.exec(address)?.[1] ?? '',
	}));
	const found = known.find((one) => isCalled(one, role));
	if (found !== undefined) return found.id;
	throw new ItemRefused(
		`'Project Role' is "${role}", but the project has no such role`,
		`It has ${Object.keys(roles).join(', ')}.`,
	);
}

/** The shares of a filter. */
export async function sharesOf(
	id: string,
	{ send }: Pick<RunContext<typeof PERMISSIONS>, 'send'>,
): Promise<readonly IDataObject[]> {
	const answer = await send(call(PERMISSIONS, { path: { id: Number(id) } }));
	return answer as readonly IDataObject[];
}

/**
 * Shares a filter; a share that it has already is found again.
 *
 * @returns all shares of the filter
 */
export async function addShare(
	id: string,
	share: Share,
	context: Pick<RunContext<(typeof shareEndpoints)[number]>, 'send' | 'site' | 'doOrFind'>,
): Promise<readonly IDataObject[]> {
	const { send, site, doOrFind } = context;
	const body = site.flavour === 'cloud' ? share : { ...share, view: true, edit: false };
	return await doOrFind(
		async () => {
			const shares = (await send(call(ADD, { path: { id: Number(id) }, body }))) as IDataObject[];
			if (shares.some((one) => isShare(one, share))) return shares;
			throw new ItemRefused(
				`Jira's answer does not say that filter ${id} is shared`,
				'Check in Jira whom it is shared with, before you run the item again.',
				true,
			);
		},
		() => async () => {
			const shares = await sharesOf(id, context);
			return shares.some((one) => isShare(one, share)) ? [...shares] : undefined;
		},
	);
}

/** Whether a share of a filter, as Jira returns it, is the one of a request. A role stands beside its project. */
export function isShare(shown: IDataObject, share: Share): boolean {
	const { group, project, role, user } = shown as Readonly<Record<string, IDataObject | undefined>>;
	const type = shown['type'] === 'loggedin' ? 'authenticated' : shown['type'];
	switch (share.type) {
		case 'group':
			return 'groupId' in share
				? group?.['groupId'] === share['groupId']
				: sameName(String(group?.['name'] ?? ''), String(share['groupname']));
		case 'user':
			return 'accountId' in share
				? user?.['accountId'] === share['accountId']
				: user?.['key'] === share['userKey'];
		case 'project':
		case 'projectRole':
			return (
				String(project?.['id']) === share['projectId'] &&
				String(role?.['id']) === String(share['projectRoleId'])
			);
		default:
			return type === share.type;
	}
}
