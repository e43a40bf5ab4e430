import { issueField, preparedField } from '../../../fields';
import { operation } from '../../../operation';
import { bulkSwitch } from '../issue/bulk/bulkParameter';
import { writtenIssue } from '../issue/issueOutput';
import { bulkWatchEndpoints, meTogether } from './bulkWatch';
import { watcherEndpoints, watcherField, watcherNamed } from './watcherField';

export const removeWatcher = operation({
	displayName: 'Remove',
	action: 'Remove watcher from issue',
	phrases: ['unwatch issue', 'stop watching', 'unfollow issue'],
	description:
		'Let a person no longer watch an issue; it makes no difference if they do not watch it',
	effect: 'unwatched',
	endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}/watchers',
	endpoints: [...watcherEndpoints, ...bulkWatchEndpoints.unwatch],
	fields: {
		issue: issueField(),
		user: watcherField('Who is to stop watching the issue'),
		bulk: bulkSwitch('Only for items whose user is "me"; others are removed one by one.'),
		/** The person in Jira's own form, see `prepare`. */
		account: preparedField<string>(),
	},

	prepare: async (asked, context) => ({
		...asked,
		account: await watcherNamed(asked.user, context),
	}),
	request: ({ issue, account }, { flavour }) => ({
		path: { issueIdOrKey: issue },
		query: flavour === 'cloud' ? { accountId: account } : { username: account },
	}),
	output: (_body, { issue, account }, site) =>
		writtenIssue(issue, { watching: false, [site.userKey]: account }, site),
	combine: meTogether(bulkWatchEndpoints.unwatch[0]),
});
