/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCredential, fillIn, save } from '../browser/credentialForm';
import { credentialData } from '../start/jiras';
import { describeInBrowser } from '../browser/describeInBrowser';
import { world } from '../world/world';

describeInBrowser('an OAuth2 credential in the editor', {
	pictures: 'oauth2',
	tests: (story) => {
		test("is connected on Atlassian's page, to read and write issues", async () => {
			const { page, picture } = story();
			await createCredential(page, 'Jira Platform: Cloud OAuth2');
			await picture('empty form');
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
			await picture('consent');
			await accept.click();

			await page.getByTestId('editCredential-modal').getByText('Account connected').waitFor();
			await picture('connected');
		});

		test('stays connected after a change', async () => {
			const { page, picture } = story();
			await fillIn(page, { site: world().jiras.cloud.cloudId });
			const change = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
			await save(page, /Account connected/);
			assert.equal((await change).status(), 200);
			await page.goto(`${world().n8n.url}/home/credentials`);
			await page.getByText('Jira Platform: Cloud account', { exact: true }).click();
			await page.getByText('Account connected').waitFor();
			await picture('changed');
		});
	},
});
