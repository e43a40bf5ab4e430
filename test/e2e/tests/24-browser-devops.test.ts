/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	chooseCredential,
	chooseOption,
	creatorItem,
	executeStep,
	newWorkflow,
	searchNodes,
	type,
} from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';
import { world } from '../world/world';

describeInBrowser('the DevOps node in the editor', {
	pictures: 'devops',
	begin: async ({ page }) => {
		await newWorkflow(page);
	},
	tests: (story) => {
		test('is found by its name, with its actions', async () => {
			const { page, picture } = story();
			await searchNodes(page, 'Jira DevOps');
			await creatorItem(page, 'Jira DevOps').click();
			await creatorItem(page, 'Submit build').waitFor();
			await picture('actions');
			await creatorItem(page, 'Submit build').click();
			await page.getByTestId('ndv').waitFor();
			await chooseCredential(page, 'Jira Cloud: DevOps');
			await picture('panel');
		});

		test('shows a build on the issue that its branch names', async () => {
			const { page, picture } = story();
			await chooseOption(page, 'dataFrom', 'Fields Below');
			await type(page, 'pipelineId', 'shop-ci');
			await type(page, 'buildNumber', '42');
			await type(page, 'displayName', 'Shop CI #42');
			await type(page, 'url', 'https://ci.acme.example/shop/42');
			await type(page, 'searchedTexts', 'feature/ops-1-login');
			await picture('fields');
			const output = await executeStep(page);
			await output.getByText('OPS-1', { exact: true }).first().waitFor();
			await picture('output');
			const [build] = world().jiras.cloud.devOps.onIssue('OPS-1').build ?? [];
			assert.equal(build?.['displayName'], 'Shop CI #42');
		});

		test('says that there is no issue for the build', async () => {
			const { page, picture } = story();
			await type(page, 'searchedTexts', 'main');
			const output = await executeStep(page);
			await output.getByText('There is no issue for the build').first().waitFor();
			await picture('refused');
		});
	},
});
