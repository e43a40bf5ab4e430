/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { WorkflowFile } from '../server/publicApi';
import { importExamples } from '../start/exampleWorkflows';
import { callExample } from '../world/exampleWebhooks';
import { jiraStep, lastRun, locator, runOnce, type WorkflowRun } from '../world/workflowRun';
import { world } from '../world/world';

type Json = Record<string, unknown>;

let ids: ReadonlyMap<string, string>;

const activate = async (file: string) => {
	await world().owner.api.activateWorkflow(ids.get(file) ?? '');
};

async function post(path: string, body: unknown): Promise<unknown> {
	const answer = await callExample(path, body);
	assert.equal(answer.status, 200);
	return await answer.json();
}

/** Presses Execute workflow as if its trigger had fired, and waits for the end. */
async function execute(file: string, trigger: string): Promise<WorkflowRun> {
	const { editor } = world().owner;
	const id = ids.get(file) ?? '';
	const workflowData = await editor.ask<WorkflowFile>('GET', `workflows/${id}`);
	await editor.ask('POST', `workflows/${id}/run`, {
		workflowData,
		triggerToStartFrom: { name: trigger },
	});
	const run = await lastRun(id, workflowData.nodes.at(-1)?.name ?? '');
	assert.ok(run.succeeded, JSON.stringify(run.error));
	return run;
}

const issue = async (key: string): Promise<{ fields: Record<string, { name: string }> }> => {
	const parameters = {
		resource: 'issue',
		operation: 'get',
		issue: locator('key', key),
		simplify: false,
	};
	const { items } = await runOnce([jiraStep('jiraBasicApi', parameters)]);
	return items[0] as never;
};

describe('the example workflows', () => {
	before(async () => {
		const { owner, credentials } = world();
		ids = await importExamples(owner.api, credentials);
	});

	test('tickets become issues, and a bad one does not stop the others', async () => {
		await activate('tickets-to-issues');
		const tickets = [
			{ subject: 'Printer is offline', text: 'Since **this morning**', labels: ['office'] },
			{ subject: '', text: 'no subject' },
			{ subject: 'Grüße aus 東京 🚀', text: '- a\n- b' },
		];
		const answers = (await post('jira-tickets', { tickets })) as Array<Record<string, string>>;
		assert.deepEqual(
			answers.map(({ ticket }) => ticket),
			tickets.map(({ subject }) => subject),
		);
		assert.match(answers[0]?.issue ?? '', /^SUP-\d+$/);
		assert.match(answers[1]?.error ?? '', /'Summary' is empty/);
		assert.match(answers[2]?.url ?? '', /\/browse\/SUP-\d+$/);
	});

	test('an issue is moved to the status that a webhook names', async () => {
		await activate('transition-by-webhook');
		const wish = { issue: 'SUP-1', status: 'In Progress', comment: 'Picked up' };
		assert.equal(((await post('jira-transition', wish)) as Json).transitioned, true);
		assert.equal(((await post('jira-transition', wish)) as Json).transitioned, false);
		const refused = (await post('jira-transition', { ...wish, status: 'Nowhere' })) as Json;
		assert.match(String(refused.error), /Nowhere/);
		assert.match(JSON.stringify(refused), /In Review/, 'says what can be reached');
	});

	test('a report of the open issues is written', async () => {
		const { items } = await execute('nightly-report', 'Every night');
		const { fields } = await issue(String(items[0]?.key));
		assert.match(String(fields.summary), /^Open issues on \d{4}-\d\d-\d\d$/);
		assert.match(JSON.stringify(fields.description), /"table".*To Do/s);
	});

	test('overdue issues are escalated', async () => {
		const created = await runOnce([
			jiraStep('jiraBasicApi', {
				resource: 'issue',
				operation: 'create',
				project: locator('key', 'HR'),
				issueType: locator('name', 'Task'),
				summary: 'Should be done by now',
				additionalFields: { duedate: '2020-02-29', priority: locator('name', 'Low') },
			}),
		]);
		const key = String(created.items[0]?.key);
		await execute('escalate-overdue', 'Working days at eight');
		const { fields } = await issue(key);
		assert.equal(fields.priority?.name, 'Highest');
		assert.deepEqual(fields.labels, ['escalated']);
		assert.match(JSON.stringify(fields.comment), /2020-02-29 and still open/);
	});

	test('both connections show who is signed in', async () => {
		const { items } = await execute('check-connections', 'When clicking');
		assert.equal((items[0]?.user as Json).displayName, 'Mia Krause');
		assert.equal(items[0]?.flavour, 'dataCenter');
	});
});
