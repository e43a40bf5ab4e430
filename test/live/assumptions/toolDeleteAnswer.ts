import { verdict, type Assumption } from '../assumption';
import { askUrl, seen } from '../liveJira';
import { askAsTool } from '../questions';

export const toolDeleteAnswer: Assumption = {
	id: 'toolDeleteAnswer',
	sentence:
		'Deleting data that development tools have submitted is answered with 202 without a body, even if there was nothing to delete.',
	on: ['cloud'],
	check: async (jira) => {
		const { url, authorization } = await askAsTool(
			jira,
			'builds/0.1',
			'pipelines/n8n-nodes-jira-platform-check/builds/1',
		);
		const answer = await askUrl('DELETE', url, { authorization });
		return verdict(answer.status === 202 && answer.text === '', seen(answer));
	},
};
