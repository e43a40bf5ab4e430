import { verdict, type Assumption } from '../assumption';
import { issuesFound } from '../questions';

export const reconciledSearch: Assumption = {
	id: 'reconciledSearch',
	sentence:
		'POST /search/jql finds an issue that was created a moment ago when reconcileIssues names it.',
	on: ['cloud'],
	check: async (jira) => {
		const { id } = await jira.addIssue('read after write');
		const body = {
			jql: `project = ${jira.project} ORDER BY created DESC`,
			reconcileIssues: [Number(id)],
		};
		const found = issuesFound(await jira.mustAsk('POST', 'search/jql', { body }));
		return verdict(
			found.some((issue) => issue.id === id),
			`the search for it found ${found.length} other issues`,
		);
	},
};
