import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const updateAnswer: Assumption = {
	id: 'updateAnswer',
	sentence: 'PUT /issue/{issueIdOrKey} answers 204 without a body.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const { id } = await jira.addIssue('update');
		const body = { fields: { summary: 'Check of n8n-nodes-jira-platform: updated' } };
		const answer = await jira.ask('PUT', `issue/${id}`, { body });
		return verdict(answer.status === 204 && answer.text === '', seen(answer));
	},
};
