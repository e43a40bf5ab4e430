import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const bulkCreateRefused: Assumption = {
	id: 'bulkCreateRefused',
	sentence:
		'When POST /issue/bulk refuses every issue it answers 400, and names each of them in errors as it does where only some are refused.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const { fields } = await jira.issueBody('refused');
		const refused = { fields: { ...fields, summary: '' } };
		const answer = await jira.ask('POST', 'issue/bulk', {
			body: { issueUpdates: [refused, refused] },
		});
		const { errors } = (answer.body ?? {}) as { errors?: unknown };
		const positions = (Array.isArray(errors) ? errors : []).map(
			(error) => (error as { failedElementNumber?: number }).failedElementNumber,
		);
		return verdict(answer.status === 400 && positions.sort().join() === '0,1', seen(answer));
	},
};
