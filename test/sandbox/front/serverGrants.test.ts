import { createHash } from 'node:crypto';
import { administrators } from '../jira/seed/users';
import { startSandbox, type Sandbox } from '../sandbox';
import { ask, basic, bearer } from './ask';
import { serverScopes, reaches } from './serverScopes';

const callback = 'http://localhost:5678/rest/oauth2-credential/callback';
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = createHash('sha256').update(verifier).digest('base64url');

let sandbox: Sandbox;
let now = Date.UTC(2026, 10, 27, 9, 0, 0);

beforeAll(async () => {
	sandbox = await startSandbox({
		flavour: 'dataCenter',
		clock: () => now,
		seed: { issues: 1 },
	});
});
afterAll(async () => await sandbox.close());
beforeEach(() =>
	sandbox.configure({ enabledScopes: null, redirectUri: null, renewalNeedsRedirectUri: true }),
);

const client = () => {
	const { clientId, clientSecret } = sandbox.credentials.jiraDataCenterOAuth2Api ?? {};
	return { client_id: String(clientId), client_secret: String(clientSecret) };
};
const server = (path: string) => `${sandbox.siteUrl}/rest/oauth2/latest/${path}`;

const authorizeUrl = (change: Record<string, string> = {}) => {
	const query = new URLSearchParams({
		client_id: client().client_id,
		redirect_uri: callback,
		response_type: 'code',
		scope: 'READ WRITE',
		state: 'the state',
		code_challenge: challenge,
		code_challenge_method: 'S256',
		...change,
	});
	return `${server('authorize')}?${query.toString()}`;
};

/** Opens the consent page and presses a button; returns the parameters of the callback. */
const consent = async (
	change: Record<string, string> = {},
	decision = 'accept',
	url = authorizeUrl(change),
) => {
	const page = await ask('GET', url);
	const request = /name="request" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
	const action = /action="([^"]+)"/.exec(page.body)?.[1] ?? '';
	const answer = await ask('POST', new URL(action, sandbox.siteUrl).href, {
		data: new URLSearchParams({ request, decision }),
	});
	return new URL(answer.headers.location ?? 'http://nowhere').searchParams;
};

const post = async (fields: Record<string, string>) =>
	await ask('POST', server('token'), { data: new URLSearchParams({ ...client(), ...fields }) });

const exchange = async (change: Record<string, string> = {}) =>
	await post({
		grant_type: 'authorization_code',
		code: (await consent()).get('code') ?? '',
		redirect_uri: callback,
		code_verifier: verifier,
		...change,
	});

const renew = async (token: string, change: Record<string, string> = { redirect_uri: callback }) =>
	await post({ grant_type: 'refresh_token', refresh_token: token, ...change });

const myself = async (token: string) =>
	await ask('GET', `${sandbox.siteUrl}/rest/api/2/myself`, bearer(token));

describe('consent on Data Center', () => {
	it('shows the scopes and sends the browser back with code and state', async () => {
		const { body } = await ask('GET', authorizeUrl());
		expect(body).toContain('<code>WRITE</code>');
		expect(body).not.toContain('cloudId');
		const query = await consent();
		expect(query.get('code')).toMatch(/^[\w-]{40,}$/);
		expect(query.get('state')).toBe('the state');
	});

	it('sends a refusal of the user back', async () => {
		const query = await consent({}, 'cancel');
		expect([query.get('error'), query.get('state')]).toEqual(['access_denied', 'the state']);
	});

	it.each([
		['another client', { client_id: 'other' }, 'client_id'],
		['a redirect URL that is no address', { redirect_uri: 'javascript:x' }, 'redirect_uri'],
	])('ends on a page for %s', async (_, change, named) => {
		const { status, body, headers } = await ask('GET', authorizeUrl(change));
		expect([status, headers.location]).toEqual([400, undefined]);
		expect(body).toContain(named);
	});

	it('knows only the redirect URL of the incoming link', async () => {
		sandbox.configure({ redirectUri: callback });
		expect((await ask('GET', authorizeUrl())).status).toBe(200);
		const other = await ask('GET', authorizeUrl({ redirect_uri: `${callback}/` }));
		expect(other.status).toBe(400);
	});

	it.each([
		['scopes of Cloud', { scope: 'read:jira-work' }, 'invalid_scope'],
		['no scope', { scope: '' }, 'invalid_scope'],
		['an implicit grant', { response_type: 'token' }, 'unsupported_response_type'],
		['another challenge', { code_challenge_method: 'S512' }, 'invalid_request'],
	])('tells the client about %s', async (_, change, error) => {
		const { status, headers } = await ask('GET', authorizeUrl(change));
		expect(status).toBe(302);
		expect(new URL(headers.location ?? '').searchParams.get('error')).toBe(error);
	});

	it('gives no scope beyond those of the incoming link', async () => {
		sandbox.configure({ enabledScopes: ['WRITE'] });
		expect((await ask('GET', authorizeUrl({ scope: 'READ' }))).status).toBe(200);
		const { headers } = await ask('GET', authorizeUrl({ scope: 'ADMIN' }));
		expect(headers.location).toContain('invalid_scope');
	});
});

describe('tokens of Data Center', () => {
	it('are given for a code, and sign in as the user', async () => {
		const { status, body } = await exchange();
		expect(status).toBe(200);
		expect(body).toMatchObject({ expires_in: 7200, token_type: 'Bearer', scope: 'READ WRITE' });
		expect((await myself(body.access_token)).body).toMatchObject({ name: 'mia' });
	});

	it('need no verifier for a code without a challenge', async () => {
		const url = new URL(authorizeUrl());
		for (const name of ['code_challenge', 'code_challenge_method']) url.searchParams.delete(name);
		const code = (await consent({}, 'accept', url.href)).get('code') ?? '';
		expect((await exchange({ code, code_verifier: '' })).status).toBe(200);
	});

	it('may be asked for in the address', async () => {
		const query = new URLSearchParams({
			...client(),
			grant_type: 'authorization_code',
			code: (await consent()).get('code') ?? '',
			redirect_uri: callback,
			code_verifier: verifier,
		});
		expect((await ask('POST', `${server('token')}?${query.toString()}`)).status).toBe(200);
	});

	it.each([
		['a wrong verifier', { code_verifier: 'wrong' }],
		['no verifier', { code_verifier: '' }],
		['another redirect URL', { redirect_uri: `${callback}x` }],
		['a code that nobody has', { code: 'x' }],
	])('are not given for %s', async (_, change) => {
		const { status, body } = await exchange(change);
		expect([status, body.error]).toEqual([400, 'invalid_grant']);
	});

	it('are not given to a wrong secret, for another grant or to JSON', async () => {
		expect((await exchange({ client_secret: 'wrong' })).body.error).toBe('invalid_client');
		const grants = await post({ grant_type: 'client_credentials' });
		expect(grants.body.error).toBe('unsupported_grant_type');
		const data = { ...client(), grant_type: 'refresh_token' };
		expect((await ask('POST', server('token'), { data })).status).toBe(500);
	});

	it('end, both of them, with a renewal', async () => {
		const { body: first } = await exchange();
		const { status, body: second } = await renew(first.refresh_token);
		expect(status).toBe(200);
		expect((await myself(first.access_token)).status).toBe(401);
		expect((await myself(second.access_token)).status).toBe(200);
		expect((await renew(first.refresh_token)).body.error).toBe('invalid_grant');
		expect((await renew(second.refresh_token)).status).toBe(200);
	});

	it('are renewed for the redirect URL that they were given for', async () => {
		const { body } = await exchange();
		expect((await renew(body.refresh_token, {})).body.error).toBe('invalid_grant');
		const other = { redirect_uri: `${callback}x` };
		expect((await renew(body.refresh_token, other)).body.error).toBe('invalid_grant');
		sandbox.configure({ renewalNeedsRedirectUri: false });
		expect((await renew(body.refresh_token, other)).body.error).toBe('invalid_grant');
		expect((await renew(body.refresh_token, {})).status).toBe(200);
	});

	it('end with their time', async () => {
		const { body } = await exchange();
		now += 7200_000;
		expect((await myself(body.access_token)).status).toBe(401);
		expect((await renew(body.refresh_token)).status).toBe(200);
	});

	it('give a code ten seconds', async () => {
		const code = (await consent()).get('code') ?? '';
		now += 10_000;
		expect((await exchange({ code })).body.error).toBe('invalid_grant');
	});

	it('are nowhere in what the sandbox remembers', async () => {
		const { body } = await exchange();
		const { access_token: access, refresh_token: refresh } = body as Record<string, string>;
		const remembered = JSON.stringify(sandbox.requests);
		for (const secret of [access, refresh, client().client_secret, verifier]) {
			expect(remembered).not.toContain(secret);
		}
	});
});

describe('scopes of Data Center', () => {
	const as = (...scopes: string[]) => bearer(sandbox.grant(scopes).access_token);
	const call = async (method: string, path: string, options: object, data?: unknown) =>
		(await ask(method, `${sandbox.siteUrl}/rest/api/2/${path}`, { ...options, data })).status;

	beforeAll(() => sandbox.jira.mia.groups.push(administrators));

	const newUser = (name: string) => ({
		name,
		password: 'a password',
		emailAddress: `${name}@acme.example`,
		displayName: name,
	});

	it('include the lower ones', () => {
		const table = serverScopes.map((has) => serverScopes.map((wanted) => reaches([has], wanted)));
		expect(table).toEqual([
			[true, false, false, false],
			[true, true, false, false],
			[true, true, true, false],
			[true, true, true, true],
		]);
	});

	it.each([
		[['READ'], 200, 200, 403, 403],
		[['WRITE'], 200, 200, 201, 403],
		[['READ', 'ADMIN'], 200, 200, 201, 201],
	])('%j: read %i, search %i, write %i, administer %i', async (scopes, ...expected) => {
		const fields = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'x' };
		const user = newUser(scopes.join('-'));
		expect([
			await call('GET', 'issue/SUP-1', as(...scopes)),
			await call('POST', 'search', as(...scopes), { jql: 'project = SUP' }),
			await call('POST', 'issue', as(...scopes), { fields }),
			await call('POST', 'user', as(...scopes), user),
		]).toEqual(expected);
	});

	it('do not limit passwords and personal access tokens', async () => {
		const { username, password } = sandbox.credentials.jiraDataCenterApi ?? {};
		const answer = await call('POST', 'user', basic(username, password), newUser('all'));
		expect(answer).toBe(201);
	});
});
