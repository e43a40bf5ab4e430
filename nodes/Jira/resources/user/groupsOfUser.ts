import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import type { RunContext } from '../../../operation';
import { userQuery } from '../../lookUps/userCalled';

const ON_CLOUD = 'GET /rest/api/3/user/groups';
const ON_DATA_CENTER = 'GET /rest/api/2/user';

/** The endpoints for the groups of a user. */
export const userGroupsEndpoints = { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] } as const;

export type UserGroupsContext = Pick<
	RunContext<typeof ON_CLOUD | typeof ON_DATA_CENTER>,
	'send' | 'site'
>;

/**
 * The groups that a user is in; Data Center returns them with the user.
 *
 * @param user account ID or user name
 */
export async function groupsOfUser(
	user: string,
	{ send, site }: UserGroupsContext,
): Promise<readonly IDataObject[]> {
	if (site.flavour === 'cloud') {
		return (await send(call(ON_CLOUD, { query: { accountId: user } }))) as IDataObject[];
	}
	const { groups } = (await send(
		call(ON_DATA_CENTER, { query: { ...userQuery(user, site), expand: 'groups' } }),
	)) as { groups?: { items?: readonly IDataObject[] } };
	return groups?.items ?? [];
}
