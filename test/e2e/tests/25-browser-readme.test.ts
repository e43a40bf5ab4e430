/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { executeStep, openNode } from '../browser/canvas';
import { createCredential, fillIn, save } from '../browser/credentialForm';
import { describeInBrowser } from '../browser/describeInBrowser';
import type { WorkflowNode } from '../server/publicApi';
import { jiraNodeType } from '../start/exampleWorkflows';
import { credentialData } from '../start/jiras';
import { locator } from '../world/workflowRun';
import { world } from '../world/world';

const tickets = [
	{ subject: 'The printer is offline', text: 'Since **this morning**, on floor 2.' },
	{ subject: 'Paola cannot sign in', text: 'She sees `Access denied`.' },
	{ subject: 'New laptop for Haruka', text: 'She starts on *Monday*.' },
];

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Readonly<Record<string, unknown>>,
): WorkflowNode => ({ id: randomUUID(), name, type, typeVersion, parameters, position: [0, 0] });

/** What somebody types into the form. */
function typed(): Readonly<Record<string, unknown>> {
	const { email, apiToken } = credentialData(world().jiras, 'jiraBasicApi');
	return { email, apiToken, domain: 'acme.atlassian.net' };
}

/** Tickets become issues, which are then moved to a status that their workflow does not have. */
async function createWorkflow(): Promise<string> {
	const { api } = world().owner;
	const { id, name } = await api.createCredential('jiraBasicApi', 'Acme Jira', typed());
	const jiraNode = (title: string, parameters: Readonly<Record<string, unknown>>) => ({
		...node(title, jiraNodeType, 1, { resource: 'issue', ...parameters }),
		credentials: { jiraBasicApi: { id, name } },
	});
	const nodes = [
		node('Execute workflow', 'n8n-nodes-base.manualTrigger', 1, {}),
		node('Support', 'n8n-nodes-base.set', 3.4, {
			mode: 'raw',
			jsonOutput: JSON.stringify({ tickets }),
			options: {},
		}),
		node('Tickets', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'tickets', options: {} }),
		jiraNode('Create issues', {
			operation: 'create',
			project: { ...locator('list', 'SUP'), cachedResultName: 'Customer Support (SUP)' },
			issueType: { ...locator('list', '10001'), cachedResultName: 'Task' },
			summary: '={{ $json.subject }}',
			description: '={{ $json.text }}',
			additionalFields: { labels: 'from-support' },
		}),
		jiraNode('Move issues', {
			operation: 'transition',
			issue: locator('key', '={{ $json.key }}'),
			transition: locator('status', 'Resolved'),
		}),
	].map((one, index) => ({ ...one, position: [index * 220, 0] }));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map((next, index) => [
				nodes[index]?.name ?? '',
				{ main: [[{ node: next.name, type: 'main', index: 0 }]] },
			]),
	);
	const workflow = { name: 'Support tickets to Jira', nodes, connections };
	return (await api.createWorkflow(workflow)).id;
}

describeInBrowser('the pictures of the README', {
	pictures: 'readme',
	tests: (story) => {
		let workflow = '';

		test('a credential that works', async () => {
			const { page, picture } = story();
			await page.setViewportSize({ width: 1100, height: 860 });
			await createCredential(page, 'Jira Platform: Cloud API Token');
			await fillIn(page, typed());
			await save(page, /Connection tested successfully/);
			await picture('credential', page.locator('.el-dialog'));
		});

		test('a workflow with the node open', async () => {
			const { page, picture } = story();
			workflow = await createWorkflow();
			await page.setViewportSize({ width: 1300, height: 760 });
			await openNode(page, workflow, 'Create issues');
			const output = await executeStep(page);
			await output
				.getByText(/^SUP-\d+$/)
				.first()
				.waitFor();
			await output.getByText('Schema', { exact: true }).click();
			await picture('node', page.getByTestId('ndv'));
		});

		test('an error that says what is possible', async () => {
			const { page, picture } = story();
			await page.setViewportSize({ width: 1300, height: 620 });
			await openNode(page, workflow, 'Move issues');
			const output = await executeStep(page);
			await output
				.getByText(/Possible now/)
				.first()
				.waitFor();
			await picture('error', page.getByTestId('ndv'));
		});
	},
});
