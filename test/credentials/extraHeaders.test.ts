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
		['the signature', [['authorization', 'secret-value']], /set by n8n itself/],
		['the host', [['Host', 'secret-value']], /set by n8n itself/],
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

	it('never takes them to another server: a redirect is not followed', async () => {
		const location = `${stranger.siteUrl}/rest/api/2/serverInfo`;
		sandbox.configure({
			faults: [{ path: '/rest/api/2/serverInfo', times: 0, status: 302, headers: { location } }],
		});
		await runJira(sandbox, {
			operation: 'site.getServerInfo',
			signIn: type,
			credentials: { [type]: data() },
		});
		await runNode({
			types,
			node: 'httpRequest',
			parameters: {
				url: `${sandbox.siteUrl}/rest/api/2/serverInfo`,
				nodeCredentialType: type,
			},
			credentials: { [type]: data() },
			items: [{ json: {} }],
		});
		const seen = stranger.requests.flatMap(({ headers: sent }) => Object.keys(sent));
		expect(seen.filter((name) => name.startsWith('cf-access'))).toEqual([]);
	});
});
