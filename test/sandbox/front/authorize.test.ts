import { callbackUrl, readAuthorizationRequest } from './authorize';
import { verifierFits } from './oauthGrants';

const app = { clientId: 'app', clientSecret: 'secret', name: 'n8n' };
const good = {
	client_id: 'app',
	redirect_uri: 'http://localhost:5678/rest/oauth2-credential/callback',
	audience: 'api.atlassian.com',
	response_type: 'code',
	prompt: 'consent',
	scope: 'read:jira-work offline_access',
	state: 'abc',
};
const context = { apps: [app], enabledScopes: null, redirectUri: null };

describe('readAuthorizationRequest', () => {
	it('reads scopes, state and challenge', () => {
		expect(
			readAuthorizationRequest(
				{ ...good, code_challenge: 'xyz', code_challenge_method: 'S256' },
				context,
			),
		).toEqual({
			app,
			redirectUri: good.redirect_uri,
			scopes: ['read:jira-work', 'offline_access'],
			state: 'abc',
			challenge: { method: 'S256', value: 'xyz' },
		});
	});

	it.each([
		['another app', { client_id: 'other' }, 'client_id'],
		['no callback', { redirect_uri: undefined }, 'redirect_uri'],
		['a callback that is no web address', { redirect_uri: 'javascript:alert(1)' }, 'redirect_uri'],
		['another audience', { audience: 'api.example.com' }, 'audience'],
		['another response type', { response_type: 'token' }, 'response_type'],
		['no scope', { scope: '' }, 'scopes'],
		['a scope that does not exist', { scope: 'everything' }, 'everything'],
		['another challenge method', { code_challenge: 'x', code_challenge_method: 'S1' }, 'S256'],
	])('ends on a page for %s', (_case, change, named) => {
		expect(readAuthorizationRequest({ ...good, ...change }, context)).toContain(named);
	});

	it('names each scope that the app has not enabled', () => {
		const refused = readAuthorizationRequest(
			{ ...good, scope: 'read:jira-work write:jira-work manage:jira-project' },
			{ ...context, enabledScopes: ['read:jira-work'] },
		);
		expect(refused).toContain('write:jira-work, manage:jira-project');
	});

	it('accepts only the app’s one callback URL', () => {
		const pinned = { ...context, redirectUri: good.redirect_uri };
		expect(readAuthorizationRequest(good, pinned)).toHaveProperty('scopes');
		expect(
			readAuthorizationRequest({ ...good, redirect_uri: 'http://localhost/other' }, pinned),
		).toContain('callback URL');
	});
});

it('sends the answer and the state back, keeping the parameters of the callback', () => {
	expect(callbackUrl('http://localhost/cb?x=1', { code: 'a b' }, 's')).toBe(
		'http://localhost/cb?x=1&code=a+b&state=s',
	);
});

it.each([
	[null, undefined, true],
	[{ method: 'plain', value: 'abc' }, 'abc', true],
	[{ method: 'plain', value: 'abc' }, 'abd', false],
	[{ method: 'S256', value: 'abc' }, undefined, false],
	// The pair of RFC 7636, appendix B.
	[
		{ method: 'S256', value: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' },
		'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
		true,
	],
] as const)('checks the verifier of %j', (challenge, verifier, expected) => {
	expect(verifierFits(challenge, verifier)).toBe(expected);
});
