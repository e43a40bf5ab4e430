/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createdIssues, keysOf } from '../world/createdIssues';
import { triggerWorkflow, type TriggerWorkflow } from '../world/triggerWorkflow';
import { world } from '../world/world';

const cloud = () => world().jiras.cloud;

/** Moves an issue as somebody in Jira does. */
function move(key: string, statusId: string): void {
	const { jira } = cloud();
	const issue = jira.issues.byKey(key);
	assert.ok(issue);
	jira.issues.change(issue, { statusId }, jira.mia.accountId);
}

describe('the polling trigger, for issues that come to match', () => {
	let workflow: TriggerWorkflow;
	const parameters = {
		events: ['issueMatches', 'issueStopsMatching'],
		matchJql: 'summary ~ "turning" AND statusCategory = Done',
		pollTimes: { item: [{ mode: 'everyMinute' }] },
	};

	before(async () => {
		const credential = world().credentials.get('jiraBasicApi');
		workflow = await triggerWorkflow(() => world().owner, 'e2e polling trigger', {
			node: 'jiraPollingTrigger',
			credential: { type: 'jiraBasicApi', id: credential?.id ?? '' },
			parameters: { ...parameters, matchJql: 'sumary ~ "turning"' },
		});
	});
	after(async () => {
		await workflow.deactivate();
		await workflow.remove();
	});

	test('says in Jira’s words what is wrong with the query when the workflow is published', async () => {
		assert.match((await workflow.activate()) ?? '', /sumary/);
	});

	test('starts the workflow when an issue comes to match, and goes on after a restart', async () => {
		const [known = '', key = ''] = await createdIssues(cloud(), 2, 'Turning');
		move(known, '10003');
		assert.equal(await workflow.change(parameters), undefined);
		workflow.receiver.forget();
		move(key, '10003');
		const entered = await workflow.receiver.settled(1);
		assert.deepEqual(keysOf(entered), [key]);
		assert.equal(entered[0]?.['event'], 'issueMatches');
		workflow.receiver.forget();
		await world().restartN8n(async () => {
			move(known, '10000');
			await Promise.resolve();
		});
		const left = await workflow.receiver.settled(1);
		assert.deepEqual(keysOf(left), [known]);
		assert.equal(left[0]?.['event'], 'issueStopsMatching');
	});
});
