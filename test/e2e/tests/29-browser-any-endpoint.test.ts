/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { executeStep, openNode, searchPicker } from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';
import { jiraStep, workflowOf } from '../world/workflowRun';
import { world } from '../world/world';

/** Stores a workflow with a call of an endpoint that is not chosen yet, and opens the node in the editor. */
async function openCall(page: Page): Promise<void> {
	const jira = jiraStep('jiraBasicApi', { resource: 'anyEndpoint', operation: 'call' });
	const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	const workflow = workflowOf(`e2e ${randomUUID()}`, [start, jira]);
	const { id } = await world().owner.api.createWorkflow(workflow);
	await openNode(page, id, jira.name);
}

const formIn = (page: Page): Locator => page.getByTestId('mapping-fields-container');

async function chooseEndpoint(page: Page, words: string, name: RegExp): Promise<void> {
	const entries = await searchPicker(page, 'endpoint', words);
	await entries.filter({ hasText: name }).first().click();
}

describeInBrowser('any endpoint', {
	pictures: 'any-endpoint',
	tests: (story) => {
		test('is found by words, called, and shown as a table', async () => {
			const { page, picture } = story();
			await openCall(page);
			await picture('nothing chosen');
			const found = await searchPicker(page, 'endpoint', 'permission scheme');
			await found.filter({ hasText: 'Get all permission schemes' }).first().waitFor();
			await picture('found');
			await found.filter({ hasText: 'Get all permission schemes' }).first().click();
			await page.getByTestId('add-fields-select').waitFor();
			await picture('form');
			const output = await executeStep(page);
			await output.getByText('permissionSchemes').first().waitFor();
			await picture('table');
		});

		test('asks for what it needs, and shows what the body can look like', async () => {
			const { page, picture } = story();
			await openCall(page);
			await chooseEndpoint(page, 'create component', /POST \/rest\/api\/3\/component$/);
			await formIn(page).waitFor();
			await picture('component');
			await chooseEndpoint(
				page,
				'add worklog',
				/POST \/rest\/api\/3\/issue\/\{issueIdOrKey\}\/worklog/,
			);
			await formIn(page).getByText('issueIdOrKey').first().waitFor();
			await picture('worklog');
			assert.ok((await formIn(page).getByText('(path').count()) >= 1);
		});

		test('refuses what does not fit before anything is sent', async () => {
			const { page, picture } = story();
			await openCall(page);
			await chooseEndpoint(
				page,
				'get issue changelogs',
				/GET \/rest\/api\/3\/issue\/\{issueIdOrKey\}\/changelog/,
			);
			await formIn(page).getByText('issueIdOrKey').first().waitFor();
			const output = await executeStep(page);
			await output
				.getByText(/issueIdOrKey|required/)
				.first()
				.waitFor();
			await picture('missing');
		});
	},
});
