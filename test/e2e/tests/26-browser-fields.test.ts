/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import type { INodeProperties, INodeType } from 'n8n-workflow';
import type { Page } from 'playwright-core';
import { executeStep, openNode, searchPicker } from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';
import { projectFolder } from '../installation/command';
import { jiraStep, locator, runOnce, workflowOf } from '../world/workflowRun';
import { world } from '../world/world';

type Parameters = Readonly<Record<string, unknown>>;

/** Stores a workflow with our node behind a manual trigger, and opens the node in the editor. */
async function openOurNode(page: Page, parameters: Parameters): Promise<void> {
	const jira = jiraStep('jiraBasicApi', parameters);
	const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	const workflow = workflowOf(`e2e ${randomUUID()}`, [start, jira]);
	const { id } = await world().owner.api.createWorkflow(workflow);
	await openNode(page, id, jira.name);
}

const newIssue = {
	resource: 'issue',
	operation: 'create',
	project: { ...locator('list', 'SUP'), cachedResultName: 'Customer Support (SUP)' },
	issueType: locator('name', 'Task'),
	summary: 'Filled in by hand',
};

/** The fields that can be changed. */
function allChanges(): readonly INodeProperties[] {
	const file = join(projectFolder, 'dist/nodes/Jira/Jira.node.js');
	const { Jira } = createRequire(file)(file) as { Jira: new () => INodeType };
	const { properties } = new Jira().description;
	const changes = properties.find(
		({ name, displayOptions }) =>
			name === 'changes' && displayOptions?.show?.['resource']?.includes('issue'),
	);
	return (changes?.options ?? []) as INodeProperties[];
}

/** The labels in the panel of which a part is hidden. */
async function cutLabels(page: Page): Promise<string[]> {
	const labels = page.getByTestId('ndv').locator('label');
	return await labels.evaluateAll((elements) =>
		elements.flatMap((label) => {
			const parts = [label, ...label.querySelectorAll('*')];
			const isCut = parts.some(
				({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
			);
			return isCut ? [label.textContent ?? ''] : [];
		}),
	);
}

describeInBrowser('fields in the editor', {
	pictures: 'fields',
	tests: (story) => {
		test('that were added and left blank are left out', async () => {
			const { page, picture } = story();
			const additionalFields = {
				assignee: locator('list', ''),
				parent: locator('list', ''),
				priority: locator('list', ''),
				duedate: '',
				labels: '',
			};
			await openOurNode(page, { ...newIssue, additionalFields });
			const output = await executeStep(page);
			const key = await output
				.getByText(/^SUP-\d+$/)
				.first()
				.innerText();
			await picture('blank');
			const { jira } = world().jiras.cloud;
			assert.equal(jira.issues.byKey(key)?.values.summary, newIssue.summary);
		});

		test('have labels that are not cut', async () => {
			const { page, picture } = story();
			const changes = Object.fromEntries(
				allChanges().map(({ name, default: atFirst }) => [name, atFirst]),
			);
			const issue = locator('key', 'SUP-1');
			await openOurNode(page, { resource: 'issue', operation: 'update', issue, changes });
			await page.getByTestId('parameter-input-duedate').waitFor();
			assert.deepEqual(await cutLabels(page), []);
			await picture('labels');
			// The check itself finds a label that is too long.
			const label = page.getByText('Assignee (Email or Name)', { exact: true });
			await label.evaluate((element) => {
				element.textContent = 'Assignee, who works on it from now on, by email or name';
			});
			assert.equal((await cutLabels(page)).length, 1);
		});

		test('have a calendar for a day', async () => {
			const { page, picture } = story();
			await openOurNode(page, { ...newIssue, additionalFields: { duedate: '' } });
			await page.getByTestId('parameter-input-duedate').locator('input').first().click();
			await page.locator('.el-picker-panel').filter({ visible: true }).waitFor();
			await picture('calendar');
		});

		test('list the epics of the project as parents', async () => {
			const { page, picture } = story();
			await runOnce([
				jiraStep('jiraBasicApi', {
					...newIssue,
					issueType: locator('name', 'Epic'),
					summary: 'Everything about printers',
				}),
			]);
			await openOurNode(page, { ...newIssue, additionalFields: { parent: locator('list', '') } });
			const parents = await searchPicker(page, 'parent', 'printers');
			await parents.getByText('Everything about printers').waitFor();
			await picture('parents');
		});

		test('say what to do where a list depends on something unknown', async () => {
			const { page, picture } = story();
			await openOurNode(page, {
				...newIssue,
				project: locator('key', '={{ $json.project }}'),
				issueType: locator('list', ''),
			});
			await page.getByTestId('resource-locator-issueType').getByTestId('rlc-input').click();
			await page
				.getByText(/Run the previous node first/)
				.first()
				.waitFor();
			await picture('unknown');
		});

		test('make a search without JQL, and show the JQL', async () => {
			const { page, picture } = story();
			await openOurNode(page, {
				resource: 'issue',
				operation: 'search',
				searchBy: 'basic',
				filters: {
					project: locator('name', 'Customer Support'),
					assignee: locator('name', 'unassigned'),
					text: 'hand',
				},
				fields: 'summary, status',
			});
			const output = await executeStep(page);
			await output
				.getByText(/project = "Customer Support" AND assignee is EMPTY/)
				.first()
				.waitFor();
			await picture('filters');
		});

		test('say that there is no file to attach', async () => {
			const { page, picture } = story();
			await openOurNode(page, {
				resource: 'attachment',
				operation: 'upload',
				issue: locator('key', 'SUP-1'),
			});
			const output = await executeStep(page);
			await output
				.getByText(/node before passed no file on/i)
				.first()
				.waitFor();
			await picture('no file');
		});

		test('change an issue and its status together', async () => {
			const { page, picture } = story();
			const { items } = await runOnce([
				jiraStep('jiraBasicApi', { ...newIssue, summary: 'Changed by hand' }),
			]);
			const key = String(items[0]?.['key']);
			await openOurNode(page, {
				resource: 'issue',
				operation: 'update',
				issue: locator('key', key),
				changes: {
					assignee: locator('name', 'ZOE@acme.example'),
					labelsToAdd: 'seen',
					transition: locator('status', 'In Progress'),
				},
			});
			const output = await executeStep(page);
			await output.getByText(key, { exact: true }).first().waitFor();
			await picture('update');
			const issue = world().jiras.cloud.jira.issues.byKey(key);
			assert.deepEqual(issue?.values.labels, ['seen']);
			assert.match(await output.innerText(), /In Progress/);
		});
	},
});
