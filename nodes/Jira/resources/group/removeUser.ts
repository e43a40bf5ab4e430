import { call } from '../../../connection';
import { userGroupField } from '../../../fields';
import { operation } from '../../../operation';
import { groupWritten } from '../../lookUps/groupWritten';
import { userCalled } from '../../lookUps/userCalled';
import { PEOPLE } from '../../people';
import { theUserField } from '../user/fields';
import { userGroupsEndpoints } from '../user/groupsOfUser';
import { changedMembership, changeMembership, makeSureOfLeaving } from './membership';

const REMOVE = 'DELETE /rest/api/3/group/user';

export const removeUserFromGroup = operation({
	displayName: 'Remove User',
	action: 'Remove user from group',
	phrases: ['revoke access', 'remove member'],
	description: 'End the membership of a user in a group; nothing happens if they are no member',
	effect: 'removed',
	endpoints: {
		cloud: [REMOVE, PEOPLE, ...userGroupsEndpoints.cloud],
		dataCenter: [REMOVE, PEOPLE, ...userGroupsEndpoints.dataCenter],
	},
	fields: {
		user: theUserField(),
		group: userGroupField({ required: true, description: 'The group to remove the user from' }),
	},

	run: async (asked, context) => {
		const { site, send } = context;
		const user = await userCalled(asked.user, 'User', context);
		const group = groupWritten(asked.group, site.flavour);
		const who = site.flavour === 'cloud' ? { accountId: user } : { username: user };
		// Data Center requires the user name in place of the account ID.
		const request = call(REMOVE, { query: { ...group, ...who } as { accountId: string } });
		await changeMembership(false, user, group, async () => await send(request), context);
		await makeSureOfLeaving(user, group, context);
		return changedMembership(false, user, group, context);
	},
});
