import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const userWithoutName: Assumption = {
	id: 'userWithoutName',
	sentence: 'Jira Cloud answers GET /user with 400 if the query names no user.',
	on: ['cloud'],
	check: async (jira) => {
		const answer = await jira.ask('GET', 'user');
		return verdict(answer.status === 400, seen(answer));
	},
};
