import type { IDataObject } from 'n8n-workflow';
import { booleanField, userGroupField, limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { groupWritten } from '../../lookUps/groupWritten';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyUser } from '../user/simplifyUser';

export const getGroupMembers = operation({
	displayName: 'Get Members',
	action: 'Get members of group',
	phrases: ['users in group', 'list group members'],
	description: 'List the users in a group',
	endpoint: 'GET /rest/api/3/group/member',
	fields: {
		group: userGroupField({ required: true, description: 'The group whose members to list' }),
		includeInactive: booleanField(
			'Include Inactive',
			'Whether to return users who were deactivated, too',
		),
		limit: limitField(),
		simplify: simplifyField(),
	},

	request: ({ group, includeInactive }, { flavour }) => ({
		query: { ...groupWritten(group, flavour), includeInactiveUsers: includeInactive },
	}),
	limit: ({ limit }) => limit,
	pageSize: 50,
	output: (user: IDataObject, asked) => simplifiedIf(asked, user, simplifyUser),
});
