/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, test } from 'node:test';
import type { SettingsChange } from '../../sandbox/sandbox';
import type { TokenCounts } from '../../sandbox/front/tokenStore';
import { connect } from '../start/demoCredentials';
import { credentialData } from '../start/jiras';
import { during } from '../world/during';
import { expireAfter } from '../world/expireAfter';
import {
	devOpsStep,
	jiraStep,
	liveWorkflow,
	locator,
	type Step,
	type WorkflowRun,
} from '../world/workflowRun';
import { world } from '../world/world';

const itemCount = 200;

/** A request for each item. */
const items = Array.from({ length: itemCount }, (_, index) => ({
	issue: `SUP-${(index % 10) + 1}`,
	text: `Comment ${index}`,
	build: index,
}));

const comment = (type: string): Step =>
	jiraStep(type, {
		resource: 'comment',
		operation: 'add',
		issue: locator('key', '={{ $json.issue }}'),
		body: '={{ $json.text }}',
	});

const build = (): Step =>
	devOpsStep({
		resource: 'build',
		operation: 'delete',
		pipelineId: 'e2e',
		buildNumber: '={{ $json.build }}',
	});

interface Watched extends WorkflowRun {
	/** Tokens that were issued during the run. */
	readonly renewals: number;
	/** Requests that were refused. */
	readonly refused: number;
}

/** Runs a step over the items, after one that leaves a token behind. */
async function watch(
	step: Step,
	grant: keyof TokenCounts,
	{ requestsUntilEnd = Infinity, ...change }: SettingsChange & { requestsUntilEnd?: number },
): Promise<Watched> {
	const { cloud } = world().jiras;
	const workflow = await liveWorkflow([step]);
	await workflow.run(items.slice(0, 1));
	return await during(cloud, change, async () => {
		const before = cloud.tokensIssued[grant];
		const stop = expireAfter(cloud, requestsUntilEnd);
		const run = await workflow.run(items);
		assert.equal(stop(), requestsUntilEnd < Infinity);
		const refused = cloud.requests.filter(({ status }) => status === 401).length;
		return { ...run, renewals: cloud.tokensIssued[grant] - before, refused };
	});
}

function assertWhole(run: Watched): void {
	assert.ok(run.succeeded, JSON.stringify(run.error));
	assert.equal(run.items.length, itemCount, 'no item is lost');
	assert.equal(run.renewals, 1);
}

/** A credential for a client that has never been used, so that it has no other token. */
async function newCredential(type: string): Promise<Partial<Step>> {
	const { owner, jiras } = world();
	const client = { clientId: randomUUID(), clientSecret: 'only for this test' };
	const { serviceAccounts, selfHosted } = jiras.cloud.clients;
	if (type === 'jiraDevOpsApi') selfHosted.push({ ...selfHosted[0]!, ...client });
	else serviceAccounts.push({ ...serviceAccounts[0]!, ...client });
	const data = { ...credentialData(jiras, type), ...client };
	const { id } = await owner.api.createCredential(type, `Of its own: ${type}`, data);
	return { credentials: { [type]: id } };
}

const midway = { latency: { perRequest: 15 }, requestsUntilEnd: itemCount / 2 };

describe('a token that is refused in the middle of a run of 200 items: no item fails, one renewal', () => {
	// The credentials of other tests have lost their tokens as well: Test gives them new ones.
	after(async () => {
		const { owner, credentials } = world();
		for (const type of ['jiraServiceAccountApi', 'jiraDevOpsApi']) {
			const { status } = await owner.editor.testCredential(credentials.get(type)?.id ?? '');
			assert.equal(status, 'OK');
		}
	});

	test('service account', async () => {
		const type = 'jiraServiceAccountApi';
		const step = { ...comment(type), ...(await newCredential(type)) };
		assertWhole(await watch(step, 'serviceAccount', midway));
	});

	test('DevOps', async () => {
		const step = { ...build(), ...(await newCredential('jiraDevOpsApi')) };
		assertWhole(await watch(step, 'selfHosted', midway));
	});

	for (const expiredTokenStatus of [401, 403, 404] as const) {
		test(`OAuth2, with ${expiredTokenStatus}`, async () => {
			const { owner, credentials, jiras } = world();
			// Whether 403 and 404 can mean an expired token depends on the expiry time that n8n has stored.
			await during(jiras.cloud, { lifetimes: { accessToken: 50 } }, async () => {
				await connect(owner, credentials.get('jiraOAuth2Api')?.id ?? '');
				const step = comment('jiraOAuth2Api');
				assertWhole(await watch(step, 'refreshToken', { ...midway, expiredTokenStatus }));
			});
		});
	}
});

/** Such a short-lived token is used for half its life; the run takes longer than that. */
const halfLife = 2;
const shortLived = {
	lifetimes: { serviceAccountToken: 2 * halfLife, selfHostedToken: 2 * halfLife },
	latency: { perRequest: 100 },
};

async function assertRenewedInTime(type: string, grant: keyof TokenCounts, step: Step) {
	await during(world().jiras.cloud, shortLived, async () => {
		const start = performance.now();
		const run = await watch({ ...step, ...(await newCredential(type)) }, grant, {});
		const seconds = (performance.now() - start) / 1000;
		assert.ok(run.succeeded, JSON.stringify(run.error));
		assert.equal(run.items.length, itemCount, 'no item is lost');
		assert.equal(run.refused, 0);
		const { renewals } = run;
		assert.ok(renewals >= 1 && renewals <= seconds / halfLife, `${renewals} in ${seconds} s`);
	});
}

describe('a token that expires during a run is renewed in time, and nothing is refused', () => {
	test('service account', async () => {
		const type = 'jiraServiceAccountApi';
		await assertRenewedInTime(type, 'serviceAccount', comment(type));
	});

	test('DevOps', async () => {
		await assertRenewedInTime('jiraDevOpsApi', 'selfHosted', build());
	});
});
