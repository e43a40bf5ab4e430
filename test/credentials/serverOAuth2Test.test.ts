import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { callbackUrl, connectOAuth2, submitConsentForm } from '../harness/oAuth2Connection';
import { StoredCredential } from '../harness/credentialStore';
import { selfSigned } from '../sandbox/front/selfSigned';
import { startSandbox, type Sandbox, type Settings } from '../sandbox/sandbox';
import { types } from './credentialTypes';
import { pressTest, ready, restore } from './testButton';

type Data = ICredentialDataDecryptedObject;

const type = 'jiraDataCenterOAuth2Api';
const success = { status: 'OK', message: 'Connection successful!', faults: [] };

let sandbox: Sandbox;
let settings: Settings;
beforeAll(async () => {
	sandbox = await startSandbox({ flavour: 'dataCenter' });
	({ settings } = sandbox);
});
beforeEach(() => restore(sandbox, settings));
afterAll(async () => await sandbox.close());

const connected = (change: Data = {}, scopes?: string[]) =>
	ready(sandbox, type, { oauthTokenData: { ...sandbox.grant(scopes) }, ...change });

const answering = (answer: object) => () =>
	sandbox.configure({ faults: [{ path: '/rest/api/2/myself', times: 0, ...answer }] });

describe('Test of a connection to a Data Center', () => {
	it.each(['READ', 'WRITE', 'ADMIN'])('is fine with the scope %s', async (scope) => {
		expect(await pressTest(type, connected({}, [scope]))).toMatchObject(success);
		expect(sandbox.requests.at(-1)?.path).toBe('/jira/rest/api/2/myself');
	});

	it('is fine with the address of a page', async () => {
		const serverUrl = `${sandbox.siteUrl}/secure/Dashboard.jspa`;
		expect(await pressTest(type, connected({ serverUrl }))).toMatchObject(success);
	});

	it('connects on the consent page, with PKCE, and renews a token that has ended', async () => {
		sandbox.configure({ redirectUri: callbackUrl });
		const data = ready(sandbox, type, { redirectUrl: callbackUrl });
		const credential = new StoredCredential(type, data);
		await connectOAuth2(type, credential, submitConsentForm, { types });
		expect(sandbox.requests[0]?.path).toMatch(/code_challenge_method=S256/);
		expect(credential.data.oauthTokenData).toMatchObject({ scope: 'WRITE' });
		const before = sandbox.tokensIssued.refreshToken;
		sandbox.expireAccessTokens();
		expect(await pressTest(type, credential)).toMatchObject(success);
		expect(sandbox.tokensIssued.refreshToken - before).toBe(1);
		expect(await pressTest(type, credential)).toMatchObject(success);
	});

	it('cannot connect when the incoming link has another redirect URL, or not the permission', async () => {
		const data = ready(sandbox, type, { access: 'admin' });
		const connect = async () => await connectOAuth2(type, data, submitConsentForm, { types });
		sandbox.configure({ redirectUri: 'https://other.example/callback' });
		await expect(connect()).rejects.toThrow(/redirect URL of the incoming link/);
		sandbox.configure({ redirectUri: null, enabledScopes: ['READ'] });
		await expect(connect()).rejects.toThrow();
	});

	it.each<[string, () => Data, (() => void) | undefined, RegExp]>([
		['no redirect URL', () => connected({ redirectUrl: '' }), undefined, /'Redirect URL' is empty/],
		[
			'http without leave',
			() => connected({ allowHttp: false }),
			undefined,
			/'Server URL' begins with http:\/\//,
		],
		[
			'nothing there',
			() => connected({ serverUrl: 'http://127.0.0.1:1' }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Server URL'/,
		],
		[
			'another context path',
			() => connected({ serverUrl: `${new URL(sandbox.siteUrl).origin}/other` }),
			undefined,
			/There is no Jira at 127\.0\.0\.1:\d+ with this path/,
		],
		[
			'something else than Jira',
			() => connected(),
			() => sandbox.configure({ notJira: true }),
			/There is no Jira at/,
		],
		['maintenance', () => connected(), answering({ status: 503 }), /cannot answer at the moment/],
		[
			'no access to Jira',
			() => connected(),
			answering({ status: 403, headers: { 'x-seraph-loginreason': 'OK' } }),
			/Signing in worked, but this account may not use Jira/,
		],
	])('says what is wrong: %s', async (_, data, setup, sentence) => {
		setup?.();
		const { status, message, faults } = await pressTest(type, data());
		expect(status).toBe('Error');
		expect(message).toMatch(sentence);
		expect(faults).toEqual([]);
	});

	it.each<[string, Data, RegExp]>([
		['the redirect URL is taken away', { redirectUrl: '' }, /'Redirect URL' is empty/],
		['http is no longer allowed', { allowHttp: false }, /'Server URL' begins with http:\/\//],
		['a header is broken', { headers: { values: [{ name: 'X-A' }] } }, /no 'Value'/],
		[
			'a client certificate is added without its key',
			{ clientCertificate: selfSigned.certificate },
			/'Client Key' is empty/,
		],
	])('says so although the connection was just used, when %s', async (_, change, sentence) => {
		const data = connected();
		expect(await pressTest(type, data)).toMatchObject(success);
		const { status, message } = await pressTest(type, { ...data, ...change });
		expect([status, message]).toEqual(['Error', expect.stringMatching(sentence)]);
	});

	it('asks again when a header is changed that the front in between demands', async () => {
		sandbox.configure({ demandedHeaders: { 'X-A': 'b' } });
		const withHeader = (value: string) => ({ headers: { values: [{ name: 'X-A', value }] } });
		const data = connected(withHeader('b'));
		expect(await pressTest(type, data)).toMatchObject(success);
		const { status, message } = await pressTest(type, { ...data, ...withHeader('c') });
		expect([status, message]).toEqual(['Error', expect.stringMatching(/may not use Jira/)]);
	});

	it('recognises a Cloud site with another name', async () => {
		const cloud = await startSandbox();
		const { message, faults } = await pressTest(type, connected({ serverUrl: cloud.siteUrl }));
		await cloud.close();
		expect(message).toMatch(/is Jira Cloud: use the credential/);
		expect(faults).toEqual([]);
	});

	it.each<[string, Data]>([
		['the consent was taken back', {}],
		['the redirect URL is another one', { redirectUrl: 'https://other.example/callback' }],
	])('tells the user to connect again when %s', async (_, change) => {
		sandbox.configure({ redirectUri: callbackUrl });
		const data = ready(sandbox, type, { redirectUrl: callbackUrl });
		const { oauthTokenData } = await connectOAuth2(type, data, submitConsentForm, { types });
		sandbox.expireAccessTokens();
		if (Object.keys(change).length === 0) sandbox.revokeRefreshTokens();
		const { status, message } = await pressTest(type, {
			...data,
			...change,
			oauthTokenData,
		} as Data);
		expect(status).toBe('Error');
		expect(message).toMatch(/needs to be reconnected/);
	});
});

describe('Test of a connection to a server with a certificate of its own', () => {
	let secure: Sandbox;
	beforeAll(async () => {
		secure = await startSandbox({ flavour: 'dataCenter', tls: selfSigned });
	});
	afterAll(async () => await secure.close());

	it.each<[string, Data]>([
		['with it', { caCertificate: selfSigned.certificate }],
		['with it in one line', { caCertificate: selfSigned.certificate.replace(/\n/g, ' ') }],
		['when the user ignores it', { caCertificate: '', allowUnauthorizedCerts: true }],
	])('is fine %s', async (_, change) => {
		const data = ready(secure, type, { oauthTokenData: { ...secure.grant() }, ...change });
		expect(await pressTest(type, data)).toMatchObject(success);
	});

	it('says that the certificate is unknown', async () => {
		const oauthTokenData = { ...secure.grant() };
		const data = ready(secure, type, { oauthTokenData, caCertificate: '' });
		const { message, faults } = await pressTest(type, data);
		expect(message).toMatch(/certificate that n8n does not trust.*'CA Certificate'/);
		expect(faults).toEqual([]);
	});
});
