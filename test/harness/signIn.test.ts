/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, nothing of this is published */
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import {
	connectOAuth2,
	projectFolder,
	runNode,
	sourceTypes,
	StoredCredential,
	submitConsentForm,
	testCredential,
} from './engine';
import { startNotesServer, type NotesServer } from './fixtures/notesServer';

const types = sourceTypes(join(projectFolder, 'test', 'harness', 'fixtures', 'notes'));
const byId = (value: string): INodeParameters => ({ __rl: true, mode: 'id', value });
const item = (json: Record<string, string>) => ({ json });

let server: NotesServer;
beforeEach(async () => {
	server = await startNotesServer();
});
afterEach(async () => {
	await server.close();
});

const session = (more: ICredentialDataDecryptedObject = {}) => ({
	notesSessionApi: { baseUrl: server.url, user: 'mia', password: 'open sesame', ...more },
});

describe('a credential that renews itself', () => {
	const parameters = { note: byId('1') };

	it('signs in once, stores the result and uses it in the next run', async () => {
		const first = await runNode({
			types,
			node: 'notes',
			parameters,
			credentials: session(),
			items: [item({}), item({})],
		});
		expect(first.credentials.notesSessionApi).toMatchObject({ session: 'mia-1' });
		expect(first.credentialUpdates).toBe(1);
		const second = await runNode({
			types,
			node: 'notes',
			parameters,
			credentials: first.credentials,
		});
		expect(second).toMatchObject({ ok: true, credentialUpdates: 0 });
		expect(server.paths()).toEqual(['/login', '/notes/1', '/notes/1', '/notes/1']);
	});

	it('signs in again after a 401 and repeats the request', async () => {
		const credential = new StoredCredential('notesSessionApi', {
			...session().notesSessionApi,
			session: 'old-1',
		});
		const { ok } = await runNode({
			types,
			node: 'notes',
			parameters,
			credentials: { notesSessionApi: credential },
		});
		expect(ok).toBe(true);
		expect(server.paths()).toEqual(['/notes/1', '/login', '/notes/1']);
		expect(credential.data.session).toBe('mia-1');
	});

	it('keeps an expression in the credential as it is', async () => {
		const { ok, credentials } = await runNode({
			types,
			node: 'notes',
			parameters,
			credentials: session({ user: '={{ "mi" + "a" }}' }),
		});
		expect(ok).toBe(true);
		expect(credentials.notesSessionApi).toMatchObject({
			user: '={{ "mi" + "a" }}',
			session: 'mia-1',
		});
	});

	it('signs by description as well', async () => {
		const { ok } = await runNode({
			types,
			node: 'notes',
			parameters: { ...parameters, signIn: 'notesKeyApi' },
			credentials: { notesKeyApi: { baseUrl: server.url, key: 'k-1' } },
		});
		expect(ok).toBe(true);
		expect(server.seen[0]?.authorization).toBe('Key k-1');
	});
});

describe('OAuth2', () => {
	const oAuth2Data = (): ICredentialDataDecryptedObject => ({
		baseUrl: server.url,
		authUrl: `${server.url}/authorize`,
		accessTokenUrl: `${server.url}/token`,
		clientId: 'client 1',
		clientSecret: 'client secret',
		rights: ['read:notes', 'write:notes'],
	});
	const parameters = { signIn: 'notesOAuth2Api', note: byId('1') };
	const connect = async () =>
		await connectOAuth2('notesOAuth2Api', oAuth2Data(), submitConsentForm, { types });

	it("asks for consent with the credential type's settings and exchanges the code", async () => {
		const before = Date.now();
		const { oauthTokenData } = await connect();
		const query = new URL(server.paths()[0] ?? '', server.url).searchParams;
		expect(Object.fromEntries(query)).toMatchObject({
			client_id: 'client 1',
			response_type: 'code',
			scope: 'read:notes write:notes offline_access',
			audience: 'notes.example',
			prompt: 'consent',
			redirect_uri: 'https://n8n.example/rest/oauth2-credential/callback',
		});
		expect(server.seen.find(({ path }) => path === '/token')?.body).toMatchObject({
			code: 'code-1',
			client_id: 'client 1',
			client_secret: 'client secret',
		});
		const { n8n_expires_at: expiresAt } = oauthTokenData as Record<string, string>;
		expect(oauthTokenData).toMatchObject({ access_token: 'access-1', refresh_token: 'refresh-1' });
		expect(Number(expiresAt)).toBeGreaterThanOrEqual(before + 3_600_000);
	});

	it('says why when the user does not agree', async () => {
		await expect(
			connectOAuth2(
				'notesOAuth2Api',
				oAuth2Data(),
				async (url) => await submitConsentForm(url, 'deny'),
				{ types },
			),
		).rejects.toThrow('access_denied');
	});

	it('refreshes with the rotated token, once for all items, in each run', async () => {
		let credentials: Record<string, ICredentialDataDecryptedObject> = {
			notesOAuth2Api: await connect(),
		};
		for (const count of [2, 3]) {
			server.expireAll();
			const run = await runNode({
				types,
				node: 'notes',
				parameters,
				credentials,
				items: [item({}), item({})],
			});
			({ credentials } = run);
			expect(run).toMatchObject({ ok: true, credentialUpdates: 1 });
			expect(credentials.notesOAuth2Api?.oauthTokenData).toMatchObject({
				access_token: `access-${count}`,
				refresh_token: `refresh-${count}`,
			});
		}
	});

	it('refreshes once for two runs that share a credential', async () => {
		const notesOAuth2Api = new StoredCredential('notesOAuth2Api', await connect());
		server.expireAll();
		const run = { types, node: 'notes', parameters, credentials: { notesOAuth2Api } };
		const results = await Promise.all([runNode(run), runNode(run)]);
		expect(results.map(({ ok }) => ok)).toEqual([true, true]);
		expect(notesOAuth2Api).toMatchObject({ updates: 1 });
		expect(server.paths().filter((path) => path === '/token')).toHaveLength(2);
	});

	it('asks to be connected again when the refresh token is refused', async () => {
		const old = await connect();
		await connect();
		server.expireAll();
		const { ok, error } = await runNode({
			types,
			node: 'notes',
			parameters,
			credentials: { notesOAuth2Api: old },
		});
		expect(ok).toBe(false);
		expect(error?.message).toContain('needs to be reconnected');
	});

	it('tests the credential with its own request and refreshes the token for it', async () => {
		const connected = await connect();
		server.expireAll();
		const { status, stored } = await testCredential('notesOAuth2Api', connected, { types });
		expect(status).toBe('OK');
		expect(stored.oauthTokenData).toMatchObject({ access_token: 'access-2' });
	});

	it('lets the HTTP Request node sign for the hosts that the type names, and no other', async () => {
		const credentials = { notesOAuth2Api: await connect() };
		const request = async (url: string) =>
			await runNode({
				types,
				node: 'httpRequest',
				parameters: { url, nodeCredentialType: 'notesOAuth2Api' },
				credentials,
			});
		const own = await request(`${server.url}/notes/1`);
		const other = await request(`${server.url.replace('127.0.0.1', 'localhost')}/notes/1`);
		expect(own.items[0]?.[0]?.json).toEqual({ title: 'Note 1' });
		expect(other.error?.message).toContain('Domain not allowed');
		expect(server.paths().filter((path) => path === '/notes/1')).toHaveLength(1);
	});
});

describe('the Test button', () => {
	it('stores what signing in has found out', async () => {
		expect(await testCredential('notesSessionApi', session().notesSessionApi, { types })).toEqual({
			status: 'OK',
			message: 'Connection successful!',
			stored: { ...session().notesSessionApi, session: 'mia-1' },
		});
	});

	it.each([
		{
			name: 'an Error of preAuthentication, word for word',
			data: { password: 'wrong' },
			message: 'The user or the password is not known at Notes.',
		},
		{
			name: 'the text of a rule for the status',
			data: { user: 'locked' },
			message: 'This user may not use the API.',
		},
		{ name: 'the status text', data: { user: 'teapot' }, message: "I'm a Teapot" },
		{
			name: 'the code of a network failure',
			data: { baseUrl: 'http://127.0.0.1:1' },
			message: 'ECONNREFUSED',
		},
	])('shows $name', async ({ data, message }) => {
		const credential = { ...session().notesSessionApi, ...data };
		const result = await testCredential('notesSessionApi', credential, { types });
		expect(result).toMatchObject({ status: 'Error', message });
	});

	it('shows the text of a rule for the answer', async () => {
		const credential = { baseUrl: server.url, key: 'guest' };
		expect(await testCredential('notesKeyApi', credential, { types })).toMatchObject({
			status: 'Error',
			message: 'Guests cannot write notes.',
		});
	});
});
