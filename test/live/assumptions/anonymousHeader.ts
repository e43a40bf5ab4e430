import { verdict, type Assumption } from '../assumption';

export const anonymousHeader: Assumption = {
	id: 'anonymousHeader',
	sentence:
		'Jira Data Center names the user that a request was served for in the header X-AUSERNAME; for a request without a signature, it is anonymous.',
	on: ['dataCenter'],
	check: async (jira) => {
		const nameIn = async (authorization?: null) => {
			const question = authorization === undefined ? {} : { authorization };
			const answer = await jira.ask('GET', 'serverInfo', question);
			return answer.headers.get('x-ausername') ?? 'none';
		};
		const [signed, unsigned] = [await nameIn(), await nameIn(null)];
		return verdict(
			unsigned === 'anonymous' && !['none', 'anonymous'].includes(signed),
			`X-AUSERNAME: ${signed} with a signature, ${unsigned} without`,
		);
	},
};
