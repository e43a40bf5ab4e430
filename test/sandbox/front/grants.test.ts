import { createHash } from 'node:crypto';
import type { Sandbox } from '../sandbox';
import { ask, basic, bearer } from './ask';
import { echoJira } from './echoJira';
import { openSandbox } from './runningSandbox';

const callback = 'http://localhost:5678/rest/oauth2-credential/callback';
let sandbox: Sandbox;
let now: number;

const client = () => ({
	client_id: String(sandbox.credentials.jiraOAuth2Api?.clientId),
	client_secret: String(sandbox.credentials.jiraOAuth2Api?.clientSecret),
});
const tokenUrl = () => `${sandbox.authUrl}/oauth/token`;
const post = async (data: unknown, options = {}) =>
	await ask('POST', tokenUrl(), { data, ...options });
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

const authorizeUrl = (change: Record<string, string> = {}) => {
	const query = new URLSearchParams({
		audience: 'api.atlassian.com',
		client_id: client().client_id,
		scope: 'read:jira-work read:jira-user offline_access',
		redirect_uri: callback,
		state: 'the state',
		response_type: 'code',
		prompt: 'consent',
		...change,
	});
	return `${sandbox.authUrl}/authorize?${query.toString()}`;
};

/** Opens the consent page and presses a button of its form; returns the callback's parameters. */
const consent = async (url: string, fields: Array<[string, string]> = [['decision', 'accept']]) => {
	const page = await ask('GET', url);
	const id = /name="request" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
	const answer = await ask('POST', `${sandbox.authUrl}/authorize`, {
		data: new URLSearchParams([['request', id], ...fields]),
	});
	return { page, answer, query: new URL(answer.headers.location ?? callback).searchParams };
};

beforeEach(async () => {
	now = Date.UTC(2026, 10, 21, 9, 0, 0);
	sandbox = await openSandbox({
		backend: echoJira,
		clock: () => now,
		sites: ['acme', 'globex'],
	});
});
afterEach(async () => await sandbox.close());

describe('the consent page', () => {
	it('shows scopes and sites, and sends the browser back with code and state', async () => {
		const { page, answer, query } = await consent(authorizeUrl());
		expect(page.headers['content-type']).toContain('text/html');
		expect(page.body).toContain('read:jira-work');
		expect(page.body).toContain(sandbox.siteUrl);
		expect(answer.status).toBe(302);
		expect(answer.headers.location).toMatch(/^http:\/\/localhost:5678\/rest\/oauth2-credential/);
		expect(query.get('code')).toMatch(/^[\w-]{40,}$/);
		expect(query.get('state')).toBe('the state');
	});

	it('escapes text from the address', async () => {
		const page = await ask('GET', authorizeUrl({ scope: '<script>' }));
		expect(page.body).not.toContain('<script>');
	});

	it('sends a refusal back', async () => {
		const { query } = await consent(authorizeUrl(), [['decision', 'cancel']]);
		expect([query.get('error'), query.get('state')]).toEqual(['access_denied', 'the state']);
		expect(query.get('code')).toBeNull();
	});

	it('stops at a page for a scope that the app has not enabled', async () => {
		sandbox.configure({ enabledScopes: ['read:jira-work'] });
		const page = await ask('GET', authorizeUrl({ scope: 'read:jira-work manage:jira-project' }));
		expect(page.status).toBe(400);
		expect(page.body).toContain('manage:jira-project');
		expect(page.headers).not.toHaveProperty('location');
	});

	it('can be used once', async () => {
		const page = await ask('GET', authorizeUrl());
		const id = /name="request" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
		const data = form({ request: id, decision: 'accept' });
		const statuses = [];
		for (let i = 0; i < 2; i += 1) {
			statuses.push((await ask('POST', `${sandbox.authUrl}/authorize`, { data })).status);
		}
		expect(statuses).toEqual([302, 400]);
	});

	it('lets the user choose the sites', async () => {
		const globex = String(sandbox.sites[1]?.cloudId);
		const { query } = await consent(authorizeUrl(), [
			['site', globex],
			['decision', 'accept'],
		]);
		const tokens = await post({
			grant_type: 'authorization_code',
			...client(),
			code: query.get('code'),
			redirect_uri: callback,
		});
		const resources = await ask(
			'GET',
			`${sandbox.gatewayUrl}/oauth/token/accessible-resources`,
			bearer(tokens.body.access_token),
		);
		expect(resources.body.map((site: { name: string }) => site.name)).toEqual(['globex']);
	});
});

describe('authorization codes', () => {
	const exchange = async (change: Record<string, string> = {}, url = authorizeUrl()) => {
		const { query } = await consent(url);
		const code = query.get('code') ?? '';
		const request = { grant_type: 'authorization_code', ...client(), redirect_uri: callback };
		return { code, answer: await post({ ...request, code, ...change }) };
	};

	it('become tokens that work on the gateway', async () => {
		const { answer } = await exchange();
		expect(answer.status).toBe(200);
		expect(answer.body).toEqual({
			access_token: expect.any(String),
			refresh_token: expect.any(String),
			expires_in: 3600,
			scope: 'read:jira-work read:jira-user offline_access',
			token_type: 'Bearer',
		});
		const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}/rest/api/3/myself`;
		expect((await ask('GET', url, bearer(answer.body.access_token))).body.kind).toBe('oauth2');
		expect(sandbox.tokensIssued.authorizationCode).toBe(1);
	});

	it('return no refresh token without offline_access', async () => {
		const { answer } = await exchange({}, authorizeUrl({ scope: 'read:jira-work' }));
		expect(answer.body).not.toHaveProperty('refresh_token');
	});

	it('are accepted from forms, and with the client in a Basic header', async () => {
		const { query } = await consent(authorizeUrl());
		const { client_id: id, client_secret: secret } = client();
		const answer = await post(
			form({
				grant_type: 'authorization_code',
				code: query.get('code') ?? '',
				redirect_uri: callback,
			}),
			basic(encodeURIComponent(id), encodeURIComponent(secret)),
		);
		expect(answer.status).toBe(200);
	});

	it('can be used once', async () => {
		const { code, answer } = await exchange();
		expect(answer.status).toBe(200);
		const again = await post({
			grant_type: 'authorization_code',
			...client(),
			redirect_uri: callback,
			code,
		});
		expect([again.status, again.body.error]).toEqual([403, 'invalid_grant']);
	});

	it.each([
		['another callback', { redirect_uri: 'http://localhost/other' }, 403, 'invalid_grant'],
		['another code', { code: 'wrong' }, 403, 'invalid_grant'],
		['a wrong secret', { client_secret: 'wrong' }, 401, 'access_denied'],
		['another grant type', { grant_type: 'password' }, 403, 'unsupported_grant_type'],
	])('are refused with %s', async (_case, change, status, error) => {
		const { answer } = await exchange(change);
		expect([answer.status, answer.body.error]).toEqual([status, error]);
	});

	it('expire after five minutes', async () => {
		const { query } = await consent(authorizeUrl());
		now += 300_000;
		const answer = await post({
			grant_type: 'authorization_code',
			...client(),
			redirect_uri: callback,
			code: query.get('code'),
		});
		expect(answer.body.error).toBe('invalid_grant');
	});

	it('require the verifier of their challenge', async () => {
		const verifier = 'a'.repeat(43);
		const challenge = createHash('sha256').update(verifier).digest('base64url');
		const url = authorizeUrl({ code_challenge: challenge, code_challenge_method: 'S256' });
		expect((await exchange({}, url)).answer.body.error).toBe('invalid_grant');
		expect((await exchange({ code_verifier: verifier }, url)).answer.status).toBe(200);
	});
});

describe('refresh tokens', () => {
	const refresh = async (token: unknown) =>
		await post({ grant_type: 'refresh_token', ...client(), refresh_token: token });

	it('rotate: the new one works, the old one no longer does', async () => {
		const first = sandbox.grant();
		const second = await refresh(first.refresh_token);
		expect(second.status).toBe(200);
		expect(second.body.refresh_token).not.toBe(first.refresh_token);
		expect(second.body.scope).toBe(first.scope);
		const reused = await refresh(first.refresh_token);
		expect(reused.status).toBe(403);
		expect(reused.body).toEqual({
			error: 'invalid_grant',
			error_description: 'Unknown or invalid refresh token.',
		});
		expect((await refresh(second.body.refresh_token)).status).toBe(200);
		expect(sandbox.tokensIssued.refreshToken).toBe(2);
	});

	it('stay when access tokens end, and end with the grant', async () => {
		const { refresh_token: token } = sandbox.grant();
		sandbox.expireAccessTokens();
		const renewed = await refresh(token);
		expect(renewed.status).toBe(200);
		sandbox.revokeRefreshTokens();
		expect((await refresh(renewed.body.refresh_token)).body.error).toBe('invalid_grant');
	});

	it('expire when they are not used', async () => {
		const { refresh_token: token } = sandbox.grant();
		now += 90 * 24 * 3_600_000;
		expect((await refresh(token)).status).toBe(403);
	});
});
