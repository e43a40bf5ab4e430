/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { chooseOption, executeStep, openNode, type } from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';
import { jiraStep, locator, workflowOf } from '../world/workflowRun';
import { world } from '../world/world';

/** Stores a workflow that creates an issue with a form of its fields, and opens the node in the editor. */
async function openForm(page: Page, project: string, issueType: string): Promise<void> {
	const jira = jiraStep('jiraBasicApi', {
		resource: 'issue',
		operation: 'create',
		project: locator('key', project),
		issueType: locator('name', issueType),
		summary: 'Filled in by form',
		otherFieldsAs: 'form',
	});
	const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	const workflow = workflowOf(`e2e ${randomUUID()}`, [start, jira]);
	const { id } = await world().owner.api.createWorkflow(workflow);
	await openNode(page, id, jira.name);
}

const formIn = (page: Page): Locator => page.getByTestId('mapping-fields-container');

/** The list of fields that are not shown yet. */
async function offeredFields(page: Page): Promise<Locator> {
	await page.getByTestId('add-fields-select').locator('button').first().click();
	const offered = page.getByRole('menuitem');
	await offered.first().waitFor();
	return offered;
}

async function addField(page: Page, name: string): Promise<void> {
	await (await offeredFields(page)).filter({ hasText: name }).first().click();
	await formIn(page).getByText(name).first().waitFor();
}

/** Changes the type that was typed, and opens the node again: then n8n refreshes a form that is filled in. */
async function changeType(page: Page, name: string): Promise<void> {
	await page.getByTestId('resource-locator-issueType').locator('input').last().fill(name);
	// n8n stores what was typed after a moment.
	await page.waitForTimeout(1_000);
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('ndv').waitFor({ state: 'hidden' });
	await page.locator('[data-test-id=canvas-node][data-node-name="Jira Platform"]').dblclick();
	await formIn(page).waitFor();
}

describeInBrowser('the form of fields', {
	pictures: 'field-form',
	tests: (story) => {
		test("shows the required ones, and offers a project's 40 others", async () => {
			const { page, picture } = story();
			await openForm(page, 'HR', 'Bug');
			await formIn(page).getByText('Severity').first().waitFor();
			await picture('required');
			const offered = await offeredFields(page);
			assert.ok((await offered.count()) >= 35);
			await picture('offered');
		});

		test('keeps what still fits when the type changes, and creates the issue', async () => {
			const { page, picture } = story();
			await openForm(page, 'WEB', 'Task');
			for (const name of ['Customer name', 'Severity', 'Sprint']) await addField(page, name);
			await type(page, 'customfield_10010', 'Acme');
			await chooseOption(page, 'customfield_10015', 'Major');
			await picture('filled in');
			// The screens of epics have no sprint.
			await changeType(page, 'Epic');
			await formIn(page).getByText('Sprint').waitFor({ state: 'hidden' });
			await picture('epic');
			const output = await executeStep(page);
			const key = await output
				.getByText(/^WEB-\d+$/)
				.first()
				.innerText();
			const { values } = world().jiras.cloud.jira.issues.byKey(key) ?? {};
			assert.equal(values?.['customfield_10010'], 'Acme');
			assert.equal(values?.['customfield_10015'], '10101');
			await picture('created');
		});

		test('loads its fields as soon as the type is known', async () => {
			const { page, picture } = story();
			await openForm(page, 'WEB', 'Ep');
			await page.getByTestId('empty-fields-notice').waitFor();
			await picture('unknown type');
			await page.getByTestId('resource-locator-issueType').locator('input').last().fill('Epic');
			await formIn(page).waitFor();
		});
	},
});
