/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCredential, details, fillIn, save } from '../browser/credentialForm';
import { credentialData } from '../start/jiras';
import { describeInBrowser } from '../browser/describeInBrowser';
import { world } from '../world/world';

const forms = [
	{
		type: 'jiraBasicApi',
		displayName: 'Jira Platform: Cloud API Token',
		wrong: { apiToken: 'wrong' },
		says: /does not accept this 'API Token' for this 'Email'/,
	},
	{
		type: 'jiraServiceAccountApi',
		displayName: 'Jira Platform: Cloud Service Account',
		wrong: { clientSecret: 'wrong' },
		says: /does not accept this 'Client ID' with this 'Client Secret'/,
	},
	{
		type: 'jiraDevOpsApi',
		displayName: 'Jira Platform: DevOps',
		wrong: { site: 'http://127.0.0.1:1' },
		says: /Nothing listens at 127\.0\.0\.1:1/,
	},
	{
		type: 'jiraDataCenterApi',
		displayName: 'Jira Platform: Data Center Password',
		wrong: { allowHttp: false },
		says: /switch on 'Allow HTTP'/,
	},
	{
		type: 'jiraDataCenterPatApi',
		displayName: 'Jira Platform: Data Center Access Token',
		wrong: { personalAccessToken: 'wrong' },
		says: /does not accept this 'Personal Access Token'/,
	},
];

describeInBrowser('the form of a credential in the editor', {
	pictures: 'credentials',
	signedIn: false,
	tests: (story) => {
		test('somebody signs in to n8n', async () => {
			const { page, picture } = story();
			const { n8n, owner } = world();
			await page.goto(`${n8n.url}/signin`);
			await page.locator('input[name=emailOrLdapLoginId]').fill(owner.signIn.email);
			await page.locator('input[type=password]').fill(owner.signIn.password);
			await page.keyboard.press('Enter');
			await page.getByText('Credentials', { exact: true }).click();
			await page.getByPlaceholder('Search credentials...').fill('Mia');
			await page.getByText('Jira Data Center: Mia (PAT)').waitFor();
			await picture('list');
		});

		for (const { type, displayName, wrong, says } of forms) {
			test(`${displayName}: filled in, refused, corrected, accepted`, async () => {
				const { page, picture } = story();
				const good = credentialData(world().jiras, type);
				await createCredential(page, displayName);
				await picture(`${type} empty`);

				await fillIn(page, { ...good, ...wrong });
				await save(page, /connect with these settings/);
				assert.match(await details(page), says);
				await picture(`${type} refused`);

				await fillIn(page, good);
				await save(page, /Connection tested successfully/);
				await picture(`${type} good`);
			});
		}

		test('names the credential for the other kind of Jira, and the address to enter there', async () => {
			const { page, picture } = story();
			const { jiras } = world();
			await createCredential(page, 'Jira Platform: Cloud API Token');
			await fillIn(page, {
				...credentialData(jiras, 'jiraBasicApi'),
				domain: `${jiras.dataCenter.siteUrl}/browse/SUP-1`,
			});
			await save(page, /connect with these settings/);
			const said = await details(page);
			assert.match(
				said,
				/is Jira Data Center \d+\.\d+: use the credential '.*Data Center Access Token'/,
			);
			assert.ok(said.includes(`enter ${jiras.dataCenter.siteUrl} in 'Server URL'`), said);
			await picture('other kind');
		});
	},
});
