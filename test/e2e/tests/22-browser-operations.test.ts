/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { test } from 'node:test';
import { resources } from '../../../nodes/Jira/resources';
import {
	backToNodes,
	chooseCredential,
	chooseOption,
	creatorItem,
	newWorkflow,
	option,
	typeIntoSearch,
} from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';

/** What people type to find an operation, and its name in the node's list of actions. */
const sought: ReadonlyArray<readonly [typed: string, action: string]> = [
	['log work', 'Log work on issue'],
	['move issue', 'Move issue to another status'],
	['JQL', 'Search issues'],
	['reply to issue', 'Add comment to issue'],
	['start sprint', 'Start sprint'],
	['link issues', 'Link issues'],
	['release version', 'Release version'],
	['upsert', 'Create or update issue'],
];

describeInBrowser('the operations in the editor', {
	pictures: 'operations',
	begin: async ({ page }) => {
		await newWorkflow(page);
		await page.getByTestId('node-creator-plus-button').click();
	},
	tests: (story) => {
		for (const [typed, action] of sought) {
			test(`finds '${action}' by typing '${typed}'`, async () => {
				const { page } = story();
				await typeIntoSearch(page, typed);
				await creatorItem(page, 'Jira Platform').click();
				await creatorItem(page, action).waitFor();
				await backToNodes(page);
			});
		}

		test('opens the node', async () => {
			const { page } = story();
			await typeIntoSearch(page, 'Jira');
			await creatorItem(page, 'Jira Platform').click();
			await creatorItem(page, 'Create issue').click();
			await page.getByTestId('ndv').waitFor();
			await chooseCredential(page, 'Jira Cloud: Mia (API token)');
		});

		for (const { displayName, operations } of resources) {
			test(`shows the panel of ${displayName}`, async () => {
				const { page, picture } = story();
				await chooseOption(page, 'resource', displayName);
				const [first] = operations;
				if (first === undefined) throw new Error(`${displayName} has no operation`);
				await page.getByTestId('parameter-input-operation').waitFor();
				await picture(displayName);
				await page.getByTestId('parameter-input-operation').click();
				for (const operation of operations) {
					await option(page, operation.displayName).waitFor();
				}
				await picture(`${displayName}, operations`);
				await page.keyboard.press('Escape');
			});
		}
	},
});
