import { hubSignature } from './signature';
import { startWebhookRun, type WebhookRun } from './webhookRuns';

const secret = 'for this test only';
const minute = 60_000;

let run: WebhookRun;
beforeEach(async () => {
	run = await startWebhookRun();
});
afterEach(async () => await run.close());

const numbers = () => run.receiver.received.map(({ body }) => Number(body.issue.key.split('-')[1]));
const issues = async (count: number) => {
	for (let made = 0; made < count; made++) await run.issue();
	await run.sandbox.webhooks.untilDelivered();
};

describe('retries', () => {
	it.each([408, 409, 425, 429, 500, 503, 0])('follow %d, at most five', async (status) => {
		const { receiver, sandbox } = run;
		receiver.statuses.push(...Array.from({ length: 9 }, () => status));
		await run.register({ secret });
		await issues(1);
		for (let retry = 1; retry <= 7; retry++) {
			sandbox.advance(5 * minute - 1000);
			await sandbox.webhooks.untilDelivered();
			expect(receiver.received).toHaveLength(Math.min(retry, 6));
			sandbox.advance(10 * minute + 1000);
			await sandbox.webhooks.untilDelivered();
		}
		const headers = receiver.received.map((one) => one.headers);
		expect(headers.map((one) => one['x-atlassian-webhook-retry'])).toEqual([
			undefined,
			...['1', '2', '3', '4', '5'],
		]);
		expect(new Set(headers.map((one) => one['x-atlassian-webhook-identifier'])).size).toBe(1);
		expect(new Set(headers.map((one) => one['x-hub-signature'])).size).toBe(1);
		expect(sandbox.webhooks.deliveries).toMatchObject([{ status: 'failed' }]);
	});

	it.each([301, 400, 401, 404, 410])('do not follow %d', async (status) => {
		const { receiver, sandbox } = run;
		receiver.statuses.push(status);
		await run.register();
		await issues(1);
		sandbox.advance(60 * minute);
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received).toHaveLength(1);
		expect(sandbox.webhooks.deliveries).toMatchObject([{ status: 'failed', nextAttempt: null }]);
	});

	it('follow a connection that nobody accepts', async () => {
		await run.register({ url: 'http://127.0.0.1:9/' });
		await issues(1);
		expect(run.sandbox.webhooks.deliveries).toMatchObject([
			{ status: 'waiting', attempts: [{ status: null, problem: expect.any(String) }] },
		]);
	});

	it('come at once where a test wants that, and leave the clock alone', async () => {
		const { receiver, sandbox } = run;
		receiver.statuses.push(503);
		await run.register({ secret });
		await issues(1);
		const [{ attempts } = { attempts: [] }] = sandbox.webhooks.deliveries;
		sandbox.webhooks.retryNow();
		await sandbox.webhooks.untilDelivered();
		const [delivery] = sandbox.webhooks.deliveries;
		expect(receiver.received).toHaveLength(2);
		expect(delivery?.status).toBe('delivered');
		expect((delivery?.attempts[1]?.time ?? Infinity) - (attempts[0]?.time ?? 0)).toBeLessThan(
			minute,
		);
		sandbox.webhooks.retryNow();
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received).toHaveLength(2);
	});

	it('can be fast, and end with the first success', async () => {
		const { receiver, sandbox } = run;
		sandbox.configure({ webhooks: { retryAfter: { least: 0, most: 0 } } });
		receiver.statuses.push(503, 503);
		await run.register();
		await issues(1);
		expect(receiver.received).toHaveLength(3);
		expect(sandbox.webhooks.deliveries).toMatchObject([{ status: 'delivered' }]);
	});
});

describe('faults of deliveries', () => {
	it('send some twice, with the same identifier', async () => {
		const { receiver, sandbox } = run;
		sandbox.configure({ webhooks: { duplicates: 0.5 } });
		await run.register();
		await issues(20);
		const ids = receiver.received.map(({ headers }) => headers['x-atlassian-webhook-identifier']);
		expect(new Set(ids).size).toBe(20);
		expect(ids.length).toBeGreaterThan(23);
		expect(ids.length).toBeLessThan(37);
	});

	it('change the order, and lose nothing by it', async () => {
		run.sandbox.configure({ webhooks: { reordered: 0.5 } });
		await run.register();
		await issues(20);
		const inOrder = [...numbers()].sort((one, other) => one - other);
		expect(inOrder).toHaveLength(20);
		expect(numbers()).not.toEqual(inOrder);
	});

	it('lose some, the same ones for the same seed', async () => {
		const lost = async (seed: number) => {
			run.sandbox.configure({ webhooks: { lost: 0.5, seed } });
			run.sandbox.webhooks.clear();
			await issues(12);
			return run.sandbox.webhooks.deliveries.map(({ status }) => status);
		};
		await run.register();
		const first = await lost(7);
		expect(new Set(first)).toEqual(new Set(['delivered', 'lost']));
		expect(await lost(7)).toEqual(first);
		expect(await lost(8)).not.toEqual(first);
	});

	it('leave the signature out, forge it, or change what was signed', async () => {
		const { receiver, sandbox } = run;
		await run.register({ secret });
		for (const fault of ['unsigned', 'forged', 'altered'] as const) {
			sandbox.configure({ webhooks: { unsigned: 0, forged: 0, altered: 0, [fault]: 1 } });
			await issues(1);
		}
		const [unsigned, forged, altered] = receiver.received;
		const right = (one: typeof forged) => hubSignature(one?.raw ?? '', secret);
		expect(unsigned?.headers['x-hub-signature']).toBeUndefined();
		expect(forged?.headers['x-hub-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
		expect(forged?.headers['x-hub-signature']).not.toBe(right(forged));
		expect(altered?.headers['x-hub-signature']).not.toBe(right(altered));
		expect(altered?.body.timestamp).toBe(run.now + 1);
		expect(sandbox.webhooks.deliveries.map(({ faults }) => faults)).toEqual([
			['unsigned'],
			['forged'],
			['altered'],
		]);
	});

	it('send an old delivery again, as it was', async () => {
		const { receiver, sandbox } = run;
		await run.register({ secret });
		await issues(1);
		sandbox.advance(25 * 60 * minute);
		expect(sandbox.webhooks.replay(1)).toBe(true);
		expect(sandbox.webhooks.replay(99)).toBe(false);
		await sandbox.webhooks.untilDelivered();
		const [first, again] = receiver.received;
		expect(again?.raw).toBe(first?.raw);
		expect(again?.headers['x-hub-signature']).toBe(first?.headers['x-hub-signature']);
		expect(again?.headers['x-atlassian-webhook-identifier']).toBe(
			first?.headers['x-atlassian-webhook-identifier'],
		);
	});

	it('lose a webhook', async () => {
		const { receiver, sandbox } = run;
		const id = await run.register();
		expect(sandbox.webhooks.hooks).toMatchObject([{ kind: 'admin', id, url: receiver.url }]);
		expect(sandbox.webhooks.lose('admin', id)).toBe(true);
		expect(sandbox.webhooks.lose('admin', id)).toBe(false);
		await issues(1);
		expect(receiver.received).toEqual([]);
		expect((await run.call('GET', '/rest/webhooks/1.0/webhook')).body).toEqual([]);
	});

	it('let Jira be down for a time', async () => {
		const { receiver, sandbox } = run;
		await run.register();
		await issues(1);
		sandbox.refuseEverything(minute);
		expect((await run.call('GET', '/rest/api/3/myself')).status).toBe(503);
		sandbox.advance(minute - 1);
		expect((await run.callAsApp('GET', '/rest/api/3/myself')).status).toBe(503);
		sandbox.advance(1);
		expect((await run.call('GET', '/rest/api/3/myself')).status).toBe(200);
		await issues(1);
		expect(receiver.received).toHaveLength(2);
		expect(() => sandbox.refuseEverything(-1)).toThrow(RangeError);
		expect(() => sandbox.advance(NaN)).toThrow(RangeError);
	});
});

describe('deliveries', () => {
	it('are at most 20 at once for each host', async () => {
		const { receiver, sandbox } = run;
		await run.register();
		receiver.holdUntilOpen = 20;
		const { mia, projects } = sandbox.jira;
		const project = projects.byKey('SUP');
		for (let number = 1; number <= 60; number++) {
			sandbox.jira.issues.create({
				projectId: project?.id ?? '',
				key: `SUP-9${number}`,
				statusId: '10000',
				creatorId: mia.accountId,
				values: { issuetype: '10002', summary: 'Many' },
			});
		}
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received).toHaveLength(60);
		expect(receiver.mostAtOnce).toBe(20);
	});

	it('begin anew after a reset, without what was waiting', async () => {
		const { receiver, sandbox } = run;
		receiver.statuses.push(503);
		await run.register();
		await issues(1);
		await sandbox.reset();
		expect(sandbox.webhooks).toMatchObject({ deliveries: [], hooks: [] });
		sandbox.advance(60 * minute);
		await sandbox.webhooks.untilDelivered();
		expect(receiver.received).toHaveLength(1);
	});
});

describe('the control endpoint', () => {
	const control = async (method: string, path: string, body?: unknown) => {
		const answer = await fetch(`${run.sandbox.controlUrl}${path}`, {
			method,
			...(body === undefined
				? {}
				: { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
		});
		const text = await answer.text();
		return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
	};

	it('shows deliveries, waits for them, sends one again, and forgets them', async () => {
		await run.register({ secret });
		await run.issue();
		await run.issue();
		expect((await control('POST', '/deliveries/wait')).status).toBe(204);
		expect((await control('GET', '/deliveries?last=1')).body).toMatchObject({
			total: 2,
			deliveries: [{ number: 2, status: 'delivered' }],
		});
		expect((await control('GET', '/deliveries?last=-1')).status).toBe(400);
		expect((await control('POST', '/deliveries/1/replay')).status).toBe(204);
		expect((await control('POST', '/deliveries/77/replay')).status).toBe(404);
		await control('POST', '/deliveries/wait');
		expect(run.receiver.received).toHaveLength(3);
		expect((await control('DELETE', '/deliveries')).status).toBe(204);
		expect((await control('GET', '/deliveries')).body).toEqual({ total: 0, deliveries: [] });
	});

	it('shows webhooks and loses one', async () => {
		const id = await run.register({ secret });
		const { body } = await control('GET', '/hooks');
		expect(body).toMatchObject([{ kind: 'admin', id }]);
		expect(JSON.stringify(body)).not.toContain(secret);
		expect((await control('DELETE', `/hooks/admin/${id}`)).status).toBe(204);
		expect((await control('DELETE', `/hooks/admin/${id}`)).status).toBe(404);
		expect((await control('DELETE', '/hooks/other/1')).status).toBe(404);
	});

	it('puts the clock forward and begins an outage', async () => {
		expect((await control('POST', '/outage', { milliseconds: minute })).status).toBe(204);
		expect((await run.call('GET', '/rest/api/3/myself')).status).toBe(503);
		expect((await control('POST', '/clock', { milliseconds: minute })).status).toBe(204);
		expect((await run.call('GET', '/rest/api/3/myself')).status).toBe(200);
		expect((await control('POST', '/clock', { milliseconds: -1 })).status).toBe(400);
		expect((await control('POST', '/outage', {})).status).toBe(400);
	});
});
