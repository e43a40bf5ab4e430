import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';
import { wrongSignature } from '../questions';

export const wrongTokenMyself: Assumption = {
	id: 'wrongTokenMyself',
	sentence: 'A Jira Cloud site answers GET /myself with a wrong API token with 401.',
	on: ['cloud'],
	check: async (jira) => {
		const authorization = wrongSignature(jira.settings);
		const answer = await jira.ask('GET', 'myself', { authorization });
		return verdict(answer.status === 401, seen(answer));
	},
};
