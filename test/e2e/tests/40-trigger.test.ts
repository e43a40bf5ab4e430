/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchAnew } from '../server/fetchAnew';
import { createdIssues, keysOf } from '../world/createdIssues';
import { triggerWorkflow, type TriggerWorkflow } from '../world/triggerWorkflow';
import { world } from '../world/world';

const cloud = () => world().jiras.cloud;

/** The hooks in Jira whose address is that of a workflow's trigger. */
const hooksOf = ({ webhookId }: TriggerWorkflow) =>
	cloud().webhooks.hooks.filter(({ url }) => url.endsWith(`/${webhookId}/webhook`));

const createIssues = async (count: number, summary: string): Promise<string[]> =>
	await createdIssues(cloud(), count, summary);

describe('the webhook trigger', () => {
	let workflow: TriggerWorkflow;

	before(async () => {
		cloud().jira.mia.groups.push('jira-administrators');
		const credential = world().credentials.get('jiraBasicApi');
		workflow = await triggerWorkflow(() => world().owner, 'e2e webhook trigger', {
			node: 'jiraTrigger',
			credential: { type: 'jiraBasicApi', id: credential?.id ?? '' },
			parameters: { events: ['issueCreated'] },
		});
	});
	after(async () => {
		cloud().configure({ webhooks: { duplicates: 0, reordered: 0, lost: 0 } });
		cloud().jira.mia.groups.pop();
		await workflow.remove();
	});

	test('starts the workflow once with the issue that was created', async () => {
		assert.equal(await workflow.activate(), undefined);
		assert.equal(hooksOf(workflow).length, 1);
		const [key] = await createIssues(1, 'Printer on fire');
		const items = await workflow.receiver.settled(1);
		assert.deepEqual(keysOf(items), [key]);
		assert.equal(items[0]?.['event'], 'issueCreated');
	});

	test('gets along with duplicates and another order: 500 changes, 500 runs', async () => {
		workflow.receiver.forget();
		cloud().configure({ webhooks: { duplicates: 0.1, reordered: 0.1 } });
		const keys = await createIssues(500, 'Many');
		await cloud().webhooks.untilDelivered();
		cloud().configure({ webhooks: { duplicates: 0, reordered: 0 } });
		assert.deepEqual(keysOf(await workflow.receiver.settled(500, 5_000)), keys.sort());
	});

	test('answers a delivery that Jira sends again with 200, and nothing follows', async () => {
		workflow.receiver.forget();
		cloud().webhooks.clear();
		await createIssues(1, 'Again');
		await workflow.receiver.settled(1);
		const [delivery] = cloud().webhooks.deliveries;
		assert.ok(delivery && cloud().webhooks.replay(delivery.number));
		await cloud().webhooks.untilDelivered();
		assert.equal(cloud().webhooks.deliveries.at(-1)?.attempts.at(-1)?.status, 200);
		assert.equal((await workflow.receiver.settled(1, 2_000)).length, 1);
	});

	/** Issues of which only a delivery told that was refused. */
	const refused: string[] = [];
	for (const fault of ['forged', 'unsigned', 'altered'] as const) {
		test(`answers a delivery that is ${fault} with 401 and runs nothing`, async () => {
			const before = await workflow.executions();
			cloud().webhooks.clear();
			cloud().configure({ webhooks: { [fault]: 1 } });
			refused.push(...(await createIssues(1, fault)));
			await cloud().webhooks.untilDelivered();
			cloud().configure({ webhooks: { [fault]: 0 } });
			const [delivery] = cloud().webhooks.deliveries;
			assert.equal(delivery?.attempts.at(-1)?.status, 401);
			assert.equal(await workflow.executions(), before);
		});
	}

	test('changes the one webhook when the filter is changed', async () => {
		workflow.receiver.forget();
		const jql = 'priority = High';
		assert.equal(await workflow.change({ events: ['issueCreated'], filters: { jql } }), undefined);
		const hooks = hooksOf(workflow);
		assert.equal(hooks.length, 1);
		assert.match(hooks[0]?.jql ?? '', /priority = High/);
		assert.equal(await workflow.change({ events: ['issueCreated'] }), undefined);
	});

	test('finds by a search, at the latest after a restart, what refused deliveries told of', async () => {
		await world().restartN8n();
		assert.deepEqual(keysOf(await workflow.receiver.settled(3)), refused.sort());
	});

	test('has one webhook after three restarts, and still works', async () => {
		for (let restarts = 0; restarts < 2; restarts++) await world().restartN8n();
		assert.equal(hooksOf(workflow).length, 1);
		workflow.receiver.forget();
		const [key] = await createIssues(1, 'Restarted');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [key]);
	});

	test('finds the 20 changes that were made while n8n was stopped, each once', async () => {
		workflow.receiver.forget();
		let keys: string[] = [];
		await world().restartN8n(async () => {
			keys = await createIssues(20, 'Missed');
			await cloud().webhooks.untilDelivered();
		});
		assert.deepEqual(keysOf(await workflow.receiver.settled(20)), keys.sort());
		// Jira's own second try comes up to a quarter of an hour later.
		cloud().webhooks.retryNow();
		await cloud().webhooks.untilDelivered();
		assert.equal((await workflow.receiver.settled(20, 3_000)).length, 20);
	});

	test('lives on when n8n starts while Jira is down', async () => {
		workflow.receiver.forget();
		await world().restartN8n(async () => {
			cloud().refuseEverything(30_000);
			await Promise.resolve();
		});
		await wait(30_000);
		const [key] = await createIssues(1, 'After the outage');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [key]);
		assert.equal(hooksOf(workflow).length, 1);
	});

	test('brings back a webhook that Jira has lost, within one upkeep, and what was missed', async () => {
		const everyMinute = { item: [{ mode: 'everyX', value: 1, unit: 'minutes' }] };
		const parameters = { events: ['issueCreated'], pollTimes: everyMinute };
		assert.equal(await workflow.change(parameters), undefined);
		workflow.receiver.forget();
		const [lost] = hooksOf(workflow);
		assert.ok(lost && cloud().webhooks.lose('admin', lost.id));
		const [key] = await createIssues(1, 'Nobody told');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1, 5_000)), [key]);
		assert.equal(hooksOf(workflow).length, 1);
	});

	test('answers a delivery that is older than a day with 401 and runs nothing', async () => {
		const before = await workflow.executions();
		const [hook] = hooksOf(workflow);
		const secret = cloud()
			.jira.hooks.adminHooks()
			.find(({ id }) => id === hook?.id)?.secret;
		const told = { timestamp: Date.now() - 25 * 60 * 60_000, webhookEvent: 'jira:issue_created' };
		const body = JSON.stringify({ ...told, issue: { id: '1', key: 'SUP-1', fields: {} } });
		const signature = createHmac('sha256', secret ?? '')
			.update(body)
			.digest('hex');
		const { status } = await fetchAnew(hook?.url ?? '', {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'x-hub-signature': `sha256=${signature}`,
			},
			body,
		});
		assert.equal(status, 401);
		assert.equal(await workflow.executions(), before);
	});

	test('leaves no webhook behind when it is deactivated', async () => {
		await workflow.deactivate();
		assert.deepEqual(hooksOf(workflow), []);
	});
});
