import { administrators } from '../../jira/seed/users';
import { ask, basic, bearer } from '../ask';
import type { Received } from './receiver';
import { hubSignature } from './signature';
import { startWebhookRun, type WebhookRun } from './webhookRuns';

let run: WebhookRun;
afterEach(async () => await run.close());

const cloudApi = '/rest/webhooks/1.0/webhook';
const serverApi = '/rest/jira-webhook/1.0/webhooks';
const secret = "It's a Secret to Everybody";

describe('the signature of a body', () => {
	beforeEach(async () => {
		run = await startWebhookRun();
	});

	it("is that of the example in Atlassian's documentation", () => {
		expect(hubSignature('Hello World!', secret)).toBe(
			'sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9',
		);
	});
});

describe('webhooks of administrators on Cloud', () => {
	beforeEach(async () => {
		run = await startWebhookRun();
	});

	it('are registered, shown, changed and removed, without ever showing the secret', async () => {
		const { call, receiver, sandbox } = run;
		const hook = {
			name: 'n8n',
			url: receiver.url,
			events: ['jira:issue_created', 'project_created'],
			filters: { 'issue-related-events-section': 'project = SUP' },
			excludeBody: false,
			secret,
		};
		const added = await call('POST', cloudApi, hook);
		expect(added.status).toBe(201);
		expect(added.body).toEqual({
			name: 'n8n',
			url: receiver.url,
			events: hook.events,
			filters: hook.filters,
			excludeBody: false,
			enabled: true,
			isSigned: true,
			self: `${sandbox.siteUrl}${cloudApi}/1`,
			lastUpdatedUser: sandbox.jira.mia.accountId,
			lastUpdatedDisplayName: 'Mia Krause',
			lastUpdated: run.now,
		});
		expect((await call('GET', cloudApi)).body).toEqual([added.body]);
		const changed = await call('PUT', `${cloudApi}/1`, { name: 'other', enabled: false });
		expect(changed.body).toEqual({ ...added.body, name: 'other', enabled: false });
		expect((await call('GET', `${cloudApi}/1`)).body).toEqual(changed.body);
		expect((await call('DELETE', `${cloudApi}/1`)).status).toBe(204);
		expect((await call('GET', `${cloudApi}/1`)).status).toBe(404);
		expect((await call('DELETE', `${cloudApi}/1`)).status).toBe(404);
		expect((await call('GET', cloudApi)).body).toEqual([]);
		expect(JSON.stringify(sandbox.requests)).not.toContain(secret);
	});

	it.each([
		['without a name', { name: '' }, 'name'],
		['with a relative URL', { url: '/hook' }, 'url'],
		['with a URL of another kind', { url: 'ftp://host.example/' }, 'url'],
		['without events', { events: [] }, 'events'],
		['with an unknown event', { events: ['jira:issue_moved_house'] }, 'jira:issue_moved_house'],
		[
			'with a query that Jira cannot read',
			{ filters: { 'issue-related-events-section': 'project === SUP' } },
			'Error in the JQL Query',
		],
		[
			'with a query for a field that is not there',
			{ filters: { 'issue-related-events-section': 'mood = good' } },
			"Field 'mood' does not exist",
		],
	])('are refused %s', async (_, change, says) => {
		const hook = { name: 'n8n', url: run.receiver.url, events: ['jira:issue_created'], ...change };
		const { status, body } = await run.call('POST', cloudApi, hook);
		expect(status).toBe(400);
		expect(JSON.stringify(body)).toContain(says);
	});

	it('are for administrators who sign in with all of their rights', async () => {
		const { sandbox } = run;
		const { jiraBasicApiScoped: scoped } = sandbox.credentials;
		const gateway = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}${cloudApi}`;
		expect((await ask('GET', `${sandbox.siteUrl}${cloudApi}`)).status).toBe(401);
		expect((await ask('GET', gateway, basic(scoped?.email, scoped?.apiToken))).status).toBe(401);
		const token = sandbox.grant(['read:jira-work', 'manage:jira-webhook']).access_token;
		expect((await ask('GET', gateway, bearer(token))).status).toBe(401);
		sandbox.jira.mia.groups = sandbox.jira.mia.groups.filter((name) => name !== administrators);
		for (const method of ['GET', 'POST']) {
			expect((await run.call(method, cloudApi, method === 'GET' ? undefined : {})).status).toBe(
				403,
			);
		}
	});

	it('get what happens, signed over the bytes that are sent', async () => {
		const { receiver, sandbox } = run;
		await run.register({ secret });
		const key = await run.issue({ summary: 'Größe – 注文' });
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received).toHaveLength(1);
		const [{ headers, raw, body }] = receiver.received as [Received];
		expect(headers['x-hub-signature']).toBe(hubSignature(raw, secret));
		expect(headers['content-type']).toContain('application/json');
		expect(headers['x-atlassian-webhook-flow']).toBe('Primary');
		expect(headers['x-atlassian-webhook-retry']).toBeUndefined();
		expect(headers['x-atlassian-webhook-identifier']).toMatch(/.{8}/);
		expect(body).toMatchObject({
			timestamp: run.now,
			webhookEvent: 'jira:issue_created',
			issue_event_type_name: 'issue_created',
			user: { accountId: sandbox.jira.mia.accountId },
			issue: { key, fields: { summary: 'Größe – 注文', project: { key: 'SUP' } } },
		});
		expect(body).not.toHaveProperty('matchedWebhookIds');
		expect(sandbox.webhooks.deliveries).toMatchObject([
			{ number: 1, status: 'delivered', event: 'jira:issue_created', attempts: [{ status: 200 }] },
		]);
		expect(JSON.stringify(sandbox.webhooks.deliveries)).not.toContain(hubSignature(raw, secret));
	});

	it('keep their secret when they are changed without one, and lose it to an empty one', async () => {
		const { call, receiver, sandbox } = run;
		const id = await run.register({ secret });
		await call('PUT', `${cloudApi}/${id}`, { name: 'other' });
		await run.issue();
		await sandbox.webhooks.untilDelivered();
		await call('PUT', `${cloudApi}/${id}`, { secret: '' });
		await run.issue();
		await sandbox.webhooks.untilDelivered();
		const [first, second] = receiver.received;
		expect(first?.headers['x-hub-signature']).toBe(hubSignature(first?.raw ?? '', secret));
		expect(second?.headers['x-hub-signature']).toBeUndefined();
	});

	it('get only their events, of the issues of their query, and nothing while they are off', async () => {
		const { receiver, sandbox } = run;
		await run.register({ filters: { 'issue-related-events-section': 'priority = High' } });
		await run.register({ enabled: false });
		await run.register({ events: ['jira:issue_deleted'] });
		await run.issue();
		const key = await run.issue({ priority: { name: 'High' } });
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received.map(({ body }) => body.issue.key)).toEqual([key]);
	});

	it('can leave the body out, and have the issue in their URL', async () => {
		const { receiver, sandbox } = run;
		await run.register({
			url: `${receiver.url}/of/\${issue.key}?project=\${project.id}`,
			excludeBody: true,
			secret,
		});
		const key = await run.issue();
		await sandbox.webhooks.untilDelivered();
		const { id } = sandbox.jira.projects.byKey('SUP') ?? {};
		expect(receiver.received).toMatchObject([{ path: `/of/${key}?project=${id}`, raw: '' }]);
		expect(receiver.received[0]?.headers['x-hub-signature']).toBe(hubSignature('', secret));
	});
});

describe('webhooks of administrators on Data Center', () => {
	it('have numbers, and their secret in the configuration, since version 10', async () => {
		run = await startWebhookRun({ flavour: 'dataCenter' });
		const { call, receiver, sandbox } = run;
		const added = await call('POST', serverApi, {
			name: 'n8n',
			url: receiver.url,
			events: ['jira:issue_created'],
			configuration: { SECRET: secret, EXCLUDE_BODY: 'false' },
			active: true,
			scopeType: 'global',
		});
		expect(added).toMatchObject({
			status: 201,
			body: { id: 1, name: 'n8n', url: receiver.url, active: true, scopeType: 'global' },
		});
		expect(JSON.stringify(added.body)).not.toContain(secret);
		expect((await call('GET', serverApi)).body).toEqual([added.body]);
		expect((await call('GET', `${cloudApi}`)).status).toBe(404);
		await call('PUT', `${serverApi}/1`, { name: 'other' });
		await run.issue();
		await sandbox.webhooks.untilDelivered();
		const [first] = receiver.received;
		expect(first?.headers['x-hub-signature']).toBe(hubSignature(first?.raw ?? '', secret));
		expect(first?.headers['x-atlassian-webhook-flow']).toBeUndefined();
		expect(first?.body.user).toMatchObject({ name: 'mia', key: 'JIRAUSER10000' });
		expect(first?.body.user).not.toHaveProperty('accountId');
		expect((await call('DELETE', `${serverApi}/1`)).status).toBe(204);
	});

	it('ignore a secret beside the configuration, and filter by its query', async () => {
		run = await startWebhookRun({ flavour: 'dataCenter' });
		const { receiver, sandbox } = run;
		const query = JSON.stringify({ 'issue-related-events-section': 'priority = High' });
		await run.register({ secret, configuration: { FILTERS: query } });
		await run.issue();
		const key = await run.issue({ priority: { name: 'High' } });
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received.map(({ body }) => body.issue.key)).toEqual([key]);
		expect(receiver.received[0]?.headers['x-hub-signature']).toBeUndefined();
	});

	it('are unsigned and at the older address before version 10', async () => {
		run = await startWebhookRun({ flavour: 'dataCenter', version: '9.12' });
		const { receiver, sandbox } = run;
		expect((await run.call('GET', serverApi)).status).toBe(404);
		await run.register({ secret });
		await run.issue();
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received[0]?.headers['x-hub-signature']).toBeUndefined();
		expect(receiver.received[0]?.body.issue_event_type_name).toBe('issue_created');
	});

	it('are those of the version after an upgrade', async () => {
		run = await startWebhookRun({ flavour: 'dataCenter', version: '9.12' });
		expect((await run.call('GET', '/rest/webhooks/1.0/webhook')).status).toBe(200);
		run.sandbox.configure({ version: '11.3', basicAuthentication: true });
		expect((await run.call('GET', '/rest/webhooks/1.0/webhook')).status).toBe(404);
		expect((await run.call('GET', serverApi)).status).toBe(200);
	});

	it('know no event types and no events of comments long before', async () => {
		run = await startWebhookRun({ flavour: 'dataCenter', webhooks: { form: 'untyped' } });
		const { call, receiver, sandbox } = run;
		await run.register({ events: ['jira:issue_updated', 'comment_created'] });
		const key = await run.issue();
		await call('POST', `/rest/api/2/issue/${key}/comment`, { body: 'Seen' });
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received.map(({ body }) => body)).toMatchObject([
			{ webhookEvent: 'jira:issue_updated', comment: { body: 'Seen' } },
		]);
		expect(receiver.received[0]?.body).not.toHaveProperty('issue_event_type_name');
	});
});
