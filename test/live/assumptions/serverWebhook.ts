import { NotChecked, verdict, type Assumption } from '../assumption';
import { hasNoEndpoint, seen } from '../liveJira';

const PATH = '/rest/jira-webhook/1.0/webhooks';

export const serverWebhook: Assumption = {
	id: 'serverWebhook',
	sentence:
		'From version 10 on, Jira Data Center takes the secret of a webhook from configuration.SECRET in POST /rest/jira-webhook/1.0/webhooks, and the ID of the webhook is a number.',
	on: ['dataCenter'],
	check: async (jira) => {
		const body = {
			name: 'Check of n8n-nodes-jira-platform',
			url: 'https://webhook.invalid/n8n-nodes-jira-platform',
			events: ['jira:issue_created'],
			configuration: { SECRET: 'only-for-this-check', EXCLUDE_BODY: 'false' },
			active: false,
			scopeType: 'global',
		};
		const answer = await jira.ask('POST', PATH, { body });
		if (hasNoEndpoint(answer)) throw new NotChecked('this Jira has no such webhooks');
		if (answer.status === 401 || answer.status === 403) {
			throw new NotChecked(`the account is no administrator: ${seen(answer)}`);
		}
		const { id, configuration } = (answer.body ?? {}) as {
			id?: unknown;
			configuration?: Record<string, unknown>;
		};
		if (typeof id === 'number') jira.removeLater(`webhook ${id}`, `${PATH}/${id}`);
		return verdict(typeof id === 'number' && 'SECRET' in (configuration ?? {}), seen(answer));
	},
};
