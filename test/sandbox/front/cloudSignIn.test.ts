import type { Sandbox } from '../sandbox';
import { ask, basic, bearer } from './ask';
import { echoJira } from './echoJira';
import { openSandbox } from './runningSandbox';

const myself = '/rest/api/3/myself';
let sandbox: Sandbox;
let now: number;

/** The Basic signature of one of the ready credentials. */
const signature = (name: string) => {
	const data = sandbox.credentials[name];
	return basic(data?.email, data?.apiToken);
};
const onSite = async (options = {}) => await ask('GET', `${sandbox.siteUrl}${myself}`, options);
const onGateway = async (options = {}, cloudId = sandbox.cloudId) =>
	await ask('GET', `${sandbox.gatewayUrl}/ex/jira/${cloudId}${myself}`, options);

beforeEach(() => {
	now = Date.UTC(2026, 10, 21, 9, 0, 0);
});
afterEach(async () => await sandbox.close());

describe('a Cloud site', () => {
	beforeEach(async () => {
		sandbox = await openSandbox({ backend: echoJira, clock: () => now });
	});

	it('tells anybody its cloud id', async () => {
		const answer = await ask('GET', `${sandbox.siteUrl}/_edge/tenant_info`);
		expect(answer.body).toEqual({ cloudId: sandbox.cloudId });
		expect(sandbox.cloudId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
	});

	it('recognizes a user by email and classic token', async () => {
		const answer = await onSite(signature('jiraBasicApi'));
		expect(answer.body).toEqual({
			kind: 'basic',
			accountId: sandbox.jira.mia.accountId,
			scopes: 'all',
			web: sandbox.siteUrl,
		});
		expect(answer.headers).not.toHaveProperty('x-seraph-loginreason');
	});

	it('refuses scoped and service account tokens with 401', async () => {
		for (const name of ['jiraBasicApiScoped', 'jiraBasicApiServiceAccount']) {
			const answer = await onSite({ headers: { ...signature(name).headers, accept: '*/*' } });
			expect(answer.status).toBe(401);
			expect(answer.body).toBe('Client must be authenticated to access this resource.');
		}
		const { headers } = signature('jiraBasicApiScoped');
		const inJson = await onSite({ headers: { ...headers, accept: 'application/json' } });
		expect(inJson.body).toMatchObject({ 'status-code': 401 });
	});

	it.each([
		['a wrong token', () => basic('mia@acme.example', 'wrong')],
		['an unknown address', () => basic('nobody@acme.example', 'wrong')],
		['an expired token', () => signature('jiraBasicApiExpired')],
		['the token of an inactive account', () => signature('jiraBasicApiInactive')],
	])('serves %s as anonymous and says so in a header', async (_case, sign) => {
		const answer = await onSite(sign());
		expect(answer.status).toBe(200);
		expect(answer.body).toMatchObject({ kind: 'anonymous', accountId: null });
		expect(answer.headers['x-seraph-loginreason']).toBe('AUTHENTICATED_FAILED');
	});

	it.each([
		['no header', {}],
		['an unknown scheme', { headers: { authorization: 'Bogus abc' } }],
		['a user without a name', basic('', 'token')],
	])('treats %s as anonymous, without the header', async (_case, options) => {
		const answer = await onSite(options);
		expect(answer.body).toMatchObject({ kind: 'anonymous' });
		expect(answer.headers).not.toHaveProperty('x-seraph-loginreason');
	});

	it('recognizes keys that a test adds', async () => {
		const { accountId } = sandbox.jira.mia;
		const email = 'second@acme.example';
		const entry = { kind: 'classic', scopes: 'all', expiresAt: null } as const;
		sandbox.keyring.apiTokens.push({ ...entry, email, accountId, token: 'a:b' });
		expect((await onSite(basic('Second@ACME.example', 'a:b'))).body).toMatchObject({ accountId });
	});

	it('expires a classic token a year after its creation', async () => {
		const sign = signature('jiraBasicApi');
		now += 366 * 24 * 3_600_000;
		expect((await onSite(sign)).body).toMatchObject({ kind: 'anonymous' });
	});

	it('answers a Bearer token with 403, even a valid access token', async () => {
		for (const token of ['opaque', sandbox.grant().access_token]) {
			const answer = await onSite(bearer(token));
			expect(answer.status).toBe(403);
			expect(answer.body).toEqual({ error: 'Failed to parse Connect Session Auth Token' });
		}
	});

	it('answers 403 while an administrator blocks API tokens', async () => {
		sandbox.configure({ apiAccess: false });
		const answer = await onSite(signature('jiraBasicApi'));
		expect(answer.status).toBe(403);
		expect(answer.body.errorMessages[0]).toContain('blocked API token access');
		expect((await onSite()).status).toBe(200);
		sandbox.configure({ apiAccess: true });
		expect((await onSite(signature('jiraBasicApi'))).body).toMatchObject({
			accountId: sandbox.jira.mia.accountId,
		});
	});

	it('can be something other than Jira', async () => {
		sandbox.configure({ notJira: true });
		const answer = await ask('GET', `${sandbox.siteUrl}/rest/api/2/myself`);
		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toContain('text/html');
		expect(answer.body).not.toContain('Jira');
	});

	it('shows a page where links to issues lead', async () => {
		const answer = await ask('GET', `${sandbox.siteUrl}/browse/SUP-1`);
		expect(answer.body).toContain('<h1>SUP-1</h1>');
	});
});

describe('the gateway', () => {
	beforeEach(async () => {
		sandbox = await openSandbox({
			backend: echoJira,
			clock: () => now,
			sites: ['acme', 'globex'],
		});
	});

	it('recognizes users and service accounts by scoped token', async () => {
		const scoped = await onGateway(signature('jiraBasicApiScoped'));
		expect(scoped.body).toMatchObject({
			kind: 'basic',
			accountId: sandbox.jira.mia.accountId,
			scopes: ['read:jira-user', 'read:jira-work', 'write:jira-work'],
			web: sandbox.siteUrl,
		});
		const narrow = await onGateway(signature('jiraBasicApiNarrow'));
		expect(narrow.body).toMatchObject({ scopes: ['read:jira-work'] });
		const serviceAccount = await onGateway(signature('jiraBasicApiServiceAccount'));
		expect(serviceAccount.body).toMatchObject({ kind: 'serviceAccount' });
	});

	it.each([
		['nobody', () => ({})],
		['a classic token', () => signature('jiraBasicApi')],
		['a wrong token', () => basic('mia@acme.example', 'wrong')],
	])('refuses %s with 401', async (_case, sign) => {
		const answer = await onGateway(sign());
		expect(answer.status).toBe(401);
		expect(answer.body).toEqual({ code: 401, message: 'Unauthorized' });
	});

	it('recognizes the user behind an access token, with its scopes', async () => {
		const { access_token: token } = sandbox.grant(['read:jira-work', 'read:jira-user']);
		expect((await onGateway(bearer(token))).body).toMatchObject({
			kind: 'oauth2',
			accountId: sandbox.jira.mia.accountId,
			scopes: ['read:jira-user', 'read:jira-work'],
		});
	});

	it.each([401, 403, 404] as const)(
		'answers an expired or unknown token with %s as configured',
		async (status) => {
			sandbox.configure({ expiredTokenStatus: status });
			const { access_token: token, expires_in: seconds } = sandbox.grant();
			now += seconds * 1000 - 1;
			expect((await onGateway(bearer(token))).status).toBe(200);
			now += 1;
			expect((await onGateway(bearer(token))).status).toBe(status);
			expect((await onGateway(bearer('unknown'))).status).toBe(status);
		},
	);

	it('ends all access tokens at once on request', async () => {
		const { access_token: token } = sandbox.grant();
		sandbox.expireAccessTokens();
		expect((await onGateway(bearer(token))).status).toBe(401);
	});

	it('answers 404 for an unknown cloud id and for a site that the grant does not reach', async () => {
		const { access_token: token } = sandbox.grant(undefined, ['acme']);
		const globex = sandbox.sites[1]?.cloudId;
		for (const cloudId of ['0d8f4d65-0000-4000-a000-000000000000', globex]) {
			const answer = await onGateway(bearer(token), cloudId);
			expect(answer.status).toBe(404);
			expect(answer.body).toEqual({
				timestamp: new Date(now).toISOString(),
				status: 404,
				error: 'Not Found',
				path: `/ex/jira/${cloudId}${myself}`,
			});
		}
	});

	it('serves each site with that site’s Jira', async () => {
		const { access_token: token } = sandbox.grant();
		const globex = sandbox.sites[1];
		const answer = await onGateway(bearer(token), globex?.cloudId);
		expect(answer.body.web).toBe(globex?.url);
		expect(globex?.url).not.toBe(sandbox.siteUrl);
	});

	it('lists the sites that a grant reaches, with only Jira’s scopes', async () => {
		const url = `${sandbox.gatewayUrl}/oauth/token/accessible-resources`;
		const scopes = ['read:jira-work', 'offline_access', 'read:me'];
		const both = await ask('GET', url, bearer(sandbox.grant(scopes).access_token));
		expect(both.body).toHaveLength(2);
		const one = await ask('GET', url, bearer(sandbox.grant(scopes, ['globex']).access_token));
		expect(one.body).toEqual([
			{
				id: sandbox.sites[1]?.cloudId,
				url: sandbox.sites[1]?.url,
				name: 'globex',
				scopes: ['read:jira-work'],
				avatarUrl: expect.any(String),
			},
		]);
		expect((await ask('GET', url)).status).toBe(401);
		expect((await ask('GET', url, bearer('unknown'))).status).toBe(401);
	});
});
