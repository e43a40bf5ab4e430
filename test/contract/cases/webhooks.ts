import { byApp, type CaseTable, sent } from './case';

const url = 'https://n8n.example/webhook/1';
const hook = { events: ['jira:issue_created'], jqlFilter: 'project = SUP' };
const asked = [{ path: 'webhook' }];

/** Requests about the webhooks of apps, which only apps may send. */
export function webhookCases(): CaseTable {
	return {
		'POST webhook': {
			good: byApp(
				...sent(
					'webhook',
					{ url, webhooks: [{ ...hook, fieldIdsFilter: ['summary'] }] },
					{
						url,
						webhooks: [
							{
								events: ['issue_property_set'],
								jqlFilter: 'status != Done',
								issuePropertyKeysFilter: ['a'],
							},
							{ ...hook, jqlFilter: 'watchers = 1' },
						],
					},
					{ url: 'https://other.example/', webhooks: [hook] },
				),
			),
			bad: [
				...sent('webhook', { url, webhooks: [hook] }),
				...byApp(
					...sent(
						'webhook',
						{ webhooks: [hook] },
						{ url, webhooks: [] },
						{ url, webhooks: [{ ...hook, events: ['worklog_created'] }] },
					),
				),
			],
		},
		'GET webhook': { good: byApp(...asked, { path: 'webhook?maxResults=1' }), bad: asked },
		'GET webhook/failed': {
			good: [],
			bad: [{ path: 'webhook/failed' }, ...byApp({ path: 'webhook/failed' })],
		},
		'PUT webhook/refresh': {
			good: byApp(...sent('webhook/refresh', { webhookIds: [1000] }, { webhookIds: [] })),
			bad: [
				...sent('webhook/refresh', { webhookIds: [1000] }),
				...byApp(...sent('webhook/refresh', {})),
			],
		},
		'DELETE webhook': {
			good: byApp(...sent('webhook', { webhookIds: [1000, 4711] })),
			bad: [...sent('webhook', { webhookIds: [1000] }), ...byApp(...sent('webhook', {}))],
		},
	};
}
