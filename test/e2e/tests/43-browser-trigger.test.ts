/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
	chooseCredential,
	creatorItem,
	executeStep,
	openNode,
	typeIntoSearch,
} from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';
import { publish } from '../browser/publish';
import type { StoredCredential } from '../server/publicApi';
import { connect } from '../start/demoCredentials';
import { credentialData } from '../start/jiras';
import { createdIssues } from '../world/createdIssues';
import { eventually } from '../world/eventually';
import { world } from '../world/world';
import { workflowOf } from '../world/workflowRun';

const trigger = 'Jira Platform Trigger';
const cloud = () => world().jiras.cloud;
const noOp = { name: 'Work', type: 'n8n-nodes-base.noOp', parameters: {} };

/** Stores a workflow that our trigger starts. */
async function stored(
	{ type, id }: Pick<StoredCredential, 'id' | 'type'>,
	parameters: Readonly<Record<string, unknown>> = {},
): Promise<string> {
	const step = {
		name: trigger,
		type: 'n8n-nodes-jira-platform.jiraTrigger',
		webhookId: randomUUID(),
		parameters: { authentication: type, events: ['issueCreated'], ...parameters },
		credentials: { [type]: id },
	};
	const workflow = workflowOf(`e2e trigger ${randomUUID()}`, [step, noOp]);
	return (await world().owner.api.createWorkflow(workflow)).id;
}

const basic = (): StoredCredential => {
	const credential = world().credentials.get('jiraBasicApi');
	assert.ok(credential);
	return credential;
};

/** A connected credential of an OAuth 2.0 app, with this access. */
async function app(...chosenAccess: readonly string[]): Promise<StoredCredential> {
	const data = credentialData(world().jiras, 'jiraOAuth2Api');
	const credential = await world().owner.api.createCredential('jiraOAuth2Api', 'e2e app', {
		...data,
		access: 'choose',
		chosenAccess,
	});
	await connect(world().owner, credential.id);
	return credential;
}

/** n8n removes a webhook in the background. */
async function untilHooks(expected: readonly unknown[]): Promise<void> {
	const hooks = await eventually(
		() => cloud().webhooks.hooks,
		({ length }) => length === expected.length,
	);
	assert.deepEqual(hooks, expected);
}

const unpublish = async (id: string): Promise<void> => {
	await world().owner.api.deactivateWorkflow(id);
};

const hints = async (page: Page): Promise<string> =>
	(await page.getByTestId('node-hint').allInnerTexts()).join('\n');

describeInBrowser('the webhook trigger in the editor', {
	pictures: 'trigger',
	begin: async ({ page }) => {
		cloud().jira.mia.groups.push('jira-administrators');
		await page.goto(`${world().n8n.url}/workflow/new`);
		await page.getByTestId('canvas-add-button').click();
	},
	tests: (story) => {
		after(() => {
			const { groups } = cloud().jira.mia;
			groups.splice(groups.indexOf('jira-administrators'), 1);
		});

		for (const words of ['webhook', 'jira trigger', 'issue created', 'when issue']) {
			test(`is found in n8n's list by "${words}"`, async () => {
				const { page, picture } = story();
				await typeIntoSearch(page, words);
				await creatorItem(page, 'Jira Platform').waitFor();
				await creatorItem(page, 'Jira Platform Polling').waitFor();
				await picture(`search ${words}`);
			});
		}

		test('opens with the chosen event, and says which webhook it will register', async () => {
			const { page, picture } = story();
			await creatorItem(page, 'Jira Platform').click();
			await creatorItem(page, 'On issue created').click();
			await chooseCredential(page, basic().name);
			await page.getByText('Jira will send events by an admin webhook').waitFor();
			await page.getByText('Wait for one event of Jira').waitFor();
			await picture('form');
		});

		test('waits for a test event, by whomever, and says how it came', async () => {
			const { page, picture } = story();
			const output = await executeStep(page);
			await page.getByText('Listening for test event').waitFor();
			await picture('listening');
			await createdIssues(cloud(), 1, 'Printer on fire');
			await output.getByText('1 item').waitFor();
			assert.match(
				await hints(page),
				/^Delivered by an admin webhook: 'Webhook' is Automatic, and the account may administer Jira\./,
			);
			await picture('test event');
			await untilHooks([]);
		});

		test('says in the run, once, why a change of its own account starts nothing', async () => {
			const { page, picture } = story();
			const id = await stored(basic());
			assert.equal(await publish(page, id), undefined);
			await createdIssues(cloud(), 2, 'My own');
			await cloud().webhooks.untilDelivered();
			await page.goto(`${world().n8n.url}/workflow/${id}/executions`);
			await page.getByText('Succeeded in').first().click();
			const { data } = await world().owner.api.ask<{ data: unknown[] }>(
				'GET',
				`executions?workflowId=${id}`,
			);
			assert.equal(data.length, 1);
			await page.locator(`[data-test-id=canvas-node][data-node-name="${trigger}"]`).dblclick();
			await page.getByTestId('node-hint').waitFor();
			assert.match(await hints(page), /'Ignore My Own Changes' is on: nothing follows\./);
			await picture('own change');
			await unpublish(id);
			await untilHooks([]);
		});

		/** What a user reads whose workflow cannot be published, by what is wrong. */
		const refusals: ReadonlyArray<[what: string, make: () => Promise<string>, told: RegExp]> = [
			[
				'an unknown field in JQL',
				async () => await stored(basic(), { filters: { jql: 'projekt = SUP' } }),
				/Jira does not understand 'JQL': Field 'projekt' does not exist.*Correct the query/,
			],
			[
				'an unknown field in the output',
				async () => await stored(basic(), { issueFrom: 'jira', fields: 'Efort' }),
				/'Fields' names "Efort", but this Jira has no such field\. Use the name/,
			],
			[
				'an n8n that Jira Cloud does not reach',
				async () => {
					const data = { ...cloud().credentials['jiraBasicApi'], domain: 'acme.atlassian.net' };
					return await stored(
						await world().owner.api.createCredential('jiraBasicApi', 'e2e far', data),
					);
				},
				/n8n's address is http:\/\/127\.0\.0\.1:\d+\. .*https.*N8N_WEBHOOK_URL.*Polling Trigger/,
			],
			[
				'an app without the scope for webhooks',
				async () => await stored(await app('readIssues', 'writeIssues')),
				/may not register webhooks\. Enable read:jira-work and manage:jira-webhook.*'Manage Webhooks'.*Polling/,
			],
			[
				'an account that is no administrator',
				async () => {
					cloud().jira.mia.groups.pop();
					return await stored(basic());
				},
				/lacks the global permission 'Administer Jira'.*Use the Jira Platform Polling Trigger/,
			],
		];
		for (const [what, make, told] of refusals) {
			test(`says what to do about ${what}`, async () => {
				const { page, picture } = story();
				const groups = [...cloud().jira.mia.groups];
				const before = cloud().webhooks.hooks;
				const id = await make();
				assert.match((await publish(page, id)) ?? 'published', told);
				await picture(what);
				cloud().jira.mia.groups.splice(0, Infinity, ...groups);
				await unpublish(id);
				await untilHooks(before);
			});
		}

		test('never takes the one URL of an OAuth app away from a published workflow', async () => {
			const { page, picture } = story();
			const credential = await app('readIssues', 'webhooks');
			const id = await stored(credential);
			await openNode(page, id, trigger);
			await page.getByText('Jira will send events by a dynamic webhook').waitFor();
			const output = await executeStep(page);
			await page.getByText('Listening for test event').waitFor();
			await createdIssues(cloud(), 1, 'Before it is published');
			await output.getByText('1 item').waitFor();
			assert.match(await hints(page), /^Delivered by a dynamic webhook/);
			await untilHooks([]);

			assert.equal(await publish(page, id), undefined);
			const live = cloud().webhooks.hooks.map(({ url }) => url);
			assert.equal(live.length, 1);
			await openNode(page, id, trigger);
			await executeStep(page);
			const told = page.getByRole('alert').getByText('n8n cannot wait for a test event now');
			await told.waitFor();
			assert.match(await told.innerText(), /'Executions', and choose 'Copy to editor'/);
			await picture('no test event of an app');

			const second = await stored(credential);
			assert.match(
				(await publish(page, second)) ?? 'published',
				/already delivers its events to another URL.*Polling Trigger.*'Execute Sub-Workflow'/,
			);
			await picture('second trigger of an app');
			assert.deepEqual(
				cloud().webhooks.hooks.map(({ url }) => url),
				live,
			);
			for (const one of [second, id]) await unpublish(one);
		});
	},
});
