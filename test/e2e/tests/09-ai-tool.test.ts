/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { startLanguageModel, type LanguageModel } from '../world/languageModel';
import { locator, postToWebhook } from '../world/workflowRun';
import { world } from '../world/world';

let model: LanguageModel;
let modelCredential: { id: string; name: string };

/** An agent with our node as its only tool, behind a webhook; the node is stored as the editor stores it, without defaults. */
async function askAgent(parameters: Readonly<Record<string, unknown>>): Promise<void> {
	const path = randomUUID();
	const jira = world().credentials.get('jiraBasicApi') ?? { id: '', name: '' };
	const node = (name: string, type: string, typeVersion: number, more: object) => ({
		name,
		type,
		typeVersion,
		id: randomUUID(),
		position: [0, 0],
		parameters: {},
		...more,
	});
	const into = (type: string) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
	const { id } = await world().owner.api.createWorkflow({
		name: `e2e agent ${path}`,
		nodes: [
			node('Webhook', 'n8n-nodes-base.webhook', 2, {
				webhookId: path,
				parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
			}),
			node('Agent', '@n8n/n8n-nodes-langchain.agent', 3, {
				parameters: { promptType: 'define', text: 'Do it', options: {} },
			}),
			node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
				parameters: { model: locator('id', 'stand-in'), options: {} },
				credentials: { openAiApi: modelCredential },
			}),
			node('Jira', 'n8n-nodes-jira-platform.jiraTool', 1, {
				parameters,
				credentials: { jiraBasicApi: { id: jira.id, name: jira.name } },
			}),
		],
		connections: {
			Webhook: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Model: into('ai_languageModel'),
			Jira: into('ai_tool'),
		},
		settings: { executionOrder: 'v1' },
	});
	await world().owner.api.activateWorkflow(id);
	const answer = await postToWebhook(path, {});
	assert.match(await answer.text(), /Done/);
}

/** A value that the model gives, as the editor's AI button writes it. */
const fromModel = (label: string) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${label}', \`\`, 'string') }}`;

describe('the node as a tool of an AI agent', () => {
	before(async () => {
		model = await startLanguageModel();
		modelCredential = await world().owner.api.createCredential('openAiApi', 'Stand-in', {
			apiKey: 'none',
			url: model.url,
			header: false,
		});
	});
	after(async () => {
		await model.close();
	});

	test('is described by its operation, even if resource and operation were left as they are', async () => {
		model.willCallWith({ Summary: 'Asked by an agent' });
		await askAgent({
			project: locator('key', 'SUP'),
			issueType: locator('name', 'Task'),
			summary: fromModel('Summary'),
		});
		const [tool] = model.offered();
		assert.equal(tool?.description, 'Create issue in Jira Platform');
		assert.deepEqual(Object.keys(tool.parameters.properties), ['Summary']);
		const key = /SUP-\d+/.exec(model.answers()[0] ?? '')?.[0] ?? '';
		const { issues } = world().jiras.cloud.jira;
		assert.equal(issues.byKey(key)?.values.summary, 'Asked by an agent');
	});

	test('is described by its operation if only the resource was chosen', async () => {
		model.willCallWith({ Comment: 'Said by an agent' });
		await askAgent({
			resource: 'comment',
			issue: locator('key', 'SUP-1'),
			body: fromModel('Comment'),
		});
		assert.equal(model.offered()[0]?.description, 'Add comment to issue in Jira Platform');
		assert.match(model.answers()[0] ?? '', /Said by an agent/);
	});

	test('tells the model why Jira refuses', async () => {
		model.willCallWith({ Issue: 'SUP-999999' });
		await askAgent({
			resource: 'issue',
			operation: 'get',
			issue: { __rl: true, mode: 'key', value: fromModel('Issue') },
		});
		assert.match(model.answers()[0] ?? '', /SUP-999999/);
	});
});
