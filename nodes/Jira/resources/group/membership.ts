import type { IDataObject } from 'n8n-workflow';
import { RequestFailed } from '../../../connection';
import { sameName } from '../../../values/named';
import type { GroupReference } from '../../lookUps/groupWritten';
import { groupsOfUser, type UserGroupsContext } from '../user/groupsOfUser';

/** Whether somebody is in a group. */
export async function isMember(
	user: string,
	group: GroupReference,
	context: UserGroupsContext,
): Promise<boolean> {
	const groups = await groupsOfUser(user, context);
	return groups.some(({ name, groupId }) =>
		'groupId' in group
			? groupId === group.groupId
			: typeof name === 'string' && sameName(name, group.groupname),
	);
}

/**
 * Makes somebody a member of a group, or no member. Jira refuses (400) what is the case already; if so, nothing was
 * changed, and all is as wanted.
 *
 * @param wanted whether the user is to be in the group
 * @param write the request
 * @returns whether Jira changed something
 * @throws what `write` throws
 */
export async function changeMembership(
	wanted: boolean,
	user: string,
	group: GroupReference,
	write: () => Promise<unknown>,
	context: UserGroupsContext,
): Promise<boolean> {
	return await write().then(
		() => true,
		async (reason: unknown) => {
			const isRefused = reason instanceof RequestFailed && reason.failure.status === 400;
			if (!isRefused || (await isMember(user, group, context)) !== wanted) throw reason;
			return false;
		},
	);
}

/** What a change of a membership returns: who, which group, and what was done. */
export function changedMembership(
	user: string,
	group: GroupReference,
	done: IDataObject,
	{ site }: Pick<UserGroupsContext, 'site'>,
): IDataObject {
	const which = 'groupId' in group ? group : { group: group.groupname };
	return { ...done, [site.userKey]: user, ...which };
}
