/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { skipReason } from '../browser/chromium';
import { beginStory, type Story } from '../browser/story';
import { importExamples } from '../start/exampleWorkflows';
import { world } from '../world/world';

describe('the example with a form', { skip: skipReason }, () => {
	let story: Story;
	before(async () => {
		const { owner, credentials } = world();
		const ids = await importExamples(owner.api, credentials);
		await owner.api.activateWorkflow(ids.get('form-to-issue') ?? '');
		story = await beginStory('form', { signedIn: false });
	});
	after(async () => {
		await story.close();
	});
	afterEach(async (context) => {
		if ('passed' in context && !context.passed) await story.picture('failed');
	});

	test('makes an issue of what somebody without Jira has filled in', async () => {
		const { page } = story;
		const address = `${world().n8n.url}/form/report-to-jira`;
		// n8n switches a workflow on a little after it has said so.
		for (let patience = 100; patience > 0; patience--) {
			if ((await page.goto(address))?.status() === 200) break;
			await wait(100);
		}
		await page.getByLabel('What is it about?').fill('The coffee machine is empty');
		await page.getByLabel('What happened?').fill('Since Monday.');
		await page.getByLabel('How urgent is it?').selectOption('Highest');
		await story.picture('filled in');
		await page.getByRole('button', { name: 'Submit' }).click();
		await page.getByText('Thank you').waitFor();
		await story.picture('thanks');
		const key = /SUP-\d+/.exec(await page.locator('body').innerText())?.[0] ?? '';
		const issue = world().jiras.cloud.jira.issues.byKey(key);
		assert.equal(issue?.values.summary, 'The coffee machine is empty');
		assert.deepEqual(issue?.values.labels, ['form']);
	});
});
