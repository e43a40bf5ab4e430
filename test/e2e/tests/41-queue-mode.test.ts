/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { credentialData } from '../start/jiras';
import { createdIssues, keysOf } from '../world/createdIssues';
import { queueSkipReason } from '../world/loopbackServices';
import { openQueueN8n, type QueueN8n } from '../world/queueN8n';
import { triggerWorkflow, type TriggerWorkflow } from '../world/triggerWorkflow';
import { world } from '../world/world';

const cloud = () => world().jiras.cloud;

describe("the webhook trigger in n8n's queue mode", { skip: queueSkipReason }, () => {
	let queue: QueueN8n;
	let workflow: TriggerWorkflow;

	before(async () => {
		cloud().jira.mia.groups.push('jira-administrators');
		queue = await openQueueN8n({ installation: world().installation, hosts: {}, workers: 2 });
		const data = credentialData(world().jiras, 'jiraBasicApi');
		const { id } = await queue.owner.api.createCredential('jiraBasicApi', 'Mia', data);
		workflow = await triggerWorkflow(() => queue.owner, 'e2e queue mode', {
			node: 'jiraTrigger',
			credential: { type: 'jiraBasicApi', id },
			parameters: { events: ['issueCreated'] },
		});
	});
	after(async () => {
		cloud().configure({ webhooks: { duplicates: 0, reordered: 0 } });
		cloud().jira.mia.groups.pop();
		// This n8n ends without a word, and its webhook must not keep Jira busy in the tests that follow.
		for (const { kind, id, url } of cloud().webhooks.hooks) {
			if (url.includes(workflow.webhookId)) cloud().webhooks.lose(kind, id);
		}
		await cloud().webhooks.untilDelivered();
		cloud().webhooks.clear();
		await workflow.receiver.close();
		await queue.close();
	});

	test('registers a webhook at the address of the webhook process', async () => {
		assert.equal(await workflow.activate(), undefined);
		const urls = cloud()
			.webhooks.hooks.map(({ url }) => url)
			.filter((url) => url.includes(workflow.webhookId));
		assert.deepEqual(urls, [`${queue.webhooks.url}/webhook/${workflow.webhookId}/webhook`]);
	});

	test('runs once for each of 500 changes, on two workers', async (context) => {
		cloud().configure({ webhooks: { duplicates: 0.1, reordered: 0.1 } });
		const keys = await createdIssues(cloud(), 500, 'Queued');
		await cloud().webhooks.untilDelivered();
		cloud().configure({ webhooks: { duplicates: 0, reordered: 0 } });
		const found = keysOf(await workflow.receiver.settled(500, 5_000));
		assert.deepEqual([...new Set(found)], keys.sort());
		// Two workers that get a delivery and its duplicate at the same moment may both pass it on: the store has no lock.
		context.diagnostic(`${String(found.length - 500)} simultaneous twins ran twice`);
		assert.ok(found.length - 500 <= 25, 'no more than half of the duplicates');
	});

	test('accepts deliveries while the main process is down', async (context) => {
		workflow.receiver.forget();
		await queue.stopMain();
		const keys = await createdIssues(cloud(), 5, 'Main is down');
		assert.deepEqual(keysOf(await workflow.receiver.settled(5)), keys.sort());
		workflow.receiver.forget();
		await queue.startMain();
		const again = await workflow.receiver.settled(0, 5_000);
		// What two workers overwrite in n8n's store is forgotten: catching up finds it, and it runs again.
		context.diagnostic(`${String(again.length)} changes ran again when the main process started`);
		assert.deepEqual(
			keysOf(again).filter((key) => keys.includes(key)),
			[],
		);
	});
});
