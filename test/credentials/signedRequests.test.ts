import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	connectOAuth2,
	runNode,
	StoredCredential,
	submitConsentForm,
	testCredential,
} from '../harness/engine';
import { startSandbox, type Sandbox, type Settings } from '../sandbox/sandbox';
import { types } from './credentialTypes';
import { ready, restore } from './testButton';

/** n8n's HTTP Request node with a credential of ours, once for each URL. */
const request = async (
	type: string,
	credential: ICredentialDataDecryptedObject | StoredCredential,
	...urls: string[]
) =>
	await runNode({
		types,
		node: 'httpRequest',
		parameters: { url: '={{ $json.url }}', nodeCredentialType: type },
		credentials: { [type]: credential },
		items: urls.map((url) => ({ json: { url } })),
	});

let cloud: Sandbox;
let server: Sandbox;
/** Somebody else's server: must never see a signature. */
let stranger: Sandbox;
let settings: Settings;
beforeAll(async () => {
	cloud = await startSandbox({ sites: ['acme', 'beta'] });
	server = await startSandbox({ flavour: 'dataCenter' });
	stranger = await startSandbox();
	({ settings } = cloud);
});
beforeEach(() => {
	restore(cloud, settings);
	server.clearRequests();
	stranger.clearRequests();
});
afterAll(async () => {
	await Promise.all([cloud.close(), server.close(), stranger.close()]);
});

const behindGateway = () => `${cloud.gatewayUrl}/ex/jira/${cloud.cloudId}`;
const connected = () => ready(cloud, 'jiraOAuth2Api', { oauthTokenData: { ...cloud.grant() } });
const connectedToServer = () =>
	ready(server, 'jiraDataCenterOAuth2Api', { oauthTokenData: { ...server.grant() } });

describe("a credential in n8n's HTTP Request node", () => {
	it.each<[string, () => ICredentialDataDecryptedObject, () => string, string]>([
		['jiraBasicApi', () => ready(cloud, 'jiraBasicApi'), () => cloud.siteUrl, 'api/3'],
		['jiraBasicApi', () => ready(cloud, 'jiraBasicApiScoped'), () => cloud.siteUrl, 'api/3'],
		['jiraBasicApi', () => ready(cloud, 'jiraBasicApiScoped'), behindGateway, 'api/3'],
		['jiraServiceAccountApi', () => ready(cloud, 'jiraServiceAccountApi'), behindGateway, 'api/3'],
		[
			'jiraServiceAccountApi',
			() => ready(cloud, 'jiraServiceAccountApi'),
			() => cloud.siteUrl,
			'api/3',
		],
		['jiraOAuth2Api', connected, behindGateway, 'api/3'],
		['jiraDataCenterApi', () => ready(server, 'jiraDataCenterApi'), () => server.siteUrl, 'api/2'],
		[
			'jiraDataCenterPatApi',
			() => ready(server, 'jiraDataCenterPatApi'),
			() => server.siteUrl,
			'api/2',
		],
		['jiraDataCenterOAuth2Api', connectedToServer, () => server.siteUrl, 'api/2'],
	])('signs for its own Jira: %s', async (type, data, base, version) => {
		const url = `${base()}/rest/${version}/myself`;
		const { ok, items, error } = await request(type, data(), url);
		expect(error).toBeUndefined();
		expect(ok).toBe(true);
		expect(items[0]?.[0]?.json).toMatchObject({ emailAddress: 'mia@acme.example' });
	});

	it.each<[string, () => ICredentialDataDecryptedObject, RegExp]>([
		['jiraBasicApi', () => ready(cloud, 'jiraBasicApi'), /signs only requests to /],
		[
			'jiraServiceAccountApi',
			() => ready(cloud, 'jiraServiceAccountApi'),
			/signs only requests to /,
		],
		['jiraDevOpsApi', () => ready(cloud, 'jiraDevOpsApi'), /signs only requests to /],
		['jiraDataCenterApi', () => ready(server, 'jiraDataCenterApi'), /signs only requests to /],
		[
			'jiraDataCenterPatApi',
			() => ready(server, 'jiraDataCenterPatApi'),
			/signs only requests to /,
		],
	])('sends nothing to another host: %s', async (type, data, sentence) => {
		const { ok, error } = await request(type, data(), `${stranger.siteUrl}/rest/api/3/myself`);
		expect(ok).toBe(false);
		expect(error?.message).toMatch(sentence);
		expect(stranger.requests).toEqual([]);
	});

	it('sends nothing to another host: jiraOAuth2Api, which n8n restricts to the host of the gateway', async () => {
		const other = stranger.siteUrl.replace('127.0.0.1', 'localhost');
		const { ok, error } = await request('jiraOAuth2Api', connected(), `${other}/rest/api/3/myself`);
		expect(ok).toBe(false);
		expect(error?.message).toMatch(/Domain not allowed.*localhost.*127\.0\.0\.1/);
		expect(stranger.requests).toEqual([]);
	});

	it('sends nothing to another host: jiraDataCenterOAuth2Api, which n8n restricts to the host of the server', async () => {
		const other = stranger.siteUrl.replace('127.0.0.1', 'localhost');
		const url = `${other}/rest/api/2/myself`;
		const { ok, error } = await request('jiraDataCenterOAuth2Api', connectedToServer(), url);
		expect(ok).toBe(false);
		expect(error?.message).toMatch(/Domain not allowed.*localhost.*127\.0\.0\.1/);
		expect(stranger.requests).toEqual([]);
	});

	it('does not let the signature follow a redirect', async () => {
		cloud.configure({
			faults: [
				{
					path: '/rest/api/3/serverInfo',
					status: 302,
					headers: { location: `${stranger.siteUrl}/rest/api/3/serverInfo` },
				},
			],
		});
		await request(
			'jiraBasicApi',
			ready(cloud, 'jiraBasicApi'),
			`${cloud.siteUrl}/rest/api/3/serverInfo`,
		);
		const [redirected] = stranger.requests;
		expect(redirected?.path).toBe('/rest/api/3/serverInfo');
		expect(redirected?.headers).not.toHaveProperty('authorization');
	});

	it('searches for the API once, and not again in the next run', async () => {
		const credential = new StoredCredential('jiraBasicApi', ready(cloud, 'jiraBasicApiScoped'));
		const url = `${cloud.siteUrl}/rest/api/3/myself`;
		await request('jiraBasicApi', credential, url, url, url);
		cloud.clearRequests();
		await request('jiraBasicApi', credential, url, url, url);
		expect(cloud.requests.map(({ listener, status }) => `${listener} ${status}`)).toEqual([
			'gateway 200',
			'gateway 200',
			'gateway 200',
		]);
	});

	it('uses no extra request on a connection while it is in use', async () => {
		const url = `${behindGateway()}/rest/api/3/myself`;
		const credential = connected();
		await request('jiraOAuth2Api', credential, url, url);
		cloud.clearRequests();
		await request('jiraOAuth2Api', credential, url, url, url);
		expect(cloud.requests).toHaveLength(3);
	});

	it.each<[number, string, () => ICredentialDataDecryptedObject]>(
		[401, 403, 404].flatMap(
			(status): Array<[number, string, () => ICredentialDataDecryptedObject]> => [
				[status, 'jiraServiceAccountApi', () => ready(cloud, 'jiraServiceAccountApi')],
				[status, 'jiraOAuth2Api', connected],
			],
		),
	)(
		'continues after the gateway has answered %i to a token that has expired: %s',
		async (status, type, data) => {
			const url = `${behindGateway()}/rest/api/3/myself`;
			const credential = new StoredCredential(type, data());
			await request(type, credential, url);
			const before = { ...cloud.tokensIssued };
			cloud.configure({ expiredTokenStatus: status as 401 });
			cloud.expireAccessTokens();
			const { oauthTokenData } = credential.data;
			if (oauthTokenData !== undefined) {
				const ended = { ...(oauthTokenData as object), n8n_expires_at: String(Date.now() - 1000) };
				credential.store({ ...credential.data, oauthTokenData: ended });
			}
			const { ok, error } = await request(type, credential, url, url);
			expect(error).toBeUndefined();
			expect(ok).toBe(true);
			const grant = type === 'jiraOAuth2Api' ? 'refreshToken' : 'serviceAccount';
			expect(cloud.tokensIssued[grant] - before[grant]).toBe(1);
		},
	);
});

describe('connecting by OAuth2', () => {
	it('goes from the consent page to a connection that passes the Test and renews itself', async () => {
		const data = ready(cloud, 'jiraOAuth2Api', {
			access: 'choose',
			chosenAccess: ['readIssues'],
			additionalScopes: 'manage:jira-webhook',
		});
		let consent = '';
		const connection = await connectOAuth2(
			'jiraOAuth2Api',
			data,
			async (url) => {
				consent = url;
				return await submitConsentForm(url);
			},
			{ types },
		);
		expect(Object.fromEntries(new URL(consent).searchParams)).toMatchObject({
			audience: 'api.atlassian.com',
			prompt: 'consent',
			scope: 'read:jira-user offline_access read:jira-work manage:jira-webhook',
		});
		const credential = new StoredCredential('jiraOAuth2Api', connection);
		expect(await testCredential('jiraOAuth2Api', credential, { types })).toMatchObject({
			status: 'OK',
		});

		const before = credential.data.oauthTokenData as Record<string, string>;
		const issued = cloud.tokensIssued.refreshToken;
		for (const round of [1, 2]) {
			cloud.expireAccessTokens();
			const { ok } = await request(
				'jiraOAuth2Api',
				credential,
				`${behindGateway()}/rest/api/3/myself`,
			);
			expect(ok).toBe(true);
			expect(cloud.tokensIssued.refreshToken - issued).toBe(round);
		}
		const after = credential.data.oauthTokenData as Record<string, string>;
		expect(after.refresh_token).not.toBe(before.refresh_token);
	});

	it('sends client id and secret in the body', async () => {
		await connectOAuth2('jiraOAuth2Api', ready(cloud, 'jiraOAuth2Api'), submitConsentForm, {
			types,
		});
		const exchange = cloud.requests.find(
			({ listener, path }) => listener === 'auth' && path === '/oauth/token',
		);
		expect(exchange?.headers).not.toHaveProperty('authorization');
		expect(exchange?.status).toBe(200);
	});
});
