/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { connectAtExample } from '../world/connectAtExample';
import { locator, runOnce, type Step, type WorkflowRun } from '../world/workflowRun';
import { world } from '../world/world';

interface SignIn {
	/** n8n's own credential type. */
	readonly type: string;
	readonly data: () => Record<string, unknown>;
	readonly parameters?: () => Record<string, unknown>;
}

const cloudData = (name: string) => world().jiras.cloud.credentials[name] ?? {};
const serverData = (name: string) => world().jiras.dataCenter.credentials[name] ?? {};

/** By the node's parameter 'Jira Version'. */
const signIns: Readonly<Record<string, SignIn>> = {
	cloud: {
		type: 'jiraSoftwareCloudApi',
		data: () => {
			const { email, apiToken, domain } = cloudData('jiraBasicApi');
			return { email, apiToken, domain };
		},
	},
	cloudOAuth2: {
		type: 'jiraSoftwareCloudOAuth2Api',
		data: () => {
			const { clientId, clientSecret, site } = cloudData('jiraOAuth2Api');
			return { clientId, clientSecret, domain: site };
		},
	},
	cloudServiceAccount: {
		type: 'atlassianServiceAccountApi',
		data: () => {
			const { clientId, clientSecret } = cloudData('jiraServiceAccountApi');
			return { clientId, clientSecret };
		},
		parameters: () => ({ site: locator('list', world().jiras.cloud.cloudId) }),
	},
	server: {
		type: 'jiraSoftwareServerApi',
		data: () => {
			const { username, password, serverUrl } = serverData('jiraDataCenterApi');
			return { email: username, password, domain: serverUrl };
		},
	},
	serverPat: {
		type: 'jiraSoftwareServerPatApi',
		data: () => {
			const { personalAccessToken, serverUrl } = serverData('jiraDataCenterPatApi');
			return { personalAccessToken, domain: serverUrl };
		},
	},
};

for (const [jiraVersion, { type, data, parameters }] of Object.entries(signIns)) {
	describe(`n8n's own Jira node on the embedded Jira, ${jiraVersion}`, () => {
		let credential = '';
		let key = '';

		const run = async (asked: Record<string, unknown>): Promise<WorkflowRun['items']> => {
			const step: Step = {
				name: 'Jira Software',
				type: 'n8n-nodes-base.jira',
				parameters: { jiraVersion, ...parameters?.(), ...asked },
				credentials: { [type]: credential },
			};
			const { succeeded, items, error } = await runOnce([step]);
			assert.ok(succeeded, JSON.stringify(error));
			return items;
		};

		test('signs in', async () => {
			const { api } = world().owner;
			credential = (await api.createCredential(type, `Built in: ${type}`, data())).id;
			if (type === 'jiraSoftwareCloudOAuth2Api') {
				await connectAtExample(credential, 'jiraOAuth2Api');
			}
			const result = await api.ask<{ status: string }>('POST', `credentials/${credential}/test`);
			assert.equal(result.status, 'OK', JSON.stringify(result));
		});

		test('creates an issue', async () => {
			const [created] = await run({
				resource: 'issue',
				operation: 'create',
				project: locator('id', '10000'),
				issueType: locator('id', '10001'),
				summary: `From the built-in node, ${jiraVersion}`,
				additionalFields: { description: 'Text', labels: [] },
			});
			key = String(created?.key);
			assert.match(key, /^SUP-\d+$/);
		});

		test('reads it', async () => {
			const [issue] = await run({
				resource: 'issue',
				operation: 'get',
				issueKey: key,
				simplifyOutput: true,
				additionalFields: {},
			});
			assert.equal(issue?.Summary ?? issue?.summary, `From the built-in node, ${jiraVersion}`);
		});

		test('finds it', async () => {
			const found = await run({
				resource: 'issue',
				operation: 'getAll',
				returnAll: true,
				options: { jql: `project = SUP AND summary ~ "built-in"` },
			});
			assert.ok(found.some((issue) => issue.key === key));
		});

		test('comments on it, and reads the comment', async () => {
			const [comment] = await run({
				resource: 'issueComment',
				operation: 'add',
				issueKey: key,
				comment: 'A comment',
				options: {},
			});
			assert.ok(comment?.id);
			const comments = await run({
				resource: 'issueComment',
				operation: 'getAll',
				issueKey: key,
				returnAll: true,
				options: {},
			});
			assert.deepEqual(
				comments.map(({ id }) => id),
				[comment.id],
			);
		});

		test('reads its transitions', async () => {
			const transitions = await run({
				resource: 'issue',
				operation: 'transitions',
				issueKey: key,
				additionalFields: {},
			});
			assert.ok(transitions.length > 0);
		});

		test('deletes it', async () => {
			await run({ resource: 'issue', operation: 'delete', issueKey: key, deleteSubtasks: 'true' });
			const found = await run({
				resource: 'issue',
				operation: 'getAll',
				returnAll: true,
				options: { jql: `project = SUP AND summary ~ "built-in"` },
			});
			assert.ok(!found.some((issue) => issue.key === key));
		});
	});
}
