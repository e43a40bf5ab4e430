import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { parseServerAddress } from '../../credentials/signIn/serverAddress';
import { additionalDataFor } from '../harness/additionalData';
import { startCore } from '../harness/core';
import { resolveCredentialData } from '../harness/credentialData';
import { CredentialStore } from '../harness/credentialStore';
import { HarnessCredentialsHelper } from '../harness/credentialsHelper';
import { types } from './credentialTypes';

/** The fields as n8n reads them: defaults filled in, expressions evaluated by n8n's own engine. */
const read = (stored: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject =>
	resolveCredentialData(types, 'jiraDataCenterOAuth2Api', stored, {
		additionalData: additionalDataFor(
			new HarnessCredentialsHelper(types, new CredentialStore()),
			'internal',
		),
		mode: 'internal',
	});

beforeAll(async () => {
	await startCore();
});

/** The base URL that n8n's flow uses; undefined if it would use none. */
const baseRead = (stored: ICredentialDataDecryptedObject): string | undefined => {
	const { authUrl } = read(stored);
	return URL.canParse(String(authUrl))
		? String(authUrl).replace(/\/rest\/oauth2\/latest\/authorize$/, '')
		: undefined;
};

const parsed = (typed: string, allowHttp: boolean): string | undefined => {
	try {
		return parseServerAddress(typed, allowHttp);
	} catch {
		return undefined;
	}
};

describe('what n8n reads of an OAuth2 credential for Data Center', () => {
	it('is complete with server, redirect URL, client id and secret', () => {
		const serverUrl = 'https://jira.acme.example:8443/jira';
		const redirectUrl = 'https://n8n.acme.example/rest/oauth2-credential/callback';
		expect(read({ clientId: 'id', clientSecret: 'secret', serverUrl, redirectUrl })).toMatchObject({
			authUrl: `${serverUrl}/rest/oauth2/latest/authorize`,
			accessTokenUrl: `${serverUrl}/rest/oauth2/latest/token?redirect_uri=${encodeURIComponent(redirectUrl)}`,
			authQueryParameters: '',
			authentication: 'body',
			grantType: 'authorizationCode',
			usePkce: true,
			scope: 'WRITE',
			ignoreSSLIssues: false,
			allowedHttpRequestDomains: 'domains',
			allowedDomains: 'jira.acme.example',
		});
	});

	it.each([
		['read', 'READ'],
		['readWrite', 'WRITE'],
		['admin', 'ADMIN'],
		['everything', ''],
	])('asks for the scope of the access %s: %j', (access, scope) => {
		expect(read({ access }).scope).toBe(scope);
	});

	it.each([
		'https://jira.acme.example',
		'https://jira.acme.example/',
		' jira.acme.example ',
		'jira.acme.example:8443/jira/',
		'HTTPS://jira.acme.example//jira///secure/Dashboard.jspa?x=1#y',
		'https://jira.acme.example/jira/browse/SUP-1',
		'https://jira.acme.example/browse/SUP-1',
		'https://jira.acme.example/login.jsp',
		'https://jira.acme.example/tools/jira/rest/api/2/myself',
		'https://[::1]:8443/jira',
		'https://jira/jira',
		'http://jira.acme.example/jira',
		'http://127.0.0.1:8080/jira',
		'http://localhost.evil.example/jira',
		'',
		'https//jira.acme.example',
		'https:/jira.acme.example',
		'https:///jira.acme.example',
		'https://https://jira.acme.example',
		'htps//jira.acme.example',
		'ftp://jira.acme.example',
		'javascript:alert(1)',
		'https://mia:secret@jira.acme.example',
		'https://jira.acme.example@evil.example/jira',
		'https://evil.example\\@jira.acme.example',
		'https://jira.acme.example /jira',
	])('never asks another server than the node: %s', (serverUrl) => {
		for (const allowHttp of [true, false]) {
			const ours = parsed(serverUrl, allowHttp);
			const n8ns = baseRead({ serverUrl, allowHttp });
			// On this machine n8n's flow may use http, although the node asks for leave.
			if (n8ns !== undefined && (ours !== undefined || !n8ns.startsWith('http://127.'))) {
				expect(n8ns.toLowerCase()).toBe(ours);
			}
			if (ours !== undefined) expect(n8ns).toBeDefined();
		}
	});

	it.each([
		['https://sso.acme.example/token', {}, true],
		['http://sso.acme.example/token', {}, false],
		['http://sso.acme.example/token', { allowHttp: true }, true],
		['sso.acme.example/token', {}, false],
	])('uses another address of the services if it is safe: %s %j', (url, more, isTaken) => {
		const serverUrl = 'https://jira.acme.example';
		const { authUrl, accessTokenUrl } = read({
			serverUrl,
			authorizationUrl: url,
			tokenUrl: url,
			...more,
		});
		for (const read of [authUrl, accessTokenUrl]) {
			expect(URL.canParse(String(read))).toBe(isTaken);
			if (isTaken) expect(read).toBe(url);
		}
	});

	it('pins what n8n uses, whatever is stored under its names', () => {
		const evil = 'https://evil.example';
		const serverUrl = 'https://jira.acme.example';
		expect(read({ serverUrl, authUrl: evil, accessTokenUrl: evil, usePkce: false })).toMatchObject({
			authUrl: `${serverUrl}/rest/oauth2/latest/authorize`,
			accessTokenUrl: `${serverUrl}/rest/oauth2/latest/token`,
			usePkce: true,
		});
	});

	it('lets n8n ignore certificates only where the user does', () => {
		expect(read({ allowUnauthorizedCerts: true }).ignoreSSLIssues).toBe(true);
		expect(read({}).ignoreSSLIssues).toBe(false);
	});

	it.each(['', 'not an address', 'http://jira.acme.example'])(
		'lets the token go nowhere without a server: %j',
		(serverUrl) => {
			expect(String(read({ serverUrl }).allowedDomains)).toMatch(/^https is needed/);
		},
	);
});
