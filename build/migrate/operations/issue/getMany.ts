import { builtIn, step } from '../../operation';
import { asStored, returned } from '../returned';

/** What n8n's node asks for without a query, because Jira Cloud answers none without a condition. */
const EVERY_ISSUE = 'created >= "1970-01-01"';

export const searchIssues = builtIn(
	'issue',
	'getAll',
	{ returnAll: [], limit: [], options: ['expand', 'fields', 'fieldsByKey', 'jql'] },
	(asked) => {
		// n8n's node never sends 'fieldsByKey'.
		const { jql, fields, expand } = asked.collection('options');
		if (jql === undefined || jql === '') {
			asked.note(
				'options.jql',
				'there is none, so that all issues of this Jira are searched, as before: add a project or a time.',
			);
		}
		if (expand !== undefined && String(expand) !== '') {
			asked.note(
				'options.expand',
				`${String(expand)} has no counterpart in Search and is left out: read the issues with Issue → Get, which can expand them.`,
			);
		}
		return [
			step('issue', 'search', {
				searchBy: 'jql',
				jql: jql || EVERY_ISSUE,
				...returned(asked),
				fields: fields || undefined,
				...asStored,
			}),
		];
	},
);
