import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { selfSigned } from '../sandbox/front/selfSigned';
import { startSandbox, type Sandbox, type Settings } from '../sandbox/sandbox';
import { pressTest, ready, restore } from './testButton';

type Data = ICredentialDataDecryptedObject;

const closedPort = 'http://127.0.0.1:1';
const success = { status: 'OK', message: 'Connection successful!', faults: [] };

let sandbox: Sandbox;
let settings: Settings;
beforeAll(async () => {
	sandbox = await startSandbox({ flavour: 'dataCenter' });
	({ settings } = sandbox);
});
beforeEach(() => {
	restore(sandbox, settings);
});
afterAll(async () => {
	await sandbox.close();
});

describe.each(['jiraDataCenterApi', 'jiraDataCenterPatApi'])('Test of %s', (type) => {
	const server = (change: Data = {}) => ready(sandbox, type, change);

	it('is fine, and keeps the base URL', async () => {
		const { stored, ...result } = await pressTest(type, server());
		expect(result).toEqual(success);
		expect(stored.apiUrl).toBe(sandbox.siteUrl);
	});

	it('is fine with the address of a page', async () => {
		const serverUrl = `${sandbox.siteUrl}/secure/Dashboard.jspa`;
		expect(await pressTest(type, server({ serverUrl }))).toMatchObject(success);
	});

	it.each<[string, () => Data, (() => void) | undefined, RegExp]>([
		[
			'http without leave',
			() => ({ allowHttp: false }),
			undefined,
			/'Server URL' begins with http:\/\/.*'Allow HTTP'/,
		],
		[
			'nothing there',
			() => ({ serverUrl: closedPort }),
			undefined,
			/Nothing listens at 127\.0\.0\.1:1.*'Server URL'/,
		],
		[
			'another context path',
			() => ({ serverUrl: `${new URL(sandbox.siteUrl).origin}/other` }),
			undefined,
			/There is no Jira at 127\.0\.0\.1:\d+ with this path.*context path/,
		],
		[
			'something else than Jira',
			() => ({}),
			() => sandbox.configure({ notJira: true }),
			/There is no Jira at/,
		],
		[
			'https where there is none',
			() => ({ serverUrl: sandbox.siteUrl.replace('http:', 'https:') }),
			undefined,
			/does not speak https at this port.*'Allow HTTP'/,
		],
		[
			'maintenance',
			() => ({}),
			() => sandbox.configure({ faults: [{ path: '/rest/api/2/myself', times: 0, status: 503 }] }),
			/cannot answer at the moment/,
		],
		[
			'no permission',
			() => ({}),
			() =>
				sandbox.configure({
					faults: [
						{
							path: '/rest/api/2/myself',
							times: 0,
							status: 403,
							headers: { 'x-seraph-loginreason': 'OK' },
						},
					],
				}),
			/Signing in worked, but this account may not use Jira/,
		],
		[
			'a user without access to Jira',
			() => ({}),
			() =>
				sandbox.configure({
					faults: [
						{
							path: '/rest/api/2/myself',
							times: 0,
							status: 401,
							headers: { 'x-seraph-loginreason': 'AUTHORISATION_FAILED' },
						},
					],
				}),
			/does not let it in/,
		],
		[
			'anonymous 200',
			() => ({}),
			() =>
				sandbox.configure({
					faults: [
						{
							path: '/rest/api/2/myself',
							times: 0,
							status: 200,
							body: { name: 'anonymous' },
							headers: { 'x-ausername': 'anonymous' },
						},
					],
				}),
			/Jira does not accept this/,
		],
		[
			'a Cloud address',
			() => ({ serverUrl: 'https://acme.atlassian.net' }),
			undefined,
			/acme\.atlassian\.net is Jira Cloud: use the credential 'Jira Platform: Cloud API Token'/,
		],
	])('says what is wrong: %s', async (_, change, setup, sentence) => {
		setup?.();
		const { status, message, faults } = await pressTest(type, server(change()));
		expect(status).toBe('Error');
		expect(message).toMatch(sentence);
		expect(faults).toEqual([]);
	});

	it('does not follow to another server', async () => {
		const other = await startSandbox({ flavour: 'dataCenter' });
		const location = `${other.siteUrl}/rest/api/2/myself`;
		sandbox.configure({
			faults: [{ path: '/rest/api/2/myself', times: 0, status: 302, headers: { location } }],
		});
		const { message, faults } = await pressTest(type, server());
		expect(message).toMatch(/redirects to 127\.0\.0\.1:\d+ and is not Jira itself/);
		expect(faults).toEqual([]);
		expect(other.requests).toEqual([]);
		await other.close();
	});

	it.each(['', '/jira/software/projects/SUP/boards/1', '/browse/SUP-1'])(
		'recognises a Cloud site with another name by its page %j',
		async (page) => {
			const cloud = await startSandbox();
			const { message, faults } = await pressTest(
				type,
				server({ serverUrl: `${cloud.siteUrl}${page}` }),
			);
			await cloud.close();
			expect(message).toMatch(
				/^127\.0\.0\.1:\d+ is Jira Cloud: use the credential 'Jira Platform: Cloud API Token'/,
			);
			expect(faults).toEqual([]);
		},
	);
});

describe('Test of user name and password', () => {
	const type = 'jiraDataCenterApi';

	it.each<[string, string, Data, (() => void) | undefined, RegExp]>([
		['unknown user', type, { username: 'nobody' }, undefined, /'Password' for this 'Username'/],
		[
			'wrong password',
			type,
			{ password: 'wrong-password' },
			undefined,
			/'Password' for this 'Username'/,
		],
		['inactive account', 'jiraDataCenterApiInactive', {}, undefined, /that the account is active/],
		[
			'passwords switched off',
			type,
			{},
			() => sandbox.configure({ version: '11.3' }),
			/^Jira 11 has password sign-in off by default .*'Jira Platform: Data Center Access Token'.*'Jira Platform: Data Center OAuth2'/,
		],
		[
			'passwords switched off by an administrator',
			type,
			{},
			() => sandbox.configure({ basicAuthentication: false }),
			/^An administrator has switched password sign-in off for the API of this Jira 10\.3 /,
		],
		[
			'passwords switched off by a Jira that does not tell its version',
			type,
			{},
			() =>
				sandbox.configure({
					version: '11.3',
					faults: [{ path: '/rest/api/2/serverInfo', times: 0, status: 403 }],
				}),
			/does not accept passwords on its API, as is the default since Jira 11/,
		],
	])('says what is wrong: %s', async (_, name, change, setup, sentence) => {
		setup?.();
		const { status, message, faults } = await pressTest(type, ready(sandbox, name, change));
		expect(status).toBe('Error');
		expect(message).toMatch(sentence);
		expect(faults).toEqual([]);
	});

	it('asks for the CAPTCHA, even with the right password, and uses one login attempt for each Test', async () => {
		sandbox.configure({ captchaAfter: 2 });
		for (const password of ['wrong-1', 'wrong-2']) {
			const { message } = await pressTest(type, ready(sandbox, type, { password }));
			expect(message).toMatch(/'Password' for this 'Username'/);
		}
		const { message, faults } = await pressTest(type, ready(sandbox, type));
		expect(message).toMatch(/requires a CAPTCHA.*in the browser.*press Test again/);
		expect(faults).toEqual([]);
	});
});

describe('Test of a personal access token', () => {
	it.each<[string, string, Data]>([
		['wrong', 'jiraDataCenterPatApi', { personalAccessToken: 'wrong-token' }],
		['expired', 'jiraDataCenterPatApiExpired', {}],
	])('says what is wrong: %s', async (_, name, change) => {
		const { message, faults } = await pressTest(
			'jiraDataCenterPatApi',
			ready(sandbox, name, change),
		);
		expect(message).toMatch(/'Personal Access Token': it is mistyped, has expired or was revoked/);
		expect(faults).toEqual([]);
	});
});

describe('Test of a server whose certificate is not signed by a known authority', () => {
	const type = 'jiraDataCenterPatApi';
	let secure: Sandbox;
	beforeAll(async () => {
		secure = await startSandbox({ flavour: 'dataCenter', tls: selfSigned });
	});
	afterAll(async () => {
		await secure.close();
	});

	it.each<[string, Data]>([
		['with its certificate', { caCertificate: selfSigned.certificate }],
		[
			'with its certificate pasted into one line',
			{ caCertificate: selfSigned.certificate.replace(/\n/g, ' ') },
		],
		['when the user ignores it', { caCertificate: '', allowUnauthorizedCerts: true }],
	])('is fine %s', async (_, change) => {
		expect(await pressTest(type, ready(secure, type, change))).toMatchObject(success);
	});

	it.each<[string, Data, RegExp]>([
		[
			'the certificate is unknown',
			{ caCertificate: '' },
			/certificate that n8n does not trust.*'CA Certificate'/,
		],
		[
			'the CA certificate is cut off',
			{ caCertificate: `-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----` },
			/'CA Certificate' cannot be read/,
		],
	])('says what is wrong: %s', async (_, change, sentence) => {
		const { message, faults } = await pressTest(type, ready(secure, type, change));
		expect(message).toMatch(sentence);
		expect(faults).toEqual([]);
	});

	it('says that http is not spoken there', async () => {
		const { serverUrl } = ready(secure, type);
		const change = { serverUrl: String(serverUrl).replace('https:', 'http:'), allowHttp: true };
		const { message, faults } = await pressTest(type, ready(secure, type, change));
		expect(message).toMatch(/closed the connection.*https or http/);
		expect(faults).toEqual([]);
	});
});
