import { migrate } from '../../build/migrate/migrate';
import type { Parameters } from '../../build/migrate/workflow';
import { DELIVERED_EVENTS } from '../../nodes/JiraTrigger/events';

/** What becomes of n8n's Jira Trigger. */
function migrated(parameters: Parameters, credentials?: Record<string, { name: string }>) {
	const { workflow, notes, ...rest } = migrate({
		nodes: [
			{
				name: 'On change',
				type: 'n8n-nodes-base.jiraTrigger',
				typeVersion: 1.1,
				webhookId: '5f0c',
				parameters,
				...(credentials && { credentials }),
			},
		],
	});
	return {
		...rest,
		node: workflow.nodes[0],
		notes: notes.map(({ parameter = '', text }) => `${parameter}: ${text}`),
	};
}

test('waits for the same events, and outputs what Jira delivers', () => {
	const { node, notes, ...rest } = migrated(
		{
			jiraVersion: 'cloud',
			events: ['jira:issue_created', 'comment_updated', 'jira:version_released'],
			additionalFields: { filter: 'project = SUP' },
		},
		{ jiraSoftwareCloudApi: { name: 'Acme' } },
	);
	expect(node).toEqual({
		name: 'On change',
		type: 'n8n-nodes-jira-platform.jiraTrigger',
		typeVersion: 1,
		webhookId: '5f0c',
		parameters: {
			events: ['issueCreated', 'commentEdited', 'versionReleased'],
			ignoreOwnChanges: false,
			simplify: false,
			filters: { jql: 'project = SUP' },
		},
		credentials: { jiraBasicApi: { id: null, name: 'Acme' } },
	});
	expect(notes).toEqual([]);
	expect(rest).toMatchObject({ migrated: 1, credentials: [{ type: 'jiraBasicApi' }] });
});

test.each([
	['an API token', 'cloud', {}, DELIVERED_EVENTS],
	['an access token', 'serverPat', { authentication: 'jiraDataCenterPatApi' }, DELIVERED_EVENTS],
	[
		'an OAuth app',
		'cloudOAuth2',
		{ authentication: 'jiraOAuth2Api' },
		expect.not.arrayContaining(['worklogAdded']) as string[],
	],
])('waits for all events that %s can have instead of *', (_, jiraVersion, expected, events) => {
	expect(migrated({ jiraVersion, events: ['*'] }).node?.parameters).toEqual({
		...expected,
		events,
		ignoreOwnChanges: false,
		simplify: false,
	});
});

test.each([
	['an event that Jira does not have', { events: ['jira:gone'] }, 'events: Jira has no event'],
	['events from an expression', { events: '={{ $vars.events }}' }, 'events: is an expression'],
	[
		'a filter from an expression',
		{ additionalFields: { filter: '=project = {{ $vars.key }}' } },
		'additionalFields.filter: is an expression',
	],
	[
		'deliveries without a body',
		{ additionalFields: { excludeBody: true } },
		'additionalFields.excludeBody: is left out',
	],
	[
		'query parameters',
		{ additionalFields: { includeFields: ['issue.id'] } },
		'additionalFields.includeFields: is left out',
	],
	['a secret in the address', { authenticateWebhook: true }, 'authenticateWebhook: is left out'],
	[
		'a secret in the address of an old node',
		{ incomingAuthentication: 'queryAuth', jiraVersion: 'server' },
		"switch 'Accept Unsigned Deliveries' on",
	],
])('tells a person about %s', (_, parameters, note) => {
	const { notes } = migrated({ events: ['jira:issue_created'], ...parameters });
	expect(notes).toEqual([expect.stringContaining(note)]);
});

test('leaves the credential of the address out, and keeps the expressions', () => {
	const { node, notes } = migrated(
		{ events: '={{ $vars.events }}', authenticateWebhook: true },
		{ jiraSoftwareCloudApi: { name: 'Acme' }, httpQueryAuth: { name: 'Secret' } },
	);
	expect(node?.credentials).toEqual({ jiraBasicApi: { id: null, name: 'Acme' } });
	expect(node?.parameters).toMatchObject({ events: '={{ $vars.events }}' });
	expect(notes).toHaveLength(2);
});
