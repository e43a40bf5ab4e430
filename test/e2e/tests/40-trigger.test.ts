/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { JiraClient } from '../../bench/world/jiraClient';
import { triggerWorkflow, type TriggerWorkflow } from '../world/triggerWorkflow';
import { world } from '../world/world';

const cloud = () => world().jiras.cloud;

/** The hooks in Jira whose address is that of a workflow's trigger. */
const hooksOf = ({ webhookId }: TriggerWorkflow) =>
	cloud().webhooks.hooks.filter(({ url }) => url.endsWith(`/${webhookId}/webhook`));

const jira = (): JiraClient => {
	const { email, apiToken } = cloud().credentials['jiraBasicApi'] as {
		email: string;
		apiToken: string;
	};
	return new JiraClient(cloud().siteUrl, { email, apiToken });
};

/** Creates issues side by side and returns their keys. */
async function createIssues(count: number, summary = 'Printer on fire'): Promise<string[]> {
	const client = jira();
	const created: string[] = [];
	for (let start = 0; start < count; start += 20) {
		const some = Array.from({ length: Math.min(20, count - start) }, async (_, index) => {
			const fields = {
				project: { key: 'SUP' },
				issuetype: { name: 'Task' },
				summary: `${summary} ${String(start + index)}`,
			};
			const { key } = await client.ask<{ key: string }>({
				method: 'POST',
				path: 'issue',
				body: { fields },
			});
			return key;
		});
		created.push(...(await Promise.all(some)));
	}
	return created;
}

const keysOf = (items: ReadonlyArray<Readonly<Record<string, unknown>>>) =>
	items.map(({ issue }) => (issue as { key: string }).key).sort();

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
		const [key] = await createIssues(1);
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

	for (const fault of ['forged', 'unsigned', 'altered'] as const) {
		test(`answers a delivery that is ${fault} with 401 and runs nothing`, async () => {
			const before = await workflow.executions();
			cloud().webhooks.clear();
			cloud().configure({ webhooks: { [fault]: 1 } });
			await createIssues(1, fault);
			await cloud().webhooks.untilDelivered();
			cloud().configure({ webhooks: { [fault]: 0 } });
			const [delivery] = cloud().webhooks.deliveries;
			assert.equal(delivery?.attempts.at(-1)?.status, 401);
			assert.equal(await workflow.executions(), before);
		});
	}

	test('changes the one webhook when the filter is changed', async () => {
		const jql = 'priority = High';
		assert.equal(await workflow.change({ events: ['issueCreated'], filters: { jql } }), undefined);
		const hooks = hooksOf(workflow);
		assert.equal(hooks.length, 1);
		assert.match(hooks[0]?.jql ?? '', /priority = High/);
		assert.equal(await workflow.change({ events: ['issueCreated'] }), undefined);
	});

	test('has one webhook after three restarts, and still works', async () => {
		for (let restarts = 0; restarts < 3; restarts++) await world().restartN8n();
		assert.equal(hooksOf(workflow).length, 1);
		workflow.receiver.forget();
		const [key] = await createIssues(1, 'Restarted');
		assert.deepEqual(keysOf(await workflow.receiver.settled(1)), [key]);
	});

	test('leaves no webhook behind when it is deactivated', async () => {
		await workflow.deactivate();
		assert.deepEqual(hooksOf(workflow), []);
	});
});
