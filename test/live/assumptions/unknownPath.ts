import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const unknownPath: Assumption = {
	id: 'unknownPath',
	sentence:
		'Jira Cloud answers an unknown path with 404, the media type application/problem+json and a detail instead of errorMessages.',
	on: ['cloud'],
	check: async (jira) => {
		const answer = await jira.ask('GET', 'there-is-no-such-thing');
		const type = answer.headers.get('content-type') ?? '';
		const { detail } = (answer.body ?? {}) as { detail?: unknown };
		return verdict(
			answer.status === 404 && type.includes('problem+json') && typeof detail === 'string',
			`${seen(answer)}, Content-Type: ${type}`,
		);
	},
};
