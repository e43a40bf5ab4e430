import { jsonText } from '../../../connection';
import { issueField, preparedField } from '../../../fields';
import { operation } from '../../../operation';
import { bulkSwitch } from '../issue/bulk/bulkParameter';
import { writtenIssue } from '../issue/issueOutput';
import { bulkWatchEndpoints, meTogether } from './bulkWatch';
import { watcherEndpoints, watcherField, watcherNamed } from './watcherField';

export const addWatcher = operation({
	displayName: 'Add',
	action: 'Add watcher to issue',
	phrases: ['watch issue', 'follow issue', 'start watching'],
	description: 'Let a person watch an issue, who then gets its notifications',
	effect: 'watched',
	endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/watchers',
	endpoints: [...watcherEndpoints, ...bulkWatchEndpoints.watch],
	fields: {
		issue: issueField(),
		user: watcherField('Who is to watch the issue'),
		bulk: bulkSwitch('Only for items whose user is "me"; others are added one by one.'),
		/** The person in Jira's own form, see `prepare`. */
		account: preparedField<string>(),
	},

	prepare: async (asked, context) => ({
		...asked,
		account: await watcherNamed(asked.user, context),
	}),
	request: ({ issue, account }) => ({ path: { issueIdOrKey: issue }, json: jsonText(account) }),
	output: (_body, { issue, account }, site) =>
		writtenIssue(issue, { watching: true, [site.userKey]: account }, site),
	combine: meTogether(bulkWatchEndpoints.watch[0]),
});
