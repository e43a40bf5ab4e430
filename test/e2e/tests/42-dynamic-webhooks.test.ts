/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { tokenOf } from '../../nodes/JiraTrigger/deliveries/tokens';
import { fetchAnew } from '../server/fetchAnew';
import { connect } from '../start/demoCredentials';
import { credentialData } from '../start/jiras';
import { createdIssues, keysOf } from '../world/createdIssues';
import { triggerWorkflow, type TriggerWorkflow } from '../world/triggerWorkflow';
import { world } from '../world/world';

const type = 'jiraOAuth2Api';
const registration = '/rest/api/3/webhook';
const everyMinute = { item: [{ mode: 'everyX', value: 1, unit: 'minutes' }] };

const cloud = () => world().jiras.cloud;
const dynamicHooks = () => cloud().webhooks.hooks.filter(({ kind }) => kind === 'dynamic');

const createIssues = async (count: number, summary: string): Promise<string[]> =>
	await createdIssues(cloud(), count, summary);

/** A workflow whose trigger signs in as the app. */
const appWorkflow = async (
	name: string,
	credential: string,
	parameters: object,
): Promise<TriggerWorkflow> =>
	await triggerWorkflow(() => world().owner, name, {
		node: 'jiraTrigger',
		credential: { type, id: credential },
		parameters: { ...parameters },
	});

/** A delivery that Jira has sent, with other headers or another body. */
async function posted(
	authorization: string | undefined,
	change: Readonly<Record<string, unknown>> = {},
): Promise<number> {
	const [delivery] = cloud().webhooks.deliveries;
	assert.ok(delivery, 'Jira has sent a delivery');
	const { status } = await fetchAnew(delivery.url, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			...(authorization !== undefined && { authorization }),
		},
		body: JSON.stringify({ ...(JSON.parse(delivery.body) as object), ...change }),
	});
	return status;
}

/** A token as Jira signs it for the app, or with other claims, by another secret, or by another method. */
function token(
	claims: Readonly<Record<string, unknown>> = {},
	signed: { secret?: string; header?: unknown } = {},
): string {
	const [app] = cloud().clients.apps;
	assert.ok(app);
	const { clientId, clientSecret } = app;
	return `Bearer ${tokenOf(Date.now(), { iss: clientId, ...claims }, { secret: clientSecret, ...signed })}`;
}

const seconds = () => Math.floor(Date.now() / 1000);

describe('the webhook trigger of an OAuth2 app', () => {
	let workflow: TriggerWorkflow;
	/** A connection that may register webhooks. */
	let credential: string;

	before(async () => {
		const { owner, jiras } = world();
		const data = { ...credentialData(jiras, type), additionalScopes: 'manage:jira-webhook' };
		const made = await owner.api.createCredential(type, 'For webhooks', data);
		await connect(owner, made.id);
		credential = made.id;
		workflow = await appWorkflow('e2e dynamic webhook', credential, {
			events: ['issueCreated'],
			filters: { jql: 'project = SUP AND summary ~ "printer"' },
		});
	});
	after(async () => {
		cloud().configure({ faults: [] });
		await workflow.remove();
		await world().owner.api.deleteCredential(credential);
	});

	test('says what a connection lacks that may not register webhooks', async () => {
		const { owner, jiras } = world();
		const data = { ...credentialData(jiras, type), access: 'issues' };
		const { id } = await owner.api.createCredential(type, 'Only issues', data);
		await connect(owner, id);
		const narrow = await appWorkflow('e2e narrow', id, { events: ['issueCreated'] });
		const said = await narrow.activate();
		await narrow.deactivate();
		await narrow.remove();
		await owner.api.deleteCredential(id);
		assert.match(said ?? '', /may not register webhooks.*choose 'Manage Webhooks'/s);
	});

	test('says what Jira refuses in an answer with status 200', async () => {
		const errors = ['The clause project is unsupported'];
		cloud().configure({
			faults: [
				{
					method: 'POST',
					path: registration,
					times: 0,
					status: 200,
					body: { webhookRegistrationResult: [{ errors }] },
				},
			],
		});
		const said = await workflow.activate();
		cloud().configure({ faults: [] });
		assert.match(said ?? '', /Jira did not register the webhook\. Jira says: The clause project/);
		assert.deepEqual(dynamicHooks(), []);
		await workflow.deactivate();
	});

	test('starts the workflow once with the issue, and applies what Jira does not filter', async () => {
		assert.equal(await workflow.activate(), undefined);
		assert.deepEqual(
			dynamicHooks().map(({ events, jql }) => ({ events, jql })),
			[{ events: ['jira:issue_created'], jql: 'project = SUP' }],
		);
		await createIssues(1, 'Scanner on fire');
		const [key] = await createIssues(1, 'Printer on fire');
		const items = await workflow.receiver.settled(1);
		assert.deepEqual(keysOf(items), [key]);
		assert.equal(items[0]?.['event'], 'issueCreated');
	});

	test('still knows a delivery as that of the app after its access token has ended', async () => {
		workflow.receiver.forget();
		cloud().expireAccessTokens();
		const [key] = await createIssues(1, 'Printer with a new token');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [key]);
	});

	test("accepts Jira's own delivery again, and nothing follows", async () => {
		workflow.receiver.forget();
		cloud().webhooks.clear();
		const [key] = await createIssues(1, 'Printer again');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [key]);
		assert.equal(await posted(token()), 200);
		assert.deepEqual(keysOf(await workflow.receiver.settled(1, 2_000)), [key]);
	});

	const [, , signature = ''] = tokenOf(0).split('.');
	const refused: ReadonlyArray<readonly [what: string, authorization: () => string | undefined]> = [
		['has no token', () => undefined],
		['has an empty token', () => 'Bearer '],
		['is signed with another secret', () => token({}, { secret: 'guessed' })],
		['is signed with an empty secret', () => token({}, { secret: '' })],
		['says that it needs no signature', () => token({}, { header: { alg: 'none', typ: 'JWT' } })],
		[
			'has no signature',
			() =>
				token({}, { header: { alg: 'none', typ: 'JWT' } })
					.split('.')
					.slice(0, 2)
					.join('.') + '.',
		],
		['is signed by another method', () => token({}, { header: { alg: 'HS512', typ: 'JWT' } })],
		['has the signature of another token', () => token().replace(/[^.]*$/, signature)],
		[
			'was altered after it was signed',
			() => {
				const [head, , signed] = token({ exp: seconds() - 600 }).split('.');
				const [, claims] = token().split('.');
				return [head, claims, signed].join('.');
			},
		],
		['is for another app', () => token({ iss: 'another-app' })],
		['has expired', () => token({ iat: seconds() - 600, exp: seconds() - 300 })],
		['is from the future', () => token({ iat: seconds() + 600, exp: seconds() + 900 })],
	];
	for (const [what, authorization] of refused) {
		test(`answers 401 to a delivery whose token ${what}, and runs nothing`, async () => {
			const before = await workflow.executions();
			assert.equal(await posted(authorization()), 401);
			assert.equal(await workflow.executions(), before);
		});
	}

	const strange: ReadonlyArray<readonly [what: string, change: Readonly<Record<string, unknown>>]> =
		[
			['for another webhook', { matchedWebhookIds: [1] }],
			['for no webhook', { matchedWebhookIds: [] }],
			['older than a day', { timestamp: Date.now() - 25 * 60 * 60_000 }],
			[
				'from another site',
				{ issue: { id: '10000', self: 'https://other.atlassian.net/rest/api/2/issue/10000' } },
			],
		];
	for (const [what, change] of strange) {
		test(`answers 401 to a delivery ${what}, and runs nothing`, async () => {
			const before = await workflow.executions();
			assert.equal(await posted(token(), change), 401);
			assert.equal(await workflow.executions(), before);
		});
	}

	for (const fault of ['forged', 'unsigned'] as const) {
		test(`answers 401 to a delivery of Jira's that is ${fault}, and finds the change by a search`, async () => {
			workflow.receiver.forget();
			cloud().webhooks.clear();
			cloud().configure({ webhooks: { [fault]: 1 } });
			const [key] = await createIssues(1, `Printer ${fault}`);
			await cloud().webhooks.untilDelivered();
			cloud().configure({ webhooks: { [fault]: 0 } });
			assert.equal(cloud().webhooks.deliveries[0]?.attempts.at(-1)?.status, 401);
			await world().restartN8n();
			assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [key]);
		});
	}

	test('has the same one webhook after a restart, and works', async () => {
		const before = dynamicHooks();
		assert.equal(before.length, 1);
		await world().restartN8n();
		assert.deepEqual(
			dynamicHooks().map(({ id }) => id),
			before.map(({ id }) => id),
		);
		workflow.receiver.forget();
		const [key] = await createIssues(1, 'Printer after a restart');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [key]);
	});

	test('has one webhook with the new filter after a change of the JQL', async () => {
		workflow.receiver.forget();
		const filters = { jql: 'project in (SUP, WEB) AND issuetype = Task' };
		const parameters = { events: ['issueCreated'], filters, pollTimes: everyMinute };
		assert.equal(await workflow.change(parameters), undefined);
		assert.deepEqual(
			dynamicHooks().map(({ jql }) => jql),
			[filters.jql],
		);
		const [key = ''] = await createIssues(1, 'No scanner');
		// The new filter counts for what happened since the last search, too.
		assert.ok(keysOf(await workflow.receiver.settled(1, 3_000)).includes(key));
	});

	test('brings back a webhook that Jira has lost, within one upkeep, and what was missed', async () => {
		workflow.receiver.forget();
		const [lost] = dynamicHooks();
		assert.ok(lost && cloud().webhooks.lose('dynamic', lost.id));
		const [key] = await createIssues(1, 'Nobody told');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1, 3_000)), [key]);
		assert.equal(dynamicHooks().length, 1);
		workflow.receiver.forget();
		const [next] = await createIssues(1, 'Told again');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [next]);
	});

	test('is the only one of its app: a second one says so, and what to do instead', async () => {
		const before = dynamicHooks();
		const second = await appWorkflow('e2e second of the app', credential, {
			events: ['issueCreated'],
		});
		const said = await second.activate();
		await second.deactivate();
		await second.remove();
		assert.match(said ?? '', /OAuth 2\.0 app of this credential already delivers its events/);
		for (const way of [
			'Execute Sub-Workflow',
			'Jira Platform Polling Trigger',
			'credential of an administrator',
			'OAuth 2.0 app of its own',
		]) {
			assert.ok(said?.includes(way), `'${way}' is not in: ${String(said)}`);
		}
		assert.deepEqual(dynamicHooks(), before);
	});

	test('leaves no webhook behind when it is deactivated', async () => {
		await workflow.deactivate();
		assert.deepEqual(dynamicHooks(), []);
	});
});
