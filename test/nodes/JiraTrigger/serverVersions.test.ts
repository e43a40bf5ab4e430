import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { serverVersions } from '../../sandbox/jira/serverVersion';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { runPollingTrigger, runWebhookTrigger, type TriggerSignIn } from './serverRuns';

/** Where each version has its webhooks. */
const PLACE = {
	'9.12': '/rest/webhooks/1.0/webhook',
	'10.3': '/rest/jira-webhook/1.0/webhooks',
	'11.3': '/rest/jira-webhook/1.0/webhooks',
} as const;

const unsigned = { options: { allowsUnsigned: true } };

const signIn = (sandbox: Sandbox, type = 'jiraDataCenterPatApi'): TriggerSignIn => ({
	type,
	data: { ...sandbox.credentials[type] } as ICredentialDataDecryptedObject,
});

describe.each(serverVersions)('The triggers on Jira Data Center %s', (version) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour: 'dataCenter', version });
	});
	afterAll(async () => await sandbox.close());

	it('register the webhook where this version has it, start once for an event, and remove it', async () => {
		const run = await runWebhookTrigger(
			sandbox,
			signIn(sandbox),
			version === '9.12' ? unsigned : {},
		);
		expect(run.started).toEqual(run.created);
		expect(run.hooks).toBe(0);
		const place = PLACE[version];
		expect(run.requests).toContain(`POST ${place} 201`);
		expect(run.requests.filter((request) => !request.includes(` ${place}`))).toEqual([]);
		expect(run.requests.at(-1)).toMatch(/^DELETE /);
	});

	it('find an event by polling', async () => {
		const run = await runPollingTrigger(sandbox, signIn(sandbox));
		expect(run.started).toEqual(run.created);
	});

	it('register the webhook anew after an upgrade', async () => {
		const upgraded = version === '9.12' ? '10.3' : '11.3';
		expect((await runWebhookTrigger(sandbox, signIn(sandbox), unsigned)).hooks).toBe(0);
		sandbox.configure({ version: upgraded });
		const { requests, started, created } = await runWebhookTrigger(
			sandbox,
			signIn(sandbox),
			unsigned,
		);
		sandbox.configure({ version });
		expect(requests).toContain(`POST ${PLACE[upgraded]} 201`);
		expect(started).toEqual(created);
	});
});

describe('What a version refuses', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour: 'dataCenter' });
	});
	afterAll(async () => await sandbox.close());
	afterEach(() => expect(sandbox.webhooks.hooks).toEqual([]));

	it('is a webhook that Jira 9.12 does not sign, unless the user allows that', async () => {
		sandbox.configure({ version: '9.12' });
		await expect(runWebhookTrigger(sandbox, signIn(sandbox))).rejects.toThrow(
			/does not sign what it sends: Jira Data Center does so from version 10 on.*'Accept Unsigned Deliveries'/,
		);
	});

	it('is an OAuth2 connection that may not administer', async () => {
		const type = 'jiraDataCenterOAuth2Api';
		const { data } = signIn(sandbox, type);
		const connected = { ...data, oauthTokenData: { ...sandbox.grant(['WRITE']) } };
		await expect(runWebhookTrigger(sandbox, { type, data: connected })).rejects.toThrow(
			/'Administer Jira', which a webhook needs.*'Administrator' in 'Access' and connect again/,
		);
	});

	it.each([
		['the webhook trigger', runWebhookTrigger],
		['the polling trigger', runPollingTrigger],
	])('is a password of %s on Jira 11.3', async (_, run) => {
		sandbox.configure({ version: '11.3' });
		await expect(run(sandbox, signIn(sandbox, 'jiraDataCenterApi'))).rejects.toThrow(
			/Jira 11 has password sign-in off by default/,
		);
	});
});
