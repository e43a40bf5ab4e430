import { goneIsFineField, preparedField } from '../../../fields';
import { operation } from '../../../operation';
import { userCalled, userQuery } from '../../lookUps/userCalled';
import { PEOPLE } from '../../people';
import { theUserField } from './fields';

export const deleteUser = operation({
	displayName: 'Delete',
	action: 'Delete user',
	phrases: ['remove user', 'offboard user'],
	description:
		'Remove a user from Jira; on Cloud, their Atlassian account stays. Only administrators may do this',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/user',
	endpoints: [PEOPLE],
	fields: {
		user: theUserField(),
		goneIsFine: goneIsFineField(),
		/** The user in Jira's own terms, see `prepare`. */
		reference: preparedField<string>(),
	},

	prepare: async (asked, context) => ({
		...asked,
		reference: await userCalled(asked.user, 'User', context),
	}),
	// On Data Center, the user name or the key takes the place of the account ID that Cloud requires.
	request: ({ reference = '' }, site) => ({
		query: userQuery(reference, site) as { accountId: string },
	}),
	output: (_body, { reference = '' }) => ({ deleted: true, id: reference }),
	ifGone: ({ reference = '' }) => ({ deleted: false, id: reference }),
});
