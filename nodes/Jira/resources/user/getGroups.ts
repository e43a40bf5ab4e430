import { limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { userCalled } from '../../lookUps/userCalled';
import { PEOPLE } from '../../people';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyGroup } from '../group/simplifyGroup';
import { groupsOfUser, userGroupsEndpoints } from './groupsOfUser';
import { theUserField } from './fields';

export const getUserGroups = operation({
	displayName: 'Get Groups',
	action: 'Get groups of user',
	phrases: ['group membership', 'groups of person'],
	description: 'List the groups that a user is in',
	endpoints: {
		cloud: [...userGroupsEndpoints.cloud, PEOPLE],
		dataCenter: [...userGroupsEndpoints.dataCenter, PEOPLE],
	},
	fields: { user: theUserField(), limit: limitField(), simplify: simplifyField() },

	run: async (asked, context) => {
		const user = await userCalled(asked.user, 'User', context);
		const groups = await groupsOfUser(user, context);
		return groups.slice(0, asked.limit).map((group) => simplifiedIf(asked, group, simplifyGroup));
	},
});
