/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { WorkflowFile } from '../server/publicApi';
import {
	jiraStep,
	lastRun,
	locator,
	postOnceActive,
	runOnce,
	workflowOf,
	type Step,
} from '../world/workflowRun';
import { world } from '../world/world';

/** A workflow in which nobody has to look anything up. */
function journey(name: string, steps: readonly Step[]): WorkflowFile {
	assertNoLookingUp(steps);
	return workflowOf(name, steps);
}

/** What the journeys are about: no expression into another node, and no ID that somebody had to look up. */
function assertNoLookingUp(steps: readonly Step[]): void {
	for (const { parameters } of steps) {
		const written = JSON.stringify(parameters);
		assert.doesNotMatch(written, /\$\(|\$node|\$items/, written);
		assert.doesNotMatch(written, /customfield_|"\d{4,}"|712020:|5b10/, written);
	}
}

const jira = (name: string, resource: string, operation: string, parameters: object): Step =>
	jiraStep('jiraBasicApi', { resource, operation, ...parameters }, { name });

const thisIssue = locator('key', '={{ $json.key }}');

type Fields = Record<string, unknown>;

const fieldsOf = async (key: string): Promise<Fields> => {
	const { items } = await runOnce([
		jira('Get', 'issue', 'get', { issue: locator('key', key), fields: '*all', simplify: true }),
	]);
	return items[0] as Fields;
};

describe('a journey of a workflow', () => {
	test('on a schedule: search, comment, move and assign', async () => {
		const { owner } = world();
		const label = `journey-${randomUUID().slice(0, 8)}`;
		const { items: created } = await runOnce(
			[
				jira('Create', 'issue', 'create', {
					project: locator('name', 'Customer Support'),
					issueType: locator('name', 'Task'),
					summary: '={{ $json.summary }}',
					additionalFields: { labels: label },
				}),
			],
			[{ summary: 'Waits for an answer' }, { summary: 'Waits too' }],
		);
		const workflow = journey('e2e journey on a schedule', [
			{
				name: 'Every morning',
				type: 'n8n-nodes-base.scheduleTrigger',
				typeVersion: 1.2,
				parameters: { rule: { interval: [{ field: 'days', triggerAtHour: 8 }] } },
			},
			jira('Find', 'issue', 'search', { jql: `labels = ${label} AND status = "To Do"` }),
			jira('Comment', 'comment', 'add', { issue: thisIssue, body: 'We **look** at it now.' }),
			jira('Move', 'issue', 'transition', {
				issue: thisIssue,
				transition: locator('status', 'In Progress'),
			}),
			jira('Assign', 'issue', 'update', {
				issue: thisIssue,
				changes: { assignee: locator('name', 'lukasz@acme.example') },
			}),
		]);
		const { id } = await owner.api.createWorkflow(workflow);
		const workflowData = await owner.editor.ask<WorkflowFile>('GET', `workflows/${id}`);
		await owner.editor.ask('POST', `workflows/${id}/run`, {
			workflowData,
			triggerToStartFrom: { name: 'Every morning' },
		});
		const run = await lastRun(id, 'Assign');
		assert.ok(run.succeeded, JSON.stringify(run.error));
		assert.deepEqual(run.items.map(({ key }) => key).sort(), created.map(({ key }) => key).sort());
		for (const { key } of created) {
			const issue = await fieldsOf(String(key));
			assert.equal(issue['status'], 'In Progress');
			assert.match(JSON.stringify(issue['assignee']), /Łukasz Żak/);
			assert.match(JSON.stringify(issue['comment']), /We \*\*look\*\* at it now/);
		}
	});

	test('from a form: an issue with a custom field, labels, an assignee, an epic and a file', async () => {
		const { owner, jiras } = world();
		const { items: epics } = await runOnce([
			jira('Create', 'issue', 'create', {
				project: locator('key', 'SUP'),
				issueType: locator('name', 'Epic'),
				summary: 'Everything from the form',
			}),
		]);
		const field = (fieldLabel: string, fieldType: string) => ({ fieldLabel, fieldType });
		const path = randomUUID();
		const workflow = journey('e2e journey from a form', [
			{
				name: 'Form',
				type: 'n8n-nodes-base.formTrigger',
				typeVersion: 2.2,
				webhookId: randomUUID(),
				parameters: {
					formTitle: 'Report',
					formFields: {
						values: [
							field('Title', 'text'),
							field('Effort', 'number'),
							field('Topics', 'text'),
							field('Who', 'email'),
							field('Screenshot', 'file'),
						],
					},
					options: { path },
				},
			},
			jira('Create', 'issue', 'create', {
				project: locator('list', 'SUP'),
				issueType: locator('name', 'Story'),
				summary: '={{ $json.Title }}',
				additionalFields: {
					labels: '={{ $json.Topics }}',
					assignee: locator('name', '={{ $json.Who }}'),
					// As the list of epics fills it in.
					parent: locator('list', String(epics[0]?.key)),
					attachments: '*',
				},
				otherFieldsAs: 'list',
				otherFields: { field: [{ id: 'Story Points', value: '={{ $json.Effort }}' }] },
			}),
		]);
		const { id } = await owner.api.createWorkflow(workflow);
		await owner.api.activateWorkflow(id);
		const form = new FormData();
		form.set('field-0', 'The button is "gone" 🚀');
		form.set('field-1', '5');
		form.set('field-2', 'web, vip');
		form.set('field-3', 'ZOE@acme.example');
		form.set('field-4', new Blob([new Uint8Array(2048)], { type: 'image/png' }), 'screen shot.png');
		const { status } = await postOnceActive(`form/${path}`, { body: form });
		assert.equal(status, 200);
		const run = await lastRun(id, 'Create');
		assert.ok(run.succeeded, JSON.stringify(run.error));
		const issue = await fieldsOf(String(run.items[0]?.['key']));
		assert.equal(issue['summary'], 'The button is "gone" 🚀');
		assert.deepEqual(issue['labels'], ['web', 'vip']);
		const storyPoints = jiras.cloud.jira.fields.find(({ name }) => name === 'Story Points');
		assert.equal(issue[storyPoints?.id ?? ''], 5);
		assert.match(JSON.stringify(issue['assignee']), /Zoë Ångström/);
		assert.match(JSON.stringify(issue['parent']), new RegExp(String(epics[0]?.key)));
		assert.match(JSON.stringify(issue['attachment']), /screen shot\.png/);
	});
});
