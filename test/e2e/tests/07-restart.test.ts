/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
	devOpsStep,
	jiraStep,
	liveWorkflow,
	type LiveWorkflow,
	type Step,
} from '../world/workflowRun';
import { world } from '../world/world';

const signedIn = { resource: 'user', operation: 'getCurrent' };

/** By type: the step that is run, and its only request. */
const steps: Readonly<Record<string, readonly [step: () => Step, request: RegExp]>> = {
	...Object.fromEntries(
		[
			'jiraBasicApi',
			'jiraOAuth2Api',
			'jiraServiceAccountApi',
			'jiraDataCenterApi',
			'jiraDataCenterPatApi',
			'jiraDataCenterOAuth2Api',
		].map((type) => [
			type,
			[() => jiraStep(type, signedIn), /^GET \/rest\/api\/[23]\/myself$/] as const,
		]),
	),
	jiraDevOpsApi: [
		() =>
			devOpsStep({
				resource: 'developmentInformation',
				operation: 'existsByProperties',
				properties: { property: [{ name: 'repository', value: 'shop' }] },
			}),
		/existsByProperties$/,
	],
};

const assertGood = async (workflow: LiveWorkflow) => {
	const { items, error } = await workflow.run();
	assert.equal(items.length, 1, error?.message);
	const [{ displayName, hasDataMatchingProperties } = {}] = items;
	assert.ok(displayName === 'Mia Krause' || hasDataMatchingProperties === false);
};

describe('n8n is restarted between two runs', () => {
	const workflows = new Map<string, LiveWorkflow>();

	test('the first runs store what they have found out', async () => {
		for (const [type, [step]] of Object.entries(steps)) {
			const workflow = await liveWorkflow([step()]);
			await assertGood(workflow);
			workflows.set(type, workflow);
		}
		await world().restartN8n();
	});

	for (const [type, [, request]] of Object.entries(steps)) {
		test(`${type} works as before, without requesting anything again`, async () => {
			const { cloud, dataCenter } = world().jiras;
			for (const jira of [cloud, dataCenter]) jira.clearRequests();
			const workflow = workflows.get(type);
			assert.ok(workflow);
			await assertGood(workflow);
			const asked = [...cloud.requests, ...dataCenter.requests].map(({ endpoint }) => endpoint);
			const [last, ...before] = asked.reverse();
			assert.match(String(last), request);
			// The sites that a grant has access to are remembered only while n8n runs.
			const expected = type === 'jiraOAuth2Api' ? ['GET /oauth/token/accessible-resources'] : [];
			assert.deepEqual(before, expected);
		});
	}
});
