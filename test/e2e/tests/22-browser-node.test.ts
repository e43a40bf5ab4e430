/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import {
	chooseCredential,
	creatorItem,
	executeStep,
	newWorkflow,
	searchNodes,
	searchPicker,
	type,
} from '../browser/canvas';
import { skipReason } from '../browser/chromium';
import { beginStory, type Story } from '../browser/story';
import { world } from '../world/world';

const credential = 'Jira Cloud: Mia (API token)';

describe('the node in the editor', { skip: skipReason }, () => {
	let story: Story;
	before(async () => {
		story = await beginStory('node');
		await newWorkflow(story.page);
	});
	after(async () => {
		await story.close();
	});
	afterEach(async (context) => {
		if ('passed' in context && !context.passed) await story.picture('failed');
	});

	test('is found by its name, with its actions', async () => {
		const { page } = story;
		await searchNodes(page, 'Jira');
		await creatorItem(page, 'Jira Platform').waitFor();
		await story.picture('found');
		await creatorItem(page, 'Jira Platform').click();
		await creatorItem(page, 'Create issue').waitFor();
		await story.picture('actions');
		await creatorItem(page, 'Create issue').click();
		await page.getByTestId('ndv').waitFor();
		await story.picture('panel');
	});

	test('has pickers that search', async () => {
		const { page } = story;
		await chooseCredential(page, credential);
		const projects = await searchPicker(page, 'project', 'cust');
		await projects.getByText('Operations').waitFor({ state: 'hidden' });
		await projects.getByText('Customer Support').waitFor();
		assert.deepEqual(await projects.allInnerTexts(), ['Customer Support (SUP)']);
		await story.picture('projects');
		await projects.first().click();

		const types = await searchPicker(page, 'issueType', '');
		assert.ok((await types.allInnerTexts()).includes('Bug'));
		await story.picture('issue types');
		await types.getByText('Bug', { exact: true }).click();
	});

	test('shows what it has created as a table', async () => {
		const { page } = story;
		await type(page, 'summary', 'From the editor');
		await type(page, 'description', '**Bold**, and a list:\n- one\n- two');
		const output = await executeStep(page);
		const key = await output.getByText(/^SUP-\d+$/).innerText();
		await story.picture('output');
		assert.equal(world().jiras.cloud.jira.issues.byKey(key)?.values.summary, 'From the editor');
	});

	test('says why Jira refuses, and what to do', async () => {
		const { page } = story;
		await type(page, 'summary', 'x'.repeat(300));
		const output = await executeStep(page);
		await output.getByText(/255/).first().waitFor();
		await story.picture('refused');
	});
});
