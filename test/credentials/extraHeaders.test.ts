import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { extraHeadersOf } from '../../credentials/signIn/extraHeaders';
import { masked, secretsOf } from '../../credentials/signIn/masking';
import { readBinary, runNode, storeBinary } from '../harness/engine';
import { jsonOf, located, runJira } from '../nodes/Jira/jiraRun';
import { startSandbox, type Sandbox, type Settings } from '../sandbox/sandbox';
import { types } from './credentialTypes';
import { pressTest, ready, restore } from './testButton';

type Data = ICredentialDataDecryptedObject;

const headers = (...rows: Array<[string, string]>): Data => ({
	headers: { values: rows.map(([name, value]) => ({ name, value })) },
});

const demandedHeaders = {
	'CF-Access-Client-Id': 'n8n.access',
	'CF-Access-Client-Secret': 'f00ba4',
};
const gateway = headers(...Object.entries(demandedHeaders));
const success = { status: 'OK', message: 'Connection successful!', faults: [] };
const dataCenter = ['jiraDataCenterApi', 'jiraDataCenterPatApi', 'jiraDataCenterOAuth2Api'];

describe('extra headers', () => {
	it('are read by name and value, without spaces around them and without empty rows', () => {
		expect(extraHeadersOf(gateway)).toEqual(demandedHeaders);
		expect(extraHeadersOf(headers([' X-Key ', ' a b '], ['', ' ']))).toEqual({ 'X-Key': 'a b' });
		for (const none of [{}, { headers: '' }, { headers: { values: '' } }] as Data[]) {
			expect(extraHeadersOf(none)).toEqual({});
		}
	});

	it.each<[string, Array<[string, string]>, RegExp]>([
		['no name', [['', 'secret-value']], /no 'Name'/],
		['no value', [['X-Key', '']], /'X-Key'.*no 'Value'/],
		['a name with a space', [['X Key', 'secret-value']], /not the name of a header/],
		['a name with a line break', [['X\r\nHost', 'secret-value']], /not the name of a header/],
		['a value with a line break', [['X-Key', 'secret-value\r\nHost: x']], /line break/],
		['a value with another script', [['X-Key', 'secret-valué']], /special character/],
		['a name with a colon', [['X-Key:', 'secret-value']], /not the name of a header/],
		['a name in another script', [['X-Schlüssel', 'secret-value']], /not the name of a header/],
		['a value with a carriage return', [['X-Key', 'a\rsecret-value']], /line break/],
		['a value with a line feed', [['X-Key', 'a\nX-Other: secret-value']], /line break/],
		['a value with a null', [['X-Key', 'secret-value\0']], /special character/],
		['a value with a tab', [['X-Key', 'a\tsecret-value']], /special character/],
		...[
			...['Accept', 'authorization', 'Connection', 'Content-Encoding', 'CONTENT-LENGTH'],
			...['Content-Type', 'Expect', 'Host', 'Keep-Alive', 'TE', 'Trailer'],
			...['Transfer-Encoding', 'Upgrade', 'X-Atlassian-Token'],
		].map((name): [string, Array<[string, string]>, RegExp] => [
			name,
			[[name, 'secret-value']],
			/is set by n8n itself/,
		]),
		...['Cookie', 'Proxy-Authorization', 'X-HTTP-Method-Override'].map(
			(name): [string, Array<[string, string]>, RegExp] => [
				name,
				[[name, 'secret-value']],
				/could change who signs in or what is asked/,
			],
		),
		[
			'a name twice',
			[
				['X-Key', 'secret-value'],
				['x-key', 'b'],
			],
			/twice/,
		],
	])('are refused with %s, and never shown', (_, rows, sentence) => {
		const read = () => extraHeadersOf(headers(...rows));
		expect(read).toThrow(sentence);
		expect(read).not.toThrow(/secret-value/);
	});

	it('are masked like every other secret', () => {
		expect(masked('a n8n.access b f00ba4', secretsOf(gateway))).toBe('a *** b ***');
	});
});

describe.each(dataCenter)('%s behind a gateway that demands headers', (type) => {
	let sandbox: Sandbox;
	let stranger: Sandbox;
	let settings: Settings;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour: 'dataCenter', seed: { issues: 1 }, demandedHeaders });
		stranger = await startSandbox({ flavour: 'dataCenter' });
		({ settings } = sandbox);
	});
	beforeEach(() => {
		restore(sandbox, settings);
		stranger.clearRequests();
	});
	afterAll(async () => await Promise.all([sandbox.close(), stranger.close()]));

	const data = (change: Data = gateway) =>
		ready(sandbox, type, {
			...(type === 'jiraDataCenterOAuth2Api' && { oauthTokenData: { ...sandbox.grant() } }),
			...change,
		});

	it('passes Test with them, and fails without them or with others', async () => {
		expect(await pressTest(type, data())).toMatchObject(success);
		for (const change of [{}, headers(['CF-Access-Client-Id', 'n8n.access'])] as Data[]) {
			const { status, faults } = await pressTest(type, data(change));
			expect([status, faults]).toEqual(['Error', []]);
		}
	});

	it('shows them to no reader of a message, even if the gateway repeats them', async () => {
		const body = JSON.stringify({ errorMessages: Object.values(demandedHeaders) });
		const faults = [{ path: '/rest/api/2/**', times: 0, status: 400, body }];
		sandbox.configure({ faults });
		const { error } = await runJira(sandbox, {
			operation: 'user.getCurrent',
			signIn: type,
			credentials: { [type]: data() },
		});
		const { message } = await pressTest(type, data());
		expect(error).toBeDefined();
		const text = JSON.stringify([error?.message, error?.description, error?.raw, message]);
		for (const value of Object.values(demandedHeaders)) expect(text).not.toContain(value);
	});

	it('runs, uploads and downloads with them', async () => {
		const run = { signIn: type, credentials: { [type]: data() } };
		const file = { mimeType: 'text/plain', fileName: 'a.txt' };
		const [added] = jsonOf(
			await runJira(sandbox, {
				...run,
				operation: 'attachment.upload',
				files: [{ data: await storeBinary(Buffer.from('there and back'), file) }],
				parameters: { issue: located('key', 'SUP-1') },
			}),
		);
		const { items } = await runJira(sandbox, {
			...run,
			operation: 'attachment.download',
			parameters: { attachmentId: String(added?.id) },
		});
		const back = items[0]?.[0]?.binary?.['data'] ?? { data: '', mimeType: '' };
		expect(String(await readBinary(back))).toBe('there and back');
		expect(JSON.stringify(sandbox.requests)).not.toContain('f00ba4');
	});

	/** n8n's HTTP Request node with the credential, once for each URL. */
	const request = async (change: Data, ...urls: string[]) =>
		await runNode({
			types,
			node: 'httpRequest',
			parameters: { url: '={{ $json.url }}', nodeCredentialType: type },
			credentials: { [type]: data(change) },
			items: urls.map((url) => ({ json: { url } })),
			continueOnFail: true,
		});

	/** Names of headers that somebody else's server has seen. n8n itself sends a token to every port of its host. */
	const leaked = () =>
		stranger.requests
			.flatMap(({ headers: sent }) => Object.keys(sent))
			.filter(
				(name) =>
					name.startsWith('cf-access') ||
					(name === 'authorization' && type !== 'jiraDataCenterOAuth2Api'),
			);

	it.each([301, 302, 307, 308])(
		'never takes them to another server: a redirect with %d is not followed',
		async (status) => {
			const location = `${stranger.siteUrl}/rest/api/2/serverInfo`;
			const path = '/rest/api/2/serverInfo';
			sandbox.configure({ faults: [{ path, times: 0, status, headers: { location } }] });
			await runJira(sandbox, {
				operation: 'site.getServerInfo',
				signIn: type,
				credentials: { [type]: data() },
			});
			await request(gateway, `${sandbox.siteUrl}${path}`);
			expect(leaked()).toEqual([]);
		},
	);

	it('fetches a file that is elsewhere without them', async () => {
		const { items } = await runJira(sandbox, {
			operation: 'attachment.upload',
			signIn: type,
			credentials: { [type]: data() },
			files: [
				{
					data: await storeBinary(Buffer.from('here'), {
						mimeType: 'text/plain',
						fileName: 'a.txt',
					}),
				},
			],
			parameters: { issue: located('key', 'SUP-1') },
		});
		const location = `${stranger.siteUrl}/rest/api/2/serverInfo`;
		sandbox.configure({
			faults: [{ path: '/secure/attachment/**', times: 0, status: 302, headers: { location } }],
		});
		const { error } = await runJira(sandbox, {
			operation: 'attachment.download',
			signIn: type,
			credentials: { [type]: data() },
			parameters: { attachmentId: String(items[0]?.[0]?.json?.['id']) },
		});
		expect(error).toBeDefined();
		expect(leaked()).toEqual([]);
	});

	it("never sends them to an address of n8n's HTTP Request node that is not the server's", async () => {
		const { host } = new URL(sandbox.siteUrl);
		const there = `${stranger.siteUrl}/rest/api/2/serverInfo`;
		await request(
			gateway,
			there,
			there.replace('http://', 'HTTP://'),
			there.replace('http://', `http://${host}@`),
			there.replace('http:', ''),
			`${sandbox.siteUrl}/../..//${new URL(there).host}/rest`,
		);
		expect(leaked()).toEqual([]);
	});

	it.each<[string, Data]>([
		['a line break in a value', headers(['CF-Access-Client-Id', 'n8n.access\r\nX-Injected: 1'])],
		['a line break in a name', headers(['CF-Access-Client-Id: x\r\nX-Injected', '1'])],
		['a header that n8n sets', headers(['Content-Length', '0'])],
		['a cookie', headers(['Cookie', 'JSESSIONID=1'])],
	])('sends nothing at all with %s', async (_, change) => {
		const { status, faults } = await pressTest(type, data(change));
		expect([status, faults]).toEqual(['Error', []]);
		const { error } = await runJira(sandbox, {
			operation: 'user.getCurrent',
			signIn: type,
			credentials: { [type]: data(change) },
		});
		expect(error?.message).toMatch(/in 'Headers'/);
		await request(change, `${sandbox.siteUrl}/rest/api/2/myself`);
		const sent = sandbox.requests.flatMap(({ headers: seen }) => Object.keys(seen));
		expect(sent.filter((name) => /injected|cookie|cf-access/.test(name))).toEqual([]);
	});
});
