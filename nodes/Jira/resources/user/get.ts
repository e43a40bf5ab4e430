import type { IDataObject } from 'n8n-workflow';
import { multiChoiceField, preparedField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { userCalled, userQuery } from '../../lookUps/userCalled';
import { PEOPLE } from '../../people';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { theUserField } from './fields';
import { simplifyUser } from './simplifyUser';

export const getUser = operation({
	displayName: 'Get',
	action: 'Get user',
	phrases: ['find person', 'user profile'],
	description: 'Get a user by email address, name or ID',
	endpoint: 'GET /rest/api/3/user',
	endpoints: [PEOPLE],
	fields: {
		user: theUserField(),
		include: multiChoiceField(
			'Include',
			[
				{
					name: 'Application Roles',
					value: 'applicationRoles',
					description: 'Products with access',
				},
				{ name: 'Groups', value: 'groups', description: 'Groups that the user is in' },
			],
			{ description: 'What else to return of the user' },
		),
		simplify: simplifyField(),
		/** The user in Jira's own terms, see `prepare`. */
		reference: preparedField<string>(),
	},

	prepare: async (asked, context) => ({
		...asked,
		reference: await userCalled(asked.user, 'User', context),
	}),
	request: ({ include, reference = '' }, site) => ({
		query: {
			...userQuery(reference, site),
			expand: include.length > 0 ? include.join() : undefined,
		},
	}),
	output: (user, asked) =>
		simplifiedIf(asked, user as IDataObject, (shown) => ({
			...simplifyUser(shown),
			...Object.fromEntries(asked.include.map((part) => [part, namesIn(shown[part])])),
		})),
});

/** The names in a list that Jira expands. */
function namesIn(list: unknown): string[] {
	const { items = [] } = (list ?? {}) as { items?: ReadonlyArray<{ name: string }> };
	return items.map(({ name }) => name);
}
