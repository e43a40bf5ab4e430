/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jiraStep, liveWorkflow, type LiveWorkflow } from '../world/workflowRun';
import { world } from '../world/world';

const types = [
	'jiraBasicApi',
	'jiraOAuth2Api',
	'jiraServiceAccountApi',
	'jiraDataCenterApi',
	'jiraDataCenterPatApi',
];

const assertMia = async (workflow: LiveWorkflow) => {
	const { items, error } = await workflow.run();
	assert.equal(items[0]?.displayName, 'Mia Krause', error?.message);
};

describe('n8n is restarted between two runs', () => {
	const workflows = new Map<string, LiveWorkflow>();

	test('the first runs leave what they have found out', async () => {
		for (const type of types) {
			const workflow = await liveWorkflow([
				jiraStep(type, { resource: 'user', operation: 'getCurrent' }),
			]);
			await assertMia(workflow);
			workflows.set(type, workflow);
		}
		await world().restartN8n();
	});

	for (const type of types) {
		test(`${type} works as before, without asking for anything anew`, async () => {
			const { cloud, dataCenter } = world().jiras;
			for (const jira of [cloud, dataCenter]) jira.clearRequests();
			const workflow = workflows.get(type);
			assert.ok(workflow);
			await assertMia(workflow);
			const asked = [...cloud.requests, ...dataCenter.requests].map(({ endpoint }) => endpoint);
			const [who, ...before] = asked.reverse();
			assert.match(String(who), /^GET \/rest\/api\/[23]\/myself$/);
			// Which sites a grant reaches is n8n's to remember only as long as it runs.
			const expected = type === 'jiraOAuth2Api' ? ['GET /oauth/token/accessible-resources'] : [];
			assert.deepEqual(before, expected);
		});
	}
});
