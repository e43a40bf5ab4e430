/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { importExamples } from '../start/exampleWorkflows';
import { callExample, exampleWebhooks } from '../world/exampleWebhooks';
import { postToWebhook } from '../world/workflowRun';
import { world } from '../world/world';

let ids: ReadonlyMap<string, string>;

/** Requests that either Jira has received so far. */
const requestsSoFar = () => {
	const { cloud, dataCenter } = world().jiras;
	return cloud.requests.length + dataCenter.requests.length;
};

describe('a webhook of the examples that is called without its secret', () => {
	before(async () => {
		const { owner, credentials } = world();
		ids = await importExamples(owner.api, credentials);
	});

	for (const [file, path] of exampleWebhooks()) {
		test(`${file}: is refused, and Jira is not asked`, async () => {
			await world().owner.api.activateWorkflow(ids.get(file) ?? '');
			const body = { issue: 'SUP-1', status: 'Done', key: 'x', tickets: [{ subject: 'Forged' }] };
			const before = requestsSoFar();
			for (const call of [postToWebhook(path, body), callExample(path, body, 'guessed')]) {
				const answer = await call;
				await answer.text();
				assert.ok([401, 403].includes(answer.status), `answers ${answer.status}`);
			}
			assert.equal(requestsSoFar(), before);
		});
	}
});
