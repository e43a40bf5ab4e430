/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runOnce, type Step } from '../world/workflowRun';
import { world } from '../world/world';

/** n8n's own node, signing with one of our credentials. */
function request(type: string, url: string): Step {
	return {
		name: 'HTTP Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
			options: {},
		},
		credentials: { [type]: world().credentials.get(type)?.id ?? '' },
	};
}

const onSite = (): string => `${world().jiras.cloud.siteUrl}/rest/api/3/myself`;
const onServer = (): string => `${world().jiras.dataCenter.siteUrl}/rest/api/2/myself`;
const onGateway = (): string => {
	const { gatewayUrl, cloudId } = world().jiras.cloud;
	return `${gatewayUrl}/ex/jira/${cloudId}/rest/api/3/myself`;
};
/** With another name: n8n itself restricts OAuth2 credentials to host names, but ignores ports. */
const byName = (url: string): string => url.replace('127.0.0.1', 'localhost');

interface Addresses {
	/** As somebody would type it into the node. */
	readonly own: () => string;
	/** A Jira that the credential is not for, which shows what arrives. */
	readonly foreign: () => string;
}

const addresses: Readonly<Record<string, Addresses>> = {
	jiraBasicApi: { own: onSite, foreign: onServer },
	jiraOAuth2Api: { own: onGateway, foreign: () => byName(onServer()) },
	jiraServiceAccountApi: { own: onGateway, foreign: onServer },
	jiraDataCenterApi: { own: onServer, foreign: onSite },
	jiraDataCenterPatApi: { own: onServer, foreign: onSite },
	jiraDataCenterOAuth2Api: { own: onServer, foreign: () => byName(onSite()) },
};

describe("a credential in n8n's HTTP Request node", () => {
	for (const [type, { own, foreign }] of Object.entries(addresses)) {
		test(`${type} signs for its own host`, async () => {
			const { succeeded, items, error } = await runOnce([request(type, own())]);
			assert.ok(succeeded, error?.message);
			assert.equal(items[0]?.displayName, 'Mia Krause');
		});

		test(`${type} sends nothing to another host`, async () => {
			const { cloud, dataCenter } = world().jiras;
			const jira = type.startsWith('jiraDataCenter') ? cloud : dataCenter;
			jira.clearRequests();
			const { succeeded, error } = await runOnce([request(type, foreign())]);
			assert.equal(succeeded, false);
			assert.match(error?.message ?? '', /signs only requests to |Domain not allowed/);
			assert.deepEqual(jira.requests, []);
		});
	}

	test('jiraDevOpsApi signs for its own part of the gateway', async () => {
		const { gatewayUrl, cloudId } = world().jiras.cloud;
		const builds = `${gatewayUrl}/jira/builds/0.1/cloud/${cloudId}/pipelines/x/builds/1`;
		const { error } = await runOnce([request('jiraDevOpsApi', builds)]);
		assert.match(JSON.stringify(error), /No build data found/, "the DevOps API's own answer");
	});

	test('jiraDevOpsApi does not sign for other parts of it', async () => {
		const { error } = await runOnce([request('jiraDevOpsApi', onGateway())]);
		assert.match(error?.message ?? '', /only requests to its own part of 127\.0\.0\.1:\d+/);
	});
});
