/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { JiraClient } from '../../bench/world/jiraClient';
import type { WorkflowFile, WorkflowNode } from '../server/publicApi';
import { importExamples } from '../start/exampleWorkflows';
import { createdIssues, keysOf } from '../world/createdIssues';
import { eventually } from '../world/eventually';
import { openReceiver, type Receiver } from '../world/receiver';
import { publish } from '../world/triggerWorkflow';
import { workflowOf } from '../world/workflowRun';
import { world } from '../world/world';

const cloud = () => world().jiras.cloud;

let ids: ReadonlyMap<string, string>;
let receiver: Receiver;

const example = async (file: string): Promise<WorkflowFile> =>
	await world().owner.editor.ask('GET', `workflows/${ids.get(file) ?? ''}`);

/** n8n registers and removes webhooks in the background. */
async function untilHooks(count: number): Promise<void> {
	const { length } = await eventually(
		() => cloud().webhooks.hooks,
		(hooks) => hooks.length === count,
	);
	assert.equal(length, count);
}

/** A workflow in which some parameters of each node are others. */
const changed = (
	workflow: WorkflowFile,
	parametersOf: (node: WorkflowNode) => Readonly<Record<string, unknown>>,
): WorkflowFile => ({
	...workflow,
	nodes: workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...parametersOf(node) },
	})),
});

describe('the example workflows that Jira starts', () => {
	before(async () => {
		const { owner, credentials } = world();
		ids = await importExamples(owner.api, credentials);
		receiver = await openReceiver();
		cloud().jira.mia.groups.push('jira-administrators');
	});
	after(async () => {
		cloud().jira.mia.groups.pop();
		await receiver.close();
	});

	test('the events of one trigger reach another workflow', async () => {
		const { api } = world().owner;
		const begin = {
			name: 'When Executed by Another Workflow',
			type: 'n8n-nodes-base.executeWorkflowTrigger',
			typeVersion: 1.1,
			parameters: { inputSource: 'passthrough' },
		};
		const other = await api.createWorkflow(workflowOf('e2e events', [begin, receiver.step]));
		await api.activateWorkflow(other.id);
		const hub = ids.get('jira-events-to-workflows') ?? '';
		const chosen = { __rl: true, mode: 'id', value: other.id };
		await api.updateWorkflow(
			hub,
			changed(await example('jira-events-to-workflows'), ({ type }) => {
				if (type === 'n8n-nodes-base.executeWorkflow') return { workflowId: chosen };
				// The test changes issues with the account of the credential.
				return type.endsWith('.jiraTrigger') ? { ignoreOwnChanges: false } : {};
			}),
		);
		assert.equal(await publish(world().owner, hub), undefined);
		await untilHooks(1);
		const keys = await createdIssues(cloud(), 2, 'For another workflow');
		assert.deepEqual(keysOf(await receiver.settled(2)), keys.sort());
		await api.deactivateWorkflow(hub);
		await untilHooks(0);
	});

	test('a comment that mentions somebody is told in a chat', async () => {
		receiver.forget();
		const { mia } = cloud().jira;
		const [key = ''] = await createdIssues(cloud(), 1, 'Printer on fire');
		const { email, apiToken } = cloud().credentials['jiraBasicApi'] as {
			email: string;
			apiToken: string;
		};
		const mention = { type: 'mention', attrs: { id: mia.accountId, text: '@Mia Krause' } };
		const content = [mention, { type: 'text', text: ' can you come?' }];
		await new JiraClient(cloud().siteUrl, { email, apiToken }).ask({
			method: 'POST',
			path: `issue/${key}/comment`,
			body: { body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] } },
		});
		const { url } = receiver.step.parameters;
		const id = ids.get('mentions-to-chat') ?? '';
		await world().owner.api.updateWorkflow(
			id,
			changed(await example('mentions-to-chat'), ({ type }) =>
				type === 'n8n-nodes-base.httpRequest' ? { url } : {},
			),
		);
		await world().owner.editor.ask('POST', `workflows/${id}/run`, {
			workflowData: await example('mentions-to-chat'),
			triggerToStartFrom: { name: 'Comments that mention me' },
		});
		const [told] = await receiver.settled(1);
		const text = String(told?.['text']);
		assert.match(text, new RegExp(`^Mia Krause mentioned you on ${key} Printer on fire 0\\n`));
		assert.match(text, new RegExp(`/browse/${key}\\n\\n\\s*@Mia Krause can you come\\?$`));
	});
});
