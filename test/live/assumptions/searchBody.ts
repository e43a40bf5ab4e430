import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const searchBody: Assumption = {
	id: 'searchBody',
	sentence: 'POST /search/jql answers a body with an unknown name with 400.',
	on: ['cloud'],
	check: async (jira) => {
		const body = { jql: `project = ${jira.project}`, startAt: 0 };
		const answer = await jira.ask('POST', 'search/jql', { body });
		return verdict(answer.status === 400, seen(answer));
	},
};
