import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const bearerOnSite: Assumption = {
	id: 'bearerOnSite',
	sentence:
		'The address of a Jira Cloud site refuses an opaque Bearer token with 403: such tokens belong to the gateway.',
	on: ['cloud'],
	check: async (jira) => {
		const answer = await jira.ask('GET', 'myself', { authorization: 'Bearer not-a-token' });
		return verdict(answer.status === 403, seen(answer));
	},
};
