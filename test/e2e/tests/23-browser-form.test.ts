/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importExamples } from '../start/exampleWorkflows';
import { describeInBrowser } from '../browser/describeInBrowser';
import { eventually } from '../world/eventually';
import { world } from '../world/world';

describeInBrowser('the example with a form', {
	pictures: 'form',
	signedIn: false,
	begin: async () => {
		const { owner, credentials } = world();
		const ids = await importExamples(owner.api, credentials);
		await owner.api.activateWorkflow(ids.get('form-to-issue') ?? '');
	},
	tests: (story) => {
		test('creates an issue from what somebody without Jira has filled in', async () => {
			const { page, picture } = story();
			const address = `${world().n8n.url}/form/report-to-jira`;
			// n8n activates a workflow shortly after it says so.
			await eventually(
				async () => await page.goto(address),
				(answer) => answer?.status() === 200,
			);
			await page.getByLabel('What is it about?').fill('The coffee machine is empty');
			await page.getByLabel('What happened?').fill('Since Monday.');
			await page.getByLabel('How urgent is it?').selectOption('Highest');
			await picture('filled in');
			await page.getByRole('button', { name: 'Submit' }).click();
			await page.getByText('Thank you').waitFor();
			await picture('thanks');
			const key = /SUP-\d+/.exec(await page.locator('body').innerText())?.[0] ?? '';
			const issue = world().jiras.cloud.jira.issues.byKey(key);
			assert.equal(issue?.values.summary, 'The coffee machine is empty');
			assert.deepEqual(issue?.values.labels, ['form']);
		});
	},
});
