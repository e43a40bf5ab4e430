import { call } from '../../../connection';
import { userGroupField } from '../../../fields';
import { operation } from '../../../operation';
import { groupWritten } from '../../lookUps/groupWritten';
import { userCalled } from '../../lookUps/userCalled';
import { PEOPLE } from '../../people';
import { theUserField } from '../user/fields';
import { userGroupsEndpoints } from '../user/groupsOfUser';
import { changedMembership, changeMembership, isMember } from './membership';

const ADD = 'POST /rest/api/3/group/user';

export const addUserToGroup = operation({
	displayName: 'Add User',
	action: 'Add user to group',
	phrases: ['grant access', 'add member'],
	description: 'Make a user a member of a group; nothing happens if they are one already',
	effect: 'added',
	endpoints: {
		cloud: [ADD, PEOPLE, ...userGroupsEndpoints.cloud],
		dataCenter: [ADD, PEOPLE, ...userGroupsEndpoints.dataCenter],
	},
	fields: {
		user: theUserField(),
		group: userGroupField({ required: true, description: 'The group to add the user to' }),
	},

	run: async (asked, context) => {
		const { site, send, doOrFind } = context;
		const user = await userCalled(asked.user, 'User', context);
		const group = groupWritten(asked.group, site.flavour);
		const request = call(ADD, { query: group, body: { [site.userKey]: user } });
		await doOrFind(
			async () => {
				await changeMembership(true, user, group, async () => await send(request), context);
				return true;
			},
			() => async () => ((await isMember(user, group, context)) ? true : undefined),
		);
		return changedMembership(true, user, group, context);
	},
});
