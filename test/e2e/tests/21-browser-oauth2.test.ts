/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { skipReason } from '../browser/chromium';
import { createCredential, fillIn, save } from '../browser/credentialForm';
import { beginStory, type Story } from '../browser/story';
import { credentialData } from '../start/jiras';
import { world } from '../world/world';

describe('an OAuth2 credential in the editor', { skip: skipReason }, () => {
	let story: Story;
	before(async () => {
		story = await beginStory('oauth2');
	});
	after(async () => {
		await story.close();
	});
	afterEach(async (context) => {
		if ('passed' in context && !context.passed) await story.picture('failed');
	});

	test("is connected on Atlassian's page, for reading and writing issues", async () => {
		const { page } = story;
		await createCredential(page, 'Jira OAuth2 API');
		await story.picture('empty form');
		const { access, ...typed } = credentialData(world().jiras, 'jiraOAuth2Api');
		assert.ok(access, 'is left as the form has it');
		await fillIn(page, typed);

		const consent = page.context().waitForEvent('page');
		await page.getByTestId('quick-connect-button').click();
		const popup = await consent;
		const accept = popup.getByRole('button', { name: 'Accept' });
		await accept.waitFor();
		const asked = await popup.locator('li').allInnerTexts();
		assert.deepEqual(asked.sort(), [
			'offline_access',
			'read:jira-user',
			'read:jira-work',
			'write:jira-work',
		]);
		await story.picture('consent');
		await accept.click();

		await page.getByTestId('editCredential-modal').getByText('Account connected').waitFor();
		await story.picture('connected');
	});

	test('stays connected after a change', async () => {
		const { page } = story;
		await fillIn(page, { site: world().jiras.cloud.cloudId });
		const change = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
		await save(page, /Account connected/);
		assert.equal((await change).status(), 200);
		await page.goto(`${world().n8n.url}/home/credentials`);
		await page.getByText('Jira account', { exact: true }).click();
		await page.getByText('Account connected').waitFor();
		await story.picture('changed');
	});
});
