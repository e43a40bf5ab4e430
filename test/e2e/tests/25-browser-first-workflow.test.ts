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
import { CREDENTIAL_NAMES } from '../../../credentials/signIn/credentialNames';
import { createCredential, save } from '../browser/credentialForm';
import { describeInBrowser } from '../browser/describeInBrowser';
import { greetingSections, greetingText } from '../start/greeting';
import { world } from '../world/world';

const credentialName = CREDENTIAL_NAMES.jiraBasicApi;
const dataCenterPassword = CREDENTIAL_NAMES.jiraDataCenterApi;
const dataCenterToken = CREDENTIAL_NAMES.jiraDataCenterPatApi;

/** The name that n8n gives to the new credential. */
let created = '';

/** The field and the switch under a label; n8n does not connect them. */
const nextInput = 'xpath=following::input[1]';
const nextSwitch = 'xpath=following::*[contains(@class, "el-switch__core")][1]';

/** What `npm start` prints below a title, by label. */
function printed(title: string): ReadonlyArray<readonly [label: string, value: string]> {
	const { n8n, owner, jiras } = world();
	const paragraphs = greetingText(greetingSections(n8n.url, owner, jiras)).split('\n\n');
	const lines = paragraphs.map((paragraph) => paragraph.split('\n').map((line) => line.trim()));
	const [, ...values] = lines.find(([first]) => first === title) ?? [];
	return values.map((line) => {
		const [label = '', value = ''] = line.split(/\s{2,}/);
		return [label, value] as const;
	});
}

describeInBrowser("the README's first workflow, with what npm start prints", {
	pictures: 'first-workflow',
	signedIn: false,
	tests: (story) => {
		test('somebody signs in to n8n', async () => {
			const { page, picture } = story();
			const { Address, Email, Password } = Object.fromEntries(printed('n8n'));
			await page.goto(`${Address}/signin`);
			await page.getByLabel('Email').fill(Email ?? '');
			await page.locator('input[type=password]').fill(Password ?? '');
			await picture('sign in');
			await page.keyboard.press('Enter');
			await page.getByText('Credentials', { exact: true }).waitFor();
		});

		for (const title of [credentialName, dataCenterPassword, dataCenterToken]) {
			test(`creates the credential ${title}, and its Test is green`, async () => {
				const { page, picture } = story();
				await createCredential(page, title);
				const form = page.getByTestId('editCredential-modal');
				if (title === credentialName) {
					created = await form.getByTestId('credential-name').innerText();
				}
				const values = printed(title);
				assert.notEqual(values.length, 0);
				for (const [label, value] of values) {
					// A star follows the name of a field that must be filled in.
					const name = form
						.locator('label')
						.filter({ hasText: new RegExp(`^\\s*${label}\\s*\\*?`) });
					if (value === 'on') await name.locator(nextSwitch).click();
					else await name.locator(nextInput).fill(value);
				}
				await save(page, /Connection tested successfully/);
				await picture(title.split(': ')[1] ?? title);
			});
		}

		test('creates an issue with the lists, and sees its key and its address', async () => {
			const { page, picture } = story();
			await newWorkflow(page);
			await searchNodes(page, 'Jira Platform');
			await creatorItem(page, 'Jira Platform').click();
			await creatorItem(page, 'Create issue').click();
			await page.getByTestId('ndv').waitFor();
			await chooseCredential(page, created);
			const projects = await searchPicker(page, 'project', 'Customer');
			await projects.getByText('Operations').waitFor({ state: 'hidden' });
			await projects.getByText('Customer Support').waitFor();
			await picture('project');
			await projects.getByText('Customer Support').click();
			const types = await searchPicker(page, 'issueType', '');
			await types.getByText('Task', { exact: true }).click();
			await type(page, 'summary', 'My first issue');
			await picture('filled in');
			const output = await executeStep(page);
			const key = await output.getByText(/^SUP-\d+$/).innerText();
			await output.getByText(new RegExp(`/browse/${key}$`)).waitFor();
			await picture('output');
			assert.equal(world().jiras.cloud.jira.issues.byKey(key)?.values.summary, 'My first issue');
		});
	},
});
