import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, RunCancelled, SignInRefused } from '../../../connection';
import { ItemRefused, type RunContext } from '../../../operation';
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

/** Milliseconds to wait before each look: Jira may still show what was the case before. */
const LOOKS_MS = [0, 1_000, 3_000];

/**
 * Makes somebody a member of a group, or no member. Jira refuses (400) what is the case already; if so, all is as
 * wanted.
 *
 * @param wanted whether the user is to be in the group
 * @param write the request
 * @throws what `write` throws
 */
export async function changeMembership(
	wanted: boolean,
	user: string,
	group: GroupReference,
	write: () => Promise<unknown>,
	context: UserGroupsContext,
): Promise<void> {
	await write().catch(async (reason: unknown) => {
		const isRefused = reason instanceof RequestFailed && reason.failure.status === 400;
		if (!isRefused || (await isMemberAfter(user, group, context)) !== wanted) throw reason;
	});
}

/** Whether somebody is in a group, where an earlier attempt to change that may have been carried out. */
async function isMemberAfter(
	user: string,
	group: GroupReference,
	context: UserGroupsContext,
): Promise<boolean> {
	return await isMember(user, group, context).catch((reason: unknown) => {
		if (reason instanceof RunCancelled || reason instanceof SignInRefused) throw reason;
		throw new ItemRefused(
			'Jira does not say whether the user is in the group now',
			'Check the members of the group in Jira before you run the item again.',
			true,
		);
	});
}

/**
 * Makes sure that somebody has left a group: Jira's answer to that is empty, as one of a proxy may be.
 *
 * @throws ItemRefused if Jira still shows the user in the group
 */
export async function makeSureOfLeaving(
	user: string,
	group: GroupReference,
	context: UserGroupsContext & Pick<RunContext, 'wait'>,
): Promise<void> {
	for (const ms of LOOKS_MS) {
		if (ms > 0) await context.wait(ms);
		// If Jira cannot be asked, its answer to the removal counts.
		if (!(await isMember(user, group, context).catch(() => false))) return;
	}
	throw new ItemRefused(
		'Jira still shows the user in the group',
		'Check the members of the group in Jira before you run the item again.',
		true,
	);
}

/** What a change of a membership returns: who, which group, and whether the user is in it now. */
export function changedMembership(
	member: boolean,
	user: string,
	group: GroupReference,
	{ site }: Pick<UserGroupsContext, 'site'>,
): IDataObject {
	const which = 'groupId' in group ? group : { group: group.groupname };
	return { [site.userKey]: user, ...which, member };
}
