import { jwtVerify } from 'jose';
import { ask, bearer } from '../ask';
import { startWebhookRun, type WebhookRun } from './webhookRuns';

const api = '/rest/api/3/webhook';
const day = 24 * 3_600_000;

let run: WebhookRun;
beforeEach(async () => {
	run = await startWebhookRun();
});
afterEach(async () => await run.close());

const registered = async (hook: Record<string, unknown> = {}, url = run.receiver.url) => {
	const usual = { events: ['jira:issue_created'], jqlFilter: 'project = SUP' };
	const { body } = await run.callAsApp('POST', api, { url, webhooks: [{ ...usual, ...hook }] });
	return body.webhookRegistrationResult[0];
};

describe('webhooks of apps', () => {
	it('are registered for 30 days, listed, extended and removed', async () => {
		const { callAsApp, receiver, sandbox } = run;
		expect(await registered({ fieldIdsFilter: ['summary'] })).toEqual({ createdWebhookId: 1000 });
		expect((await callAsApp('GET', api)).body).toMatchObject({
			total: 1,
			isLast: true,
			values: [
				{
					id: 1000,
					url: receiver.url,
					events: ['jira:issue_created'],
					jqlFilter: 'project = SUP',
					fieldIdsFilter: ['summary'],
					expirationDate: run.now + 30 * day,
				},
			],
		});
		sandbox.advance(29 * day);
		const extended = await callAsApp('PUT', `${api}/refresh`, { webhookIds: [1000, 9] });
		expect(extended.body).toEqual({ expirationDate: run.now + 59 * day });
		sandbox.advance(29 * day);
		expect((await callAsApp('GET', api)).body.total).toBe(1);
		expect((await callAsApp('DELETE', api, { webhookIds: [1000, 9] })).status).toBe(202);
		expect((await callAsApp('GET', api)).body.total).toBe(0);
	});

	it('are gone without a word after 30 days', async () => {
		const { receiver, sandbox } = run;
		await registered();
		sandbox.advance(30 * day);
		await run.issue();
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received).toEqual([]);
		expect((await run.callAsApp('GET', api)).body.values).toEqual([]);
	});

	it('are for apps that have the scope, not for people', async () => {
		const { sandbox } = run;
		const asUser = await run.call('POST', api, { url: run.receiver.url, webhooks: [{}] });
		expect(asUser).toMatchObject({
			status: 403,
			body: { errorMessages: ['Only apps can access this resource'] },
		});
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}${api}`;
		const narrow = sandbox.grant(['read:jira-work']).access_token;
		expect((await ask('GET', url, bearer(narrow))).status).toBe(401);
		expect((await run.callAsApp('GET', `${api}/failed`)).status).toBe(403);
	});

	it.each([
		['watchers = 1', 'The clause watchers is unsupported'],
		['project is not EMPTY', 'Operator is not is unsupported'],
		['summary ~ text', 'The clause summary is unsupported'],
		['', 'The JQL filter must not be empty'],
		['project = SUP ORDER BY key', 'The clause ORDER BY is unsupported'],
		['project = NOWHERE', "The value 'NOWHERE' does not exist for the field 'project'."],
		['project =', 'Error in the JQL Query'],
	])('are refused in an answer with 200 if their filter is: %s', async (jqlFilter, says) => {
		const { errors, createdWebhookId } = await registered({ jqlFilter });
		expect(createdWebhookId).toBeUndefined();
		expect(errors.join(' ')).toContain(says);
		expect(run.sandbox.webhooks.hooks).toEqual([]);
	});

	it.each([
		'project != null',
		'project in (SUP) AND status != Done',
		'NOT assignee = currentUser()',
	])('can have the filter: %s', async (jqlFilter) => {
		expect(await registered({ jqlFilter })).toEqual({ createdWebhookId: 1000 });
	});

	it('cannot have events beside those of the specification', async () => {
		const hook = { events: ['worklog_created'], jqlFilter: 'project = SUP' };
		const answer = await run.callAsApp('POST', api, { url: run.receiver.url, webhooks: [hook] });
		expect(answer.status).toBe(400);
	});

	it('have one URL: another is refused until the last one with the first is gone', async () => {
		const { createdWebhookId } = await registered();
		const refused = await registered({}, 'https://other.example/hook');
		expect(refused.errors[0]).toContain(`The currently used URL: ${run.receiver.url}`);
		await run.callAsApp('DELETE', api, { webhookIds: [createdWebhookId] });
		const accepted = await registered({}, 'https://other.example/hook');
		expect(accepted).toEqual({ createdWebhookId: 1001 });
	});

	it('are at most five for each user', async () => {
		for (let count = 0; count < 5; count++) {
			expect((await registered()).errors).toBeUndefined();
		}
		expect((await registered()).errors).toHaveLength(1);
	});

	it('get each message once, with the ids of the hooks that it matches and a token', async () => {
		const { receiver, sandbox } = run;
		await registered();
		await registered({ jqlFilter: 'project = SUP AND issuetype = Task' });
		await registered({ jqlFilter: 'project = WEB', events: ['jira:issue_deleted'] });
		const key = await run.issue();
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received).toHaveLength(1);
		const [delivery] = receiver.received;
		expect(delivery?.body).toMatchObject({ issue: { key }, matchedWebhookIds: [1000, 1001] });
		expect(delivery?.headers['x-hub-signature']).toBeUndefined();
		const [app] = sandbox.clients.apps;
		const token = String(delivery?.headers.authorization).replace('Bearer ', '');
		const { payload, protectedHeader } = await jwtVerify(
			token,
			new TextEncoder().encode(app?.clientSecret),
			{ issuer: app?.clientId ?? '', currentDate: new Date(run.now) },
		);
		expect(protectedHeader.alg).toBe('HS256');
		expect(payload).toMatchObject({
			sub: sandbox.jira.mia.accountId,
			iat: run.now / 1000,
			exp: run.now / 1000 + 180,
			jti: expect.any(String),
			context: {},
		});
		expect(payload).not.toHaveProperty('aud');
		expect(JSON.stringify(sandbox.webhooks.deliveries)).not.toContain(token);
	});

	it('get only updates of the fields and the properties that they name', async () => {
		const { receiver, sandbox } = run;
		await registered({
			events: ['jira:issue_updated', 'issue_property_set'],
			fieldIdsFilter: ['labels'],
			issuePropertyKeysFilter: ['wanted'],
		});
		const path = `/rest/api/3/issue/${await run.issue()}`;
		await run.call('PUT', path, { fields: { summary: 'Other' } });
		await run.call('PUT', path, { fields: { labels: ['new'], summary: 'Third' } });
		await run.call('PUT', `${path}/properties/unwanted`, { a: 1 });
		await run.call('PUT', `${path}/properties/wanted`, { a: 2 });
		await sandbox.webhooks.untilDelivered();
		const told = receiver.received.map(
			({ body }) =>
				body.changelog?.items.map((item: { fieldId: string }) => item.fieldId) ?? body.property,
		);
		expect(told).toHaveLength(2);
		expect(told).toContainEqual({ key: 'wanted', value: { a: 2 } });
		expect(told).toContainEqual(['summary', 'labels']);
	});
});
