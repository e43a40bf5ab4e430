import { verdict, type Assumption } from '../assumption';

export const searchPageSize: Assumption = {
	id: 'searchPageSize',
	sentence:
		'POST /search/jql accepts a maxResults from 1 to 5000 and refuses other values with 400.',
	on: ['cloud'],
	check: async (jira) => {
		const statuses: number[] = [];
		for (const maxResults of [1, 5000, 0, 5001]) {
			const body = { jql: `project = ${jira.project}`, fields: ['id'], maxResults };
			statuses.push((await jira.ask('POST', 'search/jql', { body })).status);
		}
		return verdict(
			statuses.join() === '200,200,400,400',
			`${statuses.join(', ')} for 1, 5000, 0, 5001`,
		);
	},
};
