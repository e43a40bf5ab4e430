/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { flagChanged } from '../../nodes/JiraDevOps/events/flagToolEvents';
import * as gitHub from '../../nodes/JiraDevOps/events/gitHubEvents';
import * as gitLab from '../../nodes/JiraDevOps/events/gitLabEvents';
import { importExamples } from '../start/exampleWorkflows';
import { callExample } from '../world/exampleWebhooks';
import { world } from '../world/world';

let ids: ReadonlyMap<string, string>;

const shown = () => world().jiras.cloud.devOps.onIssue('SUP-12');

/** Activates an example and sends it what a tool would send. */
async function send(file: string, path: string, body: unknown): Promise<Record<string, unknown>> {
	await world().owner.api.activateWorkflow(ids.get(file) ?? '');
	const answer = await callExample(path, body);
	assert.equal(answer.status, 200);
	return (await answer.json()) as Record<string, unknown>;
}

describe('the example workflows of development tools', () => {
	before(async () => {
		const { owner, credentials } = world();
		ids = await importExamples(owner.api, credentials);
	});

	test("GitHub's workflow runs and deployments appear on the issues that they name", async () => {
		const answer = await send('github-to-jira', 'jira-github', gitHub.workflowRun);
		assert.equal(answer['sent'], true);
		await send('github-to-jira', 'jira-github', gitHub.deploymentStatus);
		const ping = await send('github-to-jira', 'jira-github', gitHub.ping);
		assert.match(String(ping['reason']), /^GitHub's ping event contains no /);
		assert.equal(shown().build[0]?.['state'], 'failed');
		assert.equal(shown().deployment[0]?.['state'], 'successful');
	});

	test("GitLab's merge requests appear on the issues that they name", async () => {
		await send('gitlab-merge-requests', 'jira-gitlab', gitLab.mergeRequest);
		await send('gitlab-merge-requests', 'jira-gitlab', gitLab.push);
		assert.equal(shown().pull_request[0]?.['status'], 'OPEN');
		assert.equal(shown().branch[0]?.['name'], 'sup-12-search');
	});

	test('a feature flag appears on the issue in its name', async () => {
		await send('feature-flags', 'jira-flags', flagChanged);
		assert.equal(shown().flag[0]?.['key'], 'new-checkout');
	});
});
