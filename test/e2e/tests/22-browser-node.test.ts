/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	chooseCredential,
	creatorItem,
	executeStep,
	newWorkflow,
	searchNodes,
	searchPicker,
	type,
} from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';
import { world } from '../world/world';

const credential = 'Jira Cloud: Mia (API token)';

describeInBrowser('the node in the editor', {
	pictures: 'node',
	begin: async ({ page }) => {
		await newWorkflow(page);
	},
	tests: (story) => {
		test('is found by its name, with its actions', async () => {
			const { page, picture } = story();
			await searchNodes(page, 'Jira');
			await creatorItem(page, 'Jira Platform').waitFor();
			await picture('found');
			await creatorItem(page, 'Jira Platform').click();
			await creatorItem(page, 'Create issue').waitFor();
			await picture('actions');
			await creatorItem(page, 'Create issue').click();
			await page.getByTestId('ndv').waitFor();
			await picture('panel');
		});

		test('has pickers that search', async () => {
			const { page, picture } = story();
			await chooseCredential(page, credential);
			const projects = await searchPicker(page, 'project', 'cust');
			await projects.getByText('Operations').waitFor({ state: 'hidden' });
			await projects.getByText('Customer Support').waitFor();
			assert.deepEqual(await projects.allInnerTexts(), ['Customer Support (SUP)']);
			await picture('projects');
			await projects.first().click();

			const types = await searchPicker(page, 'issueType', '');
			assert.ok((await types.allInnerTexts()).includes('Bug'));
			await picture('issue types');
			await types.getByText('Bug', { exact: true }).click();
		});

		test('shows what it has created as a table', async () => {
			const { page, picture } = story();
			await type(page, 'summary', 'From the editor');
			await type(page, 'description', '**Bold**, and a list:\n- one\n- two');
			const output = await executeStep(page);
			const key = await output.getByText(/^SUP-\d+$/).innerText();
			await picture('output');
			assert.equal(world().jiras.cloud.jira.issues.byKey(key)?.values.summary, 'From the editor');
		});

		test('says why Jira refuses, and what to do', async () => {
			const { page, picture } = story();
			await type(page, 'summary', 'x'.repeat(300));
			const output = await executeStep(page);
			await output.getByText(/255/).first().waitFor();
			await picture('refused');
		});
	},
});
