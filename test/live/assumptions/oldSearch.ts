import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const oldSearch: Assumption = {
	id: 'oldSearch',
	sentence: 'Jira Cloud answers POST /search with 410, although its document still describes it.',
	on: ['cloud'],
	check: async (jira) => {
		const body = { jql: `project = ${jira.project}` };
		const answer = await jira.ask('POST', 'search', { body });
		return verdict(answer.status === 410, seen(answer));
	},
};
