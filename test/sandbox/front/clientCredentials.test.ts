import type { Sandbox } from '../sandbox';
import { ask, bearer } from './ask';
import { echoJira } from './echoJira';
import { openSandbox } from './runningSandbox';

let sandbox: Sandbox;
let now: number;

const client = (name: string) => ({
	client_id: String(sandbox.credentials[name]?.clientId),
	client_secret: String(sandbox.credentials[name]?.clientSecret),
});
const post = async (data: unknown) => await ask('POST', `${sandbox.authUrl}/oauth/token`, { data });

beforeEach(async () => {
	now = Date.UTC(2026, 10, 21, 9, 0, 0);
	sandbox = await openSandbox({
		backend: echoJira,
		clock: () => now,
		sites: ['acme', 'globex'],
	});
});
afterEach(async () => await sandbox.close());

describe('service accounts', () => {
	const request = (change = {}) => ({
		grant_type: 'client_credentials',
		...client('jiraServiceAccountApi'),
		...change,
	});

	it('get a token for their scopes and site', async () => {
		const answer = await post(new URLSearchParams(request()));
		expect(answer.body).toEqual({
			access_token: expect.any(String),
			expires_in: 3600,
			scope: 'read:jira-work write:jira-work read:jira-user',
			token_type: 'Bearer',
		});
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/myself`;
		const myself = await ask('GET', url, bearer(answer.body.access_token));
		expect(myself.body.kind).toBe('serviceAccount');
		expect(sandbox.tokensIssued.serviceAccount).toBe(1);
	});

	it.each([
		['a scope', { scope: 'read:jira-work' }, 400, 'invalid_scope'],
		['a wrong secret', { client_secret: 'wrong' }, 401, 'access_denied'],
	])('are refused with %s', async (_case, change, status, error) => {
		const answer = await post(request(change));
		expect([answer.status, answer.body.error]).toEqual([status, error]);
		expect(sandbox.tokensIssued.serviceAccount).toBe(0);
	});

	it('get tokens with the lifetime from the settings', async () => {
		sandbox.configure({ lifetimes: { serviceAccountToken: 30 } });
		const answer = await post(request());
		expect(answer.body.expires_in).toBe(30);
		now += 30_000;
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/myself`;
		expect((await ask('GET', url, bearer(answer.body.access_token))).status).toBe(401);
	});
});

describe('self-hosted tools', () => {
	const issue = async (change = {}, options = {}) =>
		await ask('POST', `${sandbox.gatewayUrl}/oauth/token`, {
			data: {
				audience: 'api.atlassian.com',
				grant_type: 'client_credentials',
				...client('jiraDevOpsApi'),
				...change,
			},
			...options,
		});
	const build = (cloudId = sandbox.cloudId, entity = 'builds/0.1') =>
		`${sandbox.gatewayUrl}/jira/${entity}/cloud/${cloudId}/pipelines/p/builds/1`;

	it('get a token that lasts 15 minutes and that the DevOps API accepts', async () => {
		const answer = await issue();
		expect(answer.body).toMatchObject({ expires_in: 900, token_type: 'Bearer' });
		const found = await ask('GET', build(), bearer(answer.body.access_token));
		expect(found.status).toBe(404);
		expect(found.body).toEqual([{ message: expect.stringContaining('No build data found') }]);
		now += 900_000;
		expect((await ask('GET', build(), bearer(answer.body.access_token))).status).toBe(401);
		expect(sandbox.tokensIssued.selfHosted).toBe(1);
	});

	it.each([
		['builds/0.1', 'pipelines/p/builds/1'],
		['deployments/0.1', 'pipelines/p/environments/e/deployments/1'],
		['featureflags/0.1', 'flag/f'],
		['devinfo/0.1', 'repository/r'],
		['remotelinks/1.0', 'remotelink/l'],
	])('find nothing yet in %s', async (entity, path) => {
		const { body } = await issue();
		const url = `${sandbox.gatewayUrl}/jira/${entity}/cloud/${sandbox.cloudId}/${path}`;
		const answer = await ask('GET', url, bearer(body.access_token));
		expect(answer.status).toBe(404);
		expect(JSON.stringify(answer.body)).toContain('found for the given key');
	});

	it('are told that no development information has their properties', async () => {
		const { body } = await issue();
		const url = `${sandbox.gatewayUrl}/jira/devinfo/0.1/cloud/${sandbox.cloudId}/existsByProperties?a=1`;
		expect((await ask('GET', url, bearer(body.access_token))).body).toEqual({
			hasDataMatchingProperties: false,
		});
		const unnamed = await ask('GET', url.replace('?a=1', ''), bearer(body.access_token));
		expect(unnamed.status).toBe(400);
		sandbox.configure({ devOpsPermissions: [] });
		expect((await ask('GET', url, bearer(body.access_token))).status).toBe(403);
	});

	it.each([
		['another audience', { audience: 'api.example.com' }, {}, 400],
		['no audience', { audience: undefined }, {}, 400],
		['a wrong secret', { client_secret: 'wrong' }, {}, 401],
		['another grant type', { grant_type: 'refresh_token' }, {}, 403],
		['a form', {}, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 400],
	])('are refused with %s', async (_case, change, options, status) => {
		const answer = await issue(change, options);
		expect(answer.status).toBe(status);
		expect(answer.body).not.toHaveProperty('access_token');
	});

	it('need the permission for the data they send', async () => {
		sandbox.configure({ devOpsPermissions: ['deployments'] });
		const { body } = await issue();
		const answer = await ask('GET', build(), bearer(body.access_token));
		expect(answer.status).toBe(403);
		expect(answer.body[0].message).toContain('builds');
	});

	it('can each have their own permissions', async () => {
		sandbox.clients.selfHosted.push({
			clientId: 'flags-only',
			clientSecret: 'a secret',
			cloudId: sandbox.cloudId,
			permissions: ['featureflags'],
		});
		const { body } = await issue({ client_id: 'flags-only', client_secret: 'a secret' });
		const flag = `${sandbox.gatewayUrl}/jira/featureflags/0.1/cloud/${sandbox.cloudId}/flag/f`;
		expect((await ask('GET', build(), bearer(body.access_token))).status).toBe(403);
		expect((await ask('GET', flag, bearer(body.access_token))).status).toBe(404);
	});

	it('work only with their own token, on their own site and in the DevOps API', async () => {
		const { body } = await issue();
		const globex = String(sandbox.sites[1]?.cloudId);
		const myself = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/myself`;
		expect((await ask('GET', build())).status).toBe(401);
		expect((await ask('GET', build(), bearer(sandbox.grant().access_token))).status).toBe(401);
		expect((await ask('GET', build(globex), bearer(body.access_token))).status).toBe(404);
		expect((await ask('GET', myself, bearer(body.access_token))).status).toBe(401);
	});
});
