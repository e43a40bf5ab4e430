import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ACCESS_CHOICES } from '../../credentials/signIn/scopes';
import { additionalDataFor } from '../harness/additionalData';
import { startCore } from '../harness/core';
import { CredentialStore } from '../harness/credentialStore';
import { resolveCredentialData } from '../harness/credentialData';
import { HarnessCredentialsHelper } from '../harness/credentialsHelper';
import { types } from './credentialTypes';

/** The fields as n8n reads them: defaults filled in, expressions evaluated by n8n's own engine. */
const read = (stored: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject =>
	resolveCredentialData(types, 'jiraOAuth2Api', stored, {
		additionalData: additionalDataFor(
			new HarnessCredentialsHelper(types, new CredentialStore()),
			'internal',
		),
		mode: 'internal',
	});

beforeAll(async () => {
	await startCore();
});

describe('what n8n reads of an OAuth2 credential', () => {
	it('is complete with client id and secret alone', () => {
		expect(read({ clientId: 'id', clientSecret: 'secret' })).toMatchObject({
			authUrl: 'https://auth.atlassian.com/authorize',
			accessTokenUrl: 'https://auth.atlassian.com/oauth/token',
			authQueryParameters: 'audience=api.atlassian.com&prompt=consent',
			authentication: 'body',
			grantType: 'authorizationCode',
			scope: 'read:jira-user offline_access read:jira-work write:jira-work',
			allowedHttpRequestDomains: 'domains',
			allowedDomains: 'api.atlassian.com',
		});
	});

	it.each([
		[{}, 'read:jira-work write:jira-work'],
		[{ access: 'issues', chosenAccess: ['boards'] }, 'read:jira-work write:jira-work'],
		[{ access: 'choose' }, ''],
		[{ access: 'choose', chosenAccess: [] }, ''],
		[{ access: 'choose', chosenAccess: ['readIssues'] }, 'read:jira-work'],
		[
			{ access: 'choose', chosenAccess: ['writeIssues', 'readIssues', 'unknown'] },
			'write:jira-work read:jira-work',
		],
		[
			{ additionalScopes: 'read:audit-log:jira,  read:jira-work\nread:x' },
			'read:jira-work write:jira-work read:audit-log:jira read:x',
		],
		[{ access: 'choose', additionalScopes: ' read:audit-log:jira ' }, 'read:audit-log:jira'],
	])(
		'requests the scopes of %j, each once, after the user and a refresh token',
		(stored, scopes) => {
			expect(read(stored as ICredentialDataDecryptedObject).scope).toBe(
				['read:jira-user offline_access', scopes].filter(Boolean).join(' '),
			);
		},
	);

	it('requests for everything chosen what all operations need', () => {
		const chosenAccess = ACCESS_CHOICES.map(({ value }) => value);
		const scopesOf = (stored: ICredentialDataDecryptedObject) =>
			String(read(stored).scope).split(' ').sort();
		expect(scopesOf({ access: 'choose', chosenAccess })).toEqual(scopesOf({ access: 'all' }));
		expect(scopesOf({ access: 'all' })).toContain('manage:jira-configuration');
	});

	it.each([
		['https://auth.acme-gov.example/authorize', true],
		[' https://auth.acme-gov.example/authorize ', true],
		['http://127.0.0.1:8080/authorize', true],
		['http://localhost:8080/authorize', true],
		['http://[::1]:8080/authorize', true],
		['http://auth.atlassian.com/authorize', false],
		['http://127.0.0.1.evil.example/authorize', false],
		['https://auth.atlassian.com@evil.example/authorize', false],
		['javascript:alert(1)', false],
		['https://https://auth.atlassian.com/authorize', false],
		['https://http//auth.atlassian.com/authorize', false],
		['https:///auth.atlassian.com/authorize', false],
		['https//auth.atlassian.com/authorize', false],
		['https:/auth.atlassian.com/authorize', false],
	])('sends the client secret to https only: %s', (typed, isTaken) => {
		const { authUrl, accessTokenUrl } = read({ authorizationUrl: typed, tokenUrl: typed });
		expect([authUrl, accessTokenUrl].map((url) => URL.canParse(String(url)))).toEqual([
			isTaken,
			isTaken,
		]);
		if (isTaken) expect(authUrl).toBe(typed.trim());
	});

	it('pins the authorization and token URL, whatever is stored under their names', () => {
		expect(
			read({ authUrl: 'https://evil.example', accessTokenUrl: 'https://evil.example' }),
		).toMatchObject({
			authUrl: 'https://auth.atlassian.com/authorize',
			accessTokenUrl: 'https://auth.atlassian.com/oauth/token',
		});
	});

	it.each([
		['', 'api.atlassian.com'],
		['https://api.acme-gov.example/base/', 'api.acme-gov.example'],
		['HTTP://127.0.0.1:4711', '127.0.0.1'],
		['http://[::1]:4711/x', '[::1]'],
	])('restricts the token to the host of the gateway %j', (gatewayUrl, host) => {
		expect(read({ gatewayUrl }).allowedDomains).toBe(host);
	});

	it('has n8n renew on 403 and 404 only when the token may have ended', () => {
		const endingIn = (seconds: number) =>
			read({ oauthTokenData: { n8n_expires_at: String(Date.now() + seconds * 1000) } })
				.tokenExpiredStatusCode;
		expect(endingIn(3600)).toBe(401);
		expect(endingIn(30)).toEqual([401, 403, 404]);
		expect(endingIn(-30)).toEqual([401, 403, 404]);
		expect(read({ oauthTokenData: { access_token: 'x' } }).tokenExpiredStatusCode).toEqual([
			401, 403, 404,
		]);
	});
});
