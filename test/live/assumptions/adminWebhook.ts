import { NotChecked, verdict, type Assumption } from '../assumption';
import { hasNoEndpoint, seen } from '../liveJira';

const PATH = '/rest/webhooks/1.0/webhook';

export const adminWebhook: Assumption = {
	id: 'adminWebhook',
	sentence:
		'POST /rest/webhooks/1.0/webhook answers 201 with the webhook and its address in self, and GET of the same path answers with a list.',
	on: ['cloud'],
	check: async (jira) => {
		const body = {
			name: 'Check of n8n-nodes-jira-platform',
			url: 'https://webhook.invalid/n8n-nodes-jira-platform',
			events: ['jira:issue_created'],
			filters: { 'issue-related-events-section': `project = ${jira.project}` },
			enabled: false,
		};
		const answer = await jira.ask('POST', PATH, { body });
		if (hasNoEndpoint(answer)) throw new NotChecked('this Jira has no webhooks');
		if (answer.status === 401 || answer.status === 403) {
			throw new NotChecked(`the account is no administrator: ${seen(answer)}`);
		}
		const { self } = (answer.body ?? {}) as { self?: unknown };
		const id = /\/(\d+)$/.exec(String(self))?.[1];
		if (id !== undefined) jira.removeLater(`webhook ${id}`, `${PATH}/${id}`);
		const list = await jira.ask('GET', PATH);
		return verdict(
			answer.status === 201 && id !== undefined && Array.isArray(list.body),
			`${seen(answer)}; the list: ${Array.isArray(list.body) ? 'is one' : seen(list)}`,
		);
	},
};
