import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { StoredCredential } from '../harness/credentialStore';
import { startSandbox, type Sandbox, type Settings } from '../sandbox/sandbox';
import { pressTest, ready, restore } from './testButton';

type Data = ICredentialDataDecryptedObject;
type Setup = (sandbox: Sandbox) => void;

let sandbox: Sandbox;
let settings: Settings;
beforeAll(async () => {
	sandbox = await startSandbox({ sites: ['acme', 'beta'] });
	({ settings } = sandbox);
});
beforeEach(() => {
	restore(sandbox, settings);
});
afterAll(async () => {
	await sandbox.close();
});

const closedPort = 'http://127.0.0.1:1';
const beta = () => sandbox.sites[1]?.url ?? '';
const success = { status: 'OK', message: 'Connection successful!', faults: [] };
const paths = () => sandbox.requests.map(({ listener, path }) => `${listener} ${path}`);

/** A case: what it is, the type, what changes in the ready data, what happens in the sandbox, and the sentence. */
type Case = [string, string, () => Data, Setup | undefined, RegExp];

const testsSay = (cases: Case[]): void => {
	it.each(cases)('says what is wrong: %s', async (_, type, data, setup, sentence) => {
		setup?.(sandbox);
		const { status, message, faults } = await pressTest(type, data());
		expect(status).toBe('Error');
		expect(message).toMatch(sentence);
		expect(faults).toEqual([]);
	});
};

describe('Test of an email and API token', () => {
	const type = 'jiraBasicApi';
	const basic =
		(change: Data = {}, name = type) =>
		() =>
			ready(sandbox, name, change);

	it('is fine for a classic token, and finds the site', async () => {
		const { stored, ...result } = await pressTest(type, basic()());
		expect(result).toEqual(success);
		expect(stored.apiUrl).toBe(sandbox.siteUrl);
	});

	it.each(['jiraBasicApiScoped', 'jiraBasicApiServiceAccount'])(
		'is fine for %s, and finds the gateway',
		async (name) => {
			const { stored, ...result } = await pressTest(type, basic({}, name)());
			expect(result).toEqual(success);
			expect(stored.apiUrl).toBe(`${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}`);
		},
	);

	it('is fine with the address of a page, and with the cloud id', async () => {
		expect(
			await pressTest(type, basic({ domain: `${sandbox.siteUrl}/browse/SUP-1` })()),
		).toMatchObject(success);
		expect(
			await pressTest(type, basic({ domain: sandbox.cloudId }, 'jiraBasicApiScoped')()),
		).toMatchObject(success);
	});

	it('finds the API anew when the token was exchanged for one of the other kind', async () => {
		const credential = new StoredCredential(type, basic()());
		await pressTest(type, credential);
		const { apiToken } = ready(sandbox, 'jiraBasicApiScoped');
		credential.store({ ...credential.data, apiToken: apiToken as string });
		const { stored, ...result } = await pressTest(type, credential);
		expect(result).toEqual(success);
		expect(stored.apiUrl).toContain('/ex/jira/');
	});

	testsSay([
		[
			'unknown user',
			type,
			basic({ email: 'nobody@acme.example' }),
			undefined,
			/'API Token' for this 'Email'/,
		],
		[
			'no email address',
			type,
			basic({ email: 'mia' }),
			undefined,
			/'Email' holds no email address/,
		],
		['inactive account', type, basic({}, 'jiraBasicApiInactive'), undefined, /active account/],
		[
			'wrong token',
			type,
			basic({ apiToken: 'wrong-token' }),
			undefined,
			/'API Token' for this 'Email'/,
		],
		[
			'expired token',
			type,
			basic({}, 'jiraBasicApiExpired'),
			undefined,
			/has expired or was revoked is made anew at id\.atlassian\.com/,
		],
		[
			'missing scope',
			type,
			basic({}, 'jiraBasicApiNarrow'),
			undefined,
			/scope read:jira-user is missing/,
		],
		[
			'API access switched off',
			type,
			basic(),
			(box) => box.configure({ apiAccess: false }),
			/closed to API tokens.*“An admin has blocked/,
		],
		[
			'anonymous 200',
			type,
			basic(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 200,
							body: { accountId: 'x' },
							headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
						},
					],
				}),
			/'API Token' for this 'Email'/,
		],
		[
			'no permission',
			type,
			basic(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 403,
							headers: { 'x-seraph-loginreason': 'OK' },
						},
					],
				}),
			/may not use Jira/,
		],
		[
			'CAPTCHA',
			type,
			basic(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 403,
							headers: { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=x' },
						},
					],
				}),
			/wants a CAPTCHA/,
		],
		[
			'too many requests',
			type,
			basic(),
			(box) => box.configure({ faults: [{ path: '/rest/api/3/myself', times: 0, status: 429 }] }),
			/too many requests/,
		],
		[
			'maintenance',
			type,
			basic(),
			(box) => box.configure({ faults: [{ path: '/rest/api/3/myself', times: 0, status: 503 }] }),
			/cannot answer at the moment/,
		],
		[
			'a dropped connection',
			type,
			basic(),
			(box) =>
				box.configure({ faults: [{ path: '/rest/api/3/myself', times: 0, drop: 'before' }] }),
			/closed the connection/,
		],
		[
			'something else than Jira',
			type,
			basic(),
			(box) => box.configure({ notJira: true }),
			/There is no Jira at 127\.0\.0\.1/,
		],
		[
			'nothing there',
			type,
			basic({ domain: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Domain'/,
		],
		[
			'a name that does not exist',
			type,
			basic({ domain: 'no-such-site.invalid' }),
			undefined,
			/No computer with the name of no-such-site\.invalid/,
		],
		[
			'the gateway out of reach',
			type,
			basic({ gatewayUrl: closedPort }, 'jiraBasicApiScoped'),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Gateway URL'/,
		],
		[
			'http',
			type,
			basic({ domain: 'http://acme.atlassian.net' }),
			undefined,
			/'Domain' begins with http:\/\//,
		],
		['an empty field', type, basic({ apiToken: '' }), undefined, /'API Token' is empty/],
	]);

	it('explains a Data Center', async () => {
		const server = await startSandbox({ flavour: 'dataCenter', contextPath: '' });
		const { message } = await pressTest(type, basic({ domain: server.siteUrl })());
		await server.close();
		expect(message).toMatch(/is a Jira Data Center or Server.*'Jira Data Center PAT API'/);
	});

	it("explains n8n's own restriction of domains", async () => {
		const data = basic({ allowedHttpRequestDomains: 'domains', allowedDomains: 'example.com' })();
		const { message } = await pressTest(type, data);
		expect(message).toMatch(/n8n does not let this credential reach 127\.0\.0\.1.*example\.com/);
	});
});

describe('Test of a service account', () => {
	const type = 'jiraServiceAccountApi';
	const account =
		(change: Data = {}) =>
		() =>
			ready(sandbox, type, change);

	it.each<[string, () => Data]>([
		['with its site', () => ({})],
		['with its cloud id', () => ({ site: sandbox.cloudId })],
		['with no site, as it reaches one only', () => ({ site: '' })],
	])('is fine %s', async (_, change) => {
		const { stored, ...result } = await pressTest(type, account(change())());
		expect(result).toEqual(success);
		expect(stored).toMatchObject({ cloudId: sandbox.cloudId, siteUrl: sandbox.siteUrl });
	});

	it('asks for a new token each time, and nothing of the old one', async () => {
		const credential = new StoredCredential(type, account()());
		await pressTest(type, credential);
		sandbox.expireAccessTokens();
		const { accessToken } = credential.data;
		expect(await pressTest(type, credential)).toMatchObject(success);
		expect(credential.data.accessToken).not.toBe(accessToken);
	});

	testsSay([
		[
			'unknown client',
			type,
			account({ clientId: 'nobody' }),
			undefined,
			/'Client ID' with this 'Client Secret'.*Service accounts/,
		],
		[
			'wrong secret',
			type,
			account({ clientSecret: 'wrong-secret' }),
			undefined,
			/'Client ID' with this 'Client Secret'/,
		],
		[
			'a site that it does not reach',
			type,
			() => account({ site: beta() })(),
			undefined,
			/reaches 127\.0\.0\.1:\d+, but not 127\.0\.0\.1:\d+.*Service accounts/,
		],
		[
			'missing scope',
			type,
			account(),
			(box) =>
				box.configure({
					faults: [
						{
							path: '/rest/api/3/myself',
							times: 0,
							status: 401,
							body: { code: 401, message: 'Unauthorized; scope does not match' },
						},
					],
				}),
			/scope read:jira-user is missing.*scopes cannot be added later/,
		],
		[
			'no permission',
			type,
			account(),
			(box) =>
				box.configure({
					faults: [{ path: '/rest/api/3/myself', times: 0, status: 403, body: {} }],
				}),
			/may not use Jira/,
		],
		[
			'token service out of reach',
			type,
			account({ tokenUrl: `${closedPort}/oauth/token` }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Token URL'/,
		],
		[
			'gateway out of reach',
			type,
			account({ gatewayUrl: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Gateway URL'/,
		],
		[
			'a token URL that is none',
			type,
			() => account({ tokenUrl: `${sandbox.siteUrl}/nothing` })(),
			undefined,
			/gives no tokens at this address.*'Token URL'/,
		],
		[
			'http',
			type,
			account({ gatewayUrl: 'http://api.atlassian.com' }),
			undefined,
			/'Gateway URL' begins with http/,
		],
	]);
});

describe("Test of a self-hosted tool's credentials", () => {
	const type = 'jiraDevOpsApi';
	const tool =
		(change: Data = {}) =>
		() =>
			ready(sandbox, type, change);

	it('is fine, and finds the cloud id', async () => {
		const { stored, ...result } = await pressTest(type, tool()());
		expect(result).toEqual(success);
		expect(stored.cloudId).toBe(sandbox.cloudId);
	});

	it('is fine with one permission', async () => {
		sandbox.configure({ devOpsPermissions: ['featureflags'] });
		expect(await pressTest(type, tool()())).toMatchObject(success);
	});

	testsSay([
		[
			'unknown client',
			type,
			tool({ clientId: 'nobody' }),
			undefined,
			/'Client ID' with this 'Client Secret'.*OAuth credentials/,
		],
		[
			'no permission at all',
			type,
			tool(),
			(box) => box.configure({ devOpsPermissions: [] }),
			/no permission for builds, deployments/,
		],
		[
			'no Jira at the site',
			type,
			tool({ site: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Site'/,
		],
		['no site', type, tool({ site: '' }), undefined, /'Site' is empty/],
		[
			'gateway out of reach',
			type,
			() => tool({ gatewayUrl: closedPort, site: sandbox.cloudId })(),
			undefined,
			/Nothing listens.*'Gateway URL'/,
		],
		[
			'API busy',
			type,
			tool(),
			(box) => box.configure({ faults: [{ path: '/jira/**', times: 0, status: 503 }] }),
			/cannot answer at the moment/,
		],
	]);
});

describe('Test of an OAuth2 connection', () => {
	const type = 'jiraOAuth2Api';
	const connected =
		(change: Data = {}, scopes?: string[], sites?: string[]) =>
		() =>
			ready(sandbox, type, { oauthTokenData: { ...sandbox.grant(scopes, sites) }, ...change });

	it.each<[string, () => Data, string]>([
		[
			'with its site: the sites of the grant',
			() => ({}),
			'gateway /oauth/token/accessible-resources',
		],
		['with its cloud id: the user', () => ({ site: sandbox.cloudId }), '/rest/api/3/myself'],
	])('is fine %s', async (_, change, last) => {
		expect(await pressTest(type, connected(change())())).toMatchObject(success);
		expect(paths().at(-1)).toContain(last);
	});

	it('is fine with no site when the grant reaches one only', async () => {
		expect(await pressTest(type, connected({ site: '' }, undefined, ['acme'])())).toMatchObject(
			success,
		);
	});

	it.each([401, 403, 404] as const)(
		'renews a token that has ended, when the gateway answers %i',
		async (expiredTokenStatus) => {
			sandbox.configure({ expiredTokenStatus });
			const credential = new StoredCredential(type, connected()());
			const { refreshToken: before } = { ...sandbox.tokensIssued };
			sandbox.expireAccessTokens();
			expect(await pressTest(type, credential)).toMatchObject(success);
			expect(sandbox.tokensIssued.refreshToken - before).toBe(1);
			expect(await pressTest(type, credential)).toMatchObject(success);
		},
	);

	testsSay([
		[
			'a site that the grant does not reach',
			type,
			connected({}, undefined, ['beta']),
			undefined,
			/reaches 127\.0\.0\.1:\d+, but not 127\.0\.0\.1:\d+.*'Connect my account'/,
		],
		[
			'several sites and none typed',
			type,
			connected({ site: '' }),
			undefined,
			/reaches several sites \(127\.0\.0\.1:\d+, 127\.0\.0\.1:\d+\)/,
		],
		[
			'missing scope',
			type,
			connected({}, ['read:jira-work', 'offline_access']),
			undefined,
			/scope read:jira-user is missing.*developer\.atlassian\.com/,
		],
		[
			'no permission',
			type,
			connected(),
			(box) =>
				box.configure({
					faults: [{ path: '/rest/api/3/myself', times: 0, status: 403, body: {} }],
				}),
			/may not use Jira/,
		],
		[
			'gateway out of reach',
			type,
			connected({ gatewayUrl: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Gateway URL'/,
		],
		[
			'gateway busy',
			type,
			connected(),
			(box) =>
				box.configure({
					faults: [{ path: '/oauth/token/accessible-resources', times: 0, status: 503 }],
				}),
			/cannot answer at the moment/,
		],
		[
			'a gateway that is none',
			type,
			() => connected({ gatewayUrl: sandbox.mediaUrl })(),
			undefined,
			/no Jira behind this address.*'Gateway URL'/,
		],
	]);

	it('sends the user back to connecting when the grant was taken back', async () => {
		const data = connected()();
		sandbox.expireAccessTokens();
		sandbox.revokeRefreshTokens();
		const { status, message } = await pressTest(type, data);
		expect(status).toBe('Error');
		expect(message).toMatch(/needs to be reconnected/);
	});
});
