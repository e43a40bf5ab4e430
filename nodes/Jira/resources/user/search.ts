import type { IDataObject } from 'n8n-workflow';
import { booleanField, limitField, simplifyField, textField } from '../../../fields';
import { operation } from '../../../operation';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { foundUsers, userSearchEndpoints } from './foundUsers';
import { simplifyUser } from './simplifyUser';

export const searchUsers = operation({
	displayName: 'Search',
	action: 'Search users',
	phrases: ['get many users', 'list users', 'find people'],
	description: 'Find users by the beginning of their name or email address, or list all of them',
	endpoints: userSearchEndpoints,
	fields: {
		query: textField('Name or Email Begins With', {
			placeholder: 'e.g. mia',
			description:
				'Empty for all users. Hidden email addresses are only found in full, by Jira Cloud.',
		}),
		activeOnly: booleanField('Active Only', 'Whether to leave out users who were deactivated', {
			default: true,
		}),
		peopleOnly: booleanField('People Only', 'Whether to leave out the accounts of apps', {
			default: true,
			...ONLY_ON_CLOUD,
		}),
		limit: limitField(),
		simplify: simplifyField(),
	},

	pages: (asked, site, send) => foundUsers(asked, site, send),
	output: (user: IDataObject, asked) => simplifiedIf(asked, user, simplifyUser),
});
