/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, nothing of this is published */
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import {
	connectOAuth2,
	loadOptions,
	projectFolder,
	readBinary,
	runNode,
	runWorkflow,
	searchList,
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

describe('a node on the engine', () => {
	it('evaluates expressions for each item and pairs output with input', async () => {
		const { ok, items } = await runNode({
			types,
			node: 'notes',
			parameters: { greeting: '=Hello {{ $json.name.toTitleCase() }} ({{ $itemIndex }})' },
			items: [item({ name: 'mia' }), item({ name: 'jörg' })],
		});
		expect(ok).toBe(true);
		expect(items).toEqual([
			[
				{ json: { note: '', greeting: 'Hello Mia (0)' }, pairedItem: { item: 0 } },
				{ json: { note: '', greeting: 'Hello Jörg (1)' }, pairedItem: { item: 1 } },
			],
		]);
	});

	it('extracts the value of a resource locator, also from an expression', async () => {
		const { items } = await runNode({
			types,
			node: 'notes',
			parameters: { note: { __rl: true, mode: 'url', value: '={{ $json.link }}' } },
			credentials: session(),
			items: [item({ link: 'https://notes.example/notes/42?view=all' })],
		});
		expect(items[0]?.[0]?.json).toEqual({ note: '42', greeting: '', title: 'Note 42' });
	});

	it('keeps items paired through a chain of nodes', async () => {
		const { ok, outputs } = await runWorkflow({
			types,
			items: [item({ name: 'a' }), item({ name: 'b' })],
			nodes: [
				{ name: 'First', type: 'notes', parameters: { greeting: '={{ $json.name }}1' } },
				{
					name: 'Second',
					type: 'notes',
					parameters: {
						greeting: "={{ $('First').item.json.greeting }}, {{ $('Items').item.json.name }}",
					},
				},
			],
		});
		expect(ok).toBe(true);
		expect(outputs.Second?.[0]?.map(({ json }) => json.greeting)).toEqual(['a1, a', 'b1, b']);
	});

	it('stops at a failing item and tells which', async () => {
		const { ok, status, items, error } = await runNode({
			types,
			node: 'notes',
			parameters: { note: byId('={{ $json.note }}') },
			credentials: session(),
			items: [item({ note: '1' }), item({ note: 'refused' })],
		});
		expect({ ok, status, items }).toEqual({ ok: false, status: 'error', items: [] });
		expect(error).toMatchObject({ message: 'This note is locked', itemIndex: 1 });
	});

	it.each([
		{ mode: true as const, outputs: [['Note 1', 'This note is locked', 'Note 2']] },
		{ mode: 'errorOutput' as const, outputs: [['Note 1', 'Note 2'], ['This note is locked']] },
	])('goes on with continueOnFail $mode', async ({ mode, outputs }) => {
		const { ok, items } = await runNode({
			types,
			node: 'notes',
			parameters: { note: byId('={{ $json.note }}') },
			credentials: session(),
			items: ['1', 'refused', '2'].map((note) => item({ note })),
			continueOnFail: mode,
		});
		expect(ok).toBe(true);
		expect(items.map((output) => output.map(({ json }) => json.title ?? json.error))).toEqual(
			outputs,
		);
	});

	it('ends a request that is under way when the run is cancelled', async () => {
		const controller = new AbortController();
		const run = runNode({
			types,
			node: 'notes',
			parameters: { note: byId('slow') },
			credentials: session(),
			signal: controller.signal,
		});
		await server.slowAsked;
		controller.abort();
		const { ok, status } = await run;
		await server.slowGivenUp;
		expect({ ok, status }).toEqual({ ok: false, status: 'canceled' });
	});

	it('does not start a node when the run is cancelled before', async () => {
		const run = runNode({ types, node: 'notes', signal: AbortSignal.abort() });
		expect(await run).toMatchObject({ ok: false, status: 'canceled', items: [] });
	});

	it("gives n8n's reason when a required parameter is missing", async () => {
		const parameters = { attach: true, fileName: '' };
		const { ok, error } = await runNode({ types, node: 'notes', parameters });
		expect(ok).toBe(false);
		expect(error?.message).toContain('Parameter "File Name" is required.');
	});

	it('hands over binary data and static data', async () => {
		const parameters = { greeting: 'Grüße', attach: true };
		const first = await runNode({ types, node: 'notes', parameters });
		const { staticData } = await runNode({
			types,
			node: 'notes',
			parameters,
			staticData: first.staticData,
		});
		const file = first.items[0]?.[0]?.binary?.file;
		expect(file).toMatchObject({ fileName: 'a.txt', mimeType: 'text/plain', bytes: 7 });
		expect(file && (await readBinary(file)).toString()).toBe('Grüße');
		expect(staticData).toEqual({ 'node:Node': { runs: 2 } });
	});

	it('refuses a node type that does not exist', async () => {
		await expect(runNode({ types, node: 'nodes' })).rejects.toThrow(
			"There is no node type 'nodes'. Known: n8n-nodes-base.httpRequest,",
		);
	});
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

	it('asks for consent with what the credential type says and exchanges the code', async () => {
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

	it('refreshes with the rotated token, once for all items, run after run', async () => {
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

	it('wants to be connected again when the refresh token is refused', async () => {
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

	it('tests the credential with its own request and refreshes for it', async () => {
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

describe('lists in the editor', () => {
	it('searches page by page', async () => {
		const call = { types, node: 'notes', method: 'searchNotes', credentials: session() };
		const first = await searchList({ ...call, filter: 'a' });
		expect(first).toEqual({
			results: [
				{ name: 'alpha', value: 'alpha' },
				{ name: 'beta', value: 'beta' },
			],
			paginationToken: '2',
		});
		const second = await searchList({ ...call, filter: 'a', paginationToken: '2' });
		expect(second).toEqual({ results: [{ name: 'gamma', value: 'gamma' }] });
	});

	it('loads options that depend on another parameter', async () => {
		const options = await loadOptions({
			types,
			node: 'notes',
			method: 'getFolders',
			parameters: { greeting: 'Mia' },
		});
		expect(options).toEqual([{ name: 'Folder for Mia', value: 'folder' }]);
	});
});
