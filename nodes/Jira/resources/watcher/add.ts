import { jsonText } from '../../../connection';
import { issueField, preparedField } from '../../../fields';
import { bulkTask, operation } from '../../../operation';
import { bulkSwitch, inBulk } from '../issue/bulk/bulkParameter';
import { MOST_ISSUES } from '../issue/bulk/bulkTask';
import { writtenIssue } from '../issue/issueOutput';
import { bulkWatchEndpoints, watchTogether } from './bulkWatch';
import { isMe, watcherEndpoints, watcherField, watcherNamed } from './watcherField';

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
	combine: bulkTask({
		key: (asked, site) => (inBulk(asked, site) && isMe(asked.user) ? 'me' : undefined),
		subject: ({ issue }) => issue,
		size: MOST_ISSUES,
		run: async (alike, context) =>
			await watchTogether(
				bulkWatchEndpoints.watch[0],
				alike.map(({ issue }) => issue),
				() => ({}),
				context,
			),
	}),
});
