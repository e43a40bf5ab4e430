import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readBinary, StoredCredential, storeBinary } from '../../harness/engine';
import {
	openAuthorizationGate,
	type AuthorizationGate,
} from '../../sandbox/front/authorizationGate';
import { clientIdentity } from '../../sandbox/front/clientIdentity';
import { selfSigned } from '../../sandbox/front/selfSigned';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';

type Data = ICredentialDataDecryptedObject;

const signIn = 'jiraDataCenterOAuth2Api';

const gettingWatchers = (count: number): JiraRun => ({
	operation: 'watcher.get',
	items: Array.from({ length: count }, () => ({})),
	parameters: { issue: located('key', 'SUP-1') },
});

describe('The Jira node with a connection to a Data Center', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour: 'dataCenter', seed: { issues: 2 } });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	const connected = (change: Data = {}, scopes?: string[]) =>
		new StoredCredential(signIn, {
			...sandbox.credentials[signIn],
			oauthTokenData: { ...sandbox.grant(scopes) },
			...change,
		} as Data);

	const run = async (run: JiraRun, credential = connected()) =>
		await runJira(sandbox, { ...run, signIn, credentials: { [signIn]: credential } });

	it('reaches Jira at the address of the server, also one of its pages', async () => {
		const credential = connected({ serverUrl: `${sandbox.siteUrl}/secure/Dashboard.jspa` });
		const [info] = jsonOf(await run({ operation: 'connection.getInfo' }, credential));
		expect(info).toMatchObject({
			flavour: 'dataCenter',
			signIn: 'Data Center: OAuth2',
			apiUrl: sandbox.siteUrl,
			user: { name: 'mia' },
		});
	});

	it('spends no request on the connection', async () => {
		jsonOf(await run({ operation: 'user.getCurrent' }));
		expect(sandbox.requests.map(({ path }) => path)).toEqual(['/jira/rest/api/2/myself']);
	});

	it.each([
		['before the run', 0],
		['in the middle of it', 60],
	])(
		'renews the connection once for 200 items when the token ends %s, and keeps the new refresh token',
		async (_, after) => {
			const credential = connected();
			const running = run(gettingWatchers(200), credential);
			const answered = () => sandbox.requests.filter(({ status }) => status === 200).length;
			while (answered() < after) {
				// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- waits for the run to be half done
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
			sandbox.expireAccessTokens();
			const result = await running;
			expect(result.error).toBeUndefined();
			expect(jsonOf(result)).toHaveLength(200);
			expect(sandbox.tokensIssued.refreshToken).toBe(1);

			sandbox.expireAccessTokens();
			expect((await run(gettingWatchers(3), credential)).error).toBeUndefined();
			expect(sandbox.tokensIssued.refreshToken).toBe(2);
		},
	);

	it('renews it once for two runs at the same time', async () => {
		const credential = connected();
		sandbox.expireAccessTokens();
		const results = await Promise.all(
			[30, 30].map(async (count) => await run(gettingWatchers(count), credential)),
		);
		expect(results.map(({ error }) => error)).toEqual([undefined, undefined]);
		expect(sandbox.tokensIssued.refreshToken).toBe(1);
	});

	it('says that the connection must be made again after the consent was taken back', async () => {
		const credential = connected();
		sandbox.expireAccessTokens();
		sandbox.revokeRefreshTokens();
		const { error } = await run({ operation: 'user.getCurrent' }, credential);
		expect(`${error?.message} ${error?.description}`).toMatch(/reconnect|connect it again/i);
	});

	it('says what Jira says when the scope does not allow to write', async () => {
		const parameters = { issue: located('key', 'SUP-1'), body: 'x' };
		const credential = connected({}, ['READ']);
		expect((await run(gettingWatchers(1), credential)).error).toBeUndefined();
		const { error } = await run({ operation: 'comment.add', parameters }, credential);
		expect(`${error?.message} ${error?.description}`).toMatch(/does not have the scope/);
		expect(error?.httpCode).toBe('403');
	});

	it.each<[string, Data, RegExp]>([
		['has http without leave', { allowHttp: false }, /'Server URL' begins with http:\/\//],
		['is that of a Cloud site', { serverUrl: 'https://acme.atlassian.net' }, /is Jira Cloud/],
		['has an unreadable certificate', { caCertificate: 'x' }, /'CA Certificate' cannot be read/],
	])('says what is wrong when the server %s', async (_, change, sentence) => {
		const { error } = await run({ operation: 'user.getCurrent' }, connected(change));
		expect(error?.message).toMatch(sentence);
		expect(sandbox.requests).toEqual([]);
	});

	it('shows no secret of the connection that a proxy repeats', async () => {
		const credential = connected();
		const { access_token: access } = credential.data.oauthTokenData as Record<string, string>;
		const secrets = [access, String(credential.data.clientSecret)];
		sandbox.configure({
			faults: [{ path: '/rest/api/2/myself', times: 0, status: 400, body: secrets.join(' ') }],
		});
		const { error } = await run({ operation: 'user.getCurrent' }, credential);
		expect(error).toBeDefined();
		const text = JSON.stringify([error?.message, error?.description, error?.raw]);
		for (const secret of secrets) expect(text).not.toContain(secret);
	});
});

it.each(['jiraDataCenterApi', 'jiraDataCenterPatApi', signIn])(
	'reaches a server with a certificate of its own that demands one, too: upload and download with %s',
	async (type) => {
		const secure = await startSandbox({
			flavour: 'dataCenter',
			tls: { ...selfSigned, clientAuthority: clientIdentity.clientCertificate },
			seed: { issues: 1 },
		});
		try {
			const credentials = {
				[type]: {
					...secure.credentials[type],
					...clientIdentity,
					...(type === signIn && { oauthTokenData: { ...secure.grant() } }),
				} as Data,
			};
			const data = await storeBinary(Buffer.from('there and back'), {
				mimeType: 'text/plain',
				fileName: 'a.txt',
			});
			const [added] = jsonOf(
				await runJira(secure, {
					operation: 'attachment.upload',
					signIn: type,
					credentials,
					files: [{ data }],
					parameters: { issue: located('key', 'SUP-1') },
				}),
			);
			const { items } = await runJira(secure, {
				operation: 'attachment.download',
				signIn: type,
				credentials,
				parameters: { attachmentId: String(added?.id) },
			});
			const file = items[0]?.[0]?.binary?.['data'] ?? { data: '', mimeType: '' };
			expect(String(await readBinary(file))).toBe('there and back');
		} finally {
			await secure.close();
		}
	},
);

describe('The renewal of a connection to a server behind a front that n8n itself does not get through', () => {
	const demandedHeaders = { 'CF-Access-Client-Secret': 'f00ba4' };
	const headers: Data = {
		headers: { values: [{ name: 'CF-Access-Client-Secret', value: 'f00ba4' }] },
	};
	let fronted: Sandbox;
	let gate: AuthorizationGate;
	afterEach(async () => await Promise.all([gate.close(), fronted.close()]));

	/** Starts the server, lets the token of a connection end, and runs 20 items with it. */
	async function renewed(options: SandboxOptions, front: Data, throughGate: boolean) {
		fronted = await startSandbox({ flavour: 'dataCenter', seed: { issues: 1 }, ...options });
		gate = await openAuthorizationGate(fronted.siteUrl, options.demandedHeaders);
		const credential = {
			...fronted.credentials[signIn],
			oauthTokenData: { ...fronted.grant() },
			...front,
			...(throughGate && { tokenUrl: gate.tokenUrl }),
		} as Data;
		fronted.expireAccessTokens();
		const credentials = { [signIn]: new StoredCredential(signIn, credential) };
		return await runJira(fronted, { ...gettingWatchers(20), signIn, credentials });
	}

	const tls = { ...selfSigned, clientAuthority: clientIdentity.clientCertificate };

	it.each<[string, SandboxOptions, Data]>([
		['headers', { demandedHeaders }, headers],
		['a client certificate', { tls }, { ...clientIdentity }],
		['a CA certificate', { tls: selfSigned }, {}],
		['all of it', { tls, demandedHeaders }, { ...clientIdentity, ...headers }],
	])('fails with %s, and says why and what to do', async (_, options, front) => {
		const { error } = await renewed(options, front, false);
		const said = `${error?.message} ${error?.description}`;
		expect(said).toMatch(/The OAuth2 connection could not be renewed/);
		expect(said).toMatch(
			/n8n itself fetches and renews the tokens.*'CA Certificate', 'Client Certificate' and 'Headers'.*'Token URL' without them/,
		);
		expect(said).not.toContain('f00ba4');
		expect(fronted.tokensIssued.refreshToken).toBe(0);
	});

	it('happens once where the front lets n8n through to the token URL', async () => {
		const front = { ...clientIdentity, ...headers };
		const { error, items } = await renewed({ tls, demandedHeaders }, front, true);
		expect(error).toBeUndefined();
		expect(items[0]).toHaveLength(20);
		expect(gate.asked).toEqual(['POST /jira/rest/oauth2/latest/token']);
		expect(fronted.tokensIssued.refreshToken).toBe(1);
	});
});
