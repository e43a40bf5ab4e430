/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, not published */
import { Readable } from 'node:stream';
import { BINARY_ENCODING, type IBinaryKeyData } from 'n8n-workflow';
import { readBinary, storeBinary } from '../../harness/engine';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { checkedRun } from './contractOf';
import { jsonOf, located, pairsOf, runJira, type JiraRun } from './jiraRun';

const text = async (content: string, fileName?: string) =>
	await storeBinary(Buffer.from(content), {
		mimeType: 'text/plain',
		...(fileName === undefined ? {} : { fileName }),
	});

/** Bytes that reveal a missing, repeated or misplaced chunk. */
function numbered(length: number): Buffer {
	const bytes = Buffer.alloc(length);
	for (let index = 0; index + 4 <= length; index += 4) bytes.writeUInt32BE(index, index);
	return bytes;
}

/** Files go from n8n's binary data to Jira and back, on both kinds of Jira. */
describe.each(['cloud', 'dataCenter'] as const)('Attachments of the Jira node on %s', (flavour) => {
	const isCloud = flavour === 'cloud';
	let sandbox: Sandbox;
	let issue: string;

	const run = async (asked: JiraRun) => await checkedRun(sandbox, asked);
	const upload = async (binary: IBinaryKeyData, names = 'data', more: Partial<JiraRun> = {}) =>
		await run({
			operation: 'attachment.upload',
			files: [binary],
			parameters: { issue: located('key', issue), binaryPropertyName: names },
			...more,
		});
	const download = async (parameters: JiraRun['parameters'], more: Partial<JiraRun> = {}) =>
		await run({
			operation: 'attachment.download',
			parameters: { from: 'attachment', ...parameters },
			...more,
		});
	/** The requests that arrived, without those for signing in. */
	const requests = () =>
		sandbox.requests
			.filter(({ path }) => !path.endsWith('/myself'))
			.map(({ listener, method, endpoint, status }) =>
				[listener, method, endpoint.split(' ')[1], status].join(' '),
			);

	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.reset();
		issue = String(
			jsonOf(
				await runJira(sandbox, {
					operation: 'issue.create',
					parameters: {
						project: located('key', 'SUP'),
						issueType: located('name', 'Task'),
						summary: 'With files',
					},
				}),
			)[0]?.key,
		);
		sandbox.clearRequests();
	});

	it.each([
		['1 byte', 1],
		['0 bytes', 0],
		['5 MB', 5_000_000],
	])('uploads a file of %s and gets it back byte for byte', async (_, size) => {
		const content = numbered(size);
		const data = await storeBinary(content, {
			fileName: 'file.bin',
			mimeType: 'application/x-thing',
		});
		const [added] = jsonOf(await upload({ data }));
		expect(added).toMatchObject({ filename: 'file.bin', size, mimeType: 'application/x-thing' });
		const sent = sandbox.requests.find(({ method }) => method === 'POST');
		expect(Number(sent?.headers['content-length'])).toBeGreaterThan(size);

		const { items } = await download({ attachmentId: String(added?.id) });
		const [output] = items[0] ?? [];
		expect(output?.json).toMatchObject({ id: added?.id, filename: 'file.bin', size });
		expect(output?.pairedItem).toEqual({ item: 0 });
		const file = output?.binary?.['data'];
		expect(file).toMatchObject({ fileName: 'file.bin', mimeType: 'application/x-thing' });
		const received = await readBinary(file ?? { data: '', mimeType: '' });
		expect(received.equals(content)).toBe(true);
	});

	it('streams a file whose size n8n does not know', async () => {
		const data = await storeBinary(Readable.from([Buffer.from('ab'), Buffer.from('c')]), {
			fileName: 'a.txt',
			mimeType: 'text/plain',
		});
		expect(jsonOf(await upload({ data }))).toEqual([expect.objectContaining({ size: 3 })]);
	});

	it('uploads a file that n8n keeps in memory', async () => {
		const data = {
			data: Buffer.from('in memory').toString(BINARY_ENCODING),
			mimeType: 'text/plain',
			fileName: 'memory.txt',
		};
		expect(jsonOf(await upload({ data }))).toEqual([
			expect.objectContaining({ filename: 'memory.txt', size: 9 }),
		]);
	});

	it.each([
		['umlauts', 'Größenübersicht für Jürgen.txt', 'Größenübersicht für Jürgen.txt'],
		['Hebrew', 'קובץ מצורף.txt', 'קובץ מצורף.txt'],
		['Chinese and an emoji', '附件🎉.txt', '附件🎉.txt'],
		['quotes', 'das "letzte" Angebot.txt', "das 'letzte' Angebot.txt"],
		[
			'line breaks',
			'one\r\nContent-Type: text/html\r\n\r\nx.txt',
			'one Content-Type: text_html x.txt',
		],
		['slashes', '../../etc/passwd', '.._.._etc_passwd'],
	])('names files with %s', async (_, fileName, kept) => {
		const data = await text('x', fileName);
		const [added] = jsonOf(await upload({ data }));
		expect(added).toMatchObject({ filename: kept, mimeType: 'text/plain', size: 1 });
		const { items } = await download({ attachmentId: String(added?.id) });
		expect(items[0]?.[0]?.binary?.['data']?.fileName).toBe(kept);
	});

	it('uploads several files of an item in one request', async () => {
		const binary = { one: await text('1', 'one.txt'), two: await text('22', 'two.txt') };
		const added = jsonOf(await upload(binary, 'one, two'));
		expect(added.map(({ filename }) => filename)).toEqual(['one.txt', 'two.txt']);
		expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});

	it('uploads all files of an item, or says that there are none', async () => {
		const binary = { one: await text('1', 'one.txt'), two: await text('22', 'two.txt') };
		expect(jsonOf(await upload(binary, '*')).map(({ filename }) => filename)).toEqual([
			'one.txt',
			'two.txt',
		]);
		const { error } = await upload({}, '*');
		expect(error?.message).toBe('The node before passed no file on');
	});

	it('asks once per run how large attachments may be', async () => {
		const files = await Promise.all(
			['a', 'b', 'c'].map(async (name) => ({ data: await text(name, name) })),
		);
		const result = await upload({}, 'data', { items: [{}, {}, {}], files });
		expect(pairsOf(result)).toEqual([0, 1, 2]);
		expect(requests().filter((request) => request.includes('/meta'))).toHaveLength(1);
	});

	it('lets items for one issue share requests, each with its own answer', async () => {
		const names = Array.from({ length: 20 }, (_, index) => `${index}.txt`);
		const files = await Promise.all(names.map(async (name) => ({ data: await text(name, name) })));
		const result = await upload({}, 'data', { items: names.map(() => ({})), files });
		expect(jsonOf(result).map(({ filename }) => filename)).toEqual(names);
		expect(pairsOf(result)).toEqual(names.map((_, index) => index));
		const sent = sandbox.requests.filter(({ method }) => method === 'POST');
		expect(sent.length).toBeLessThan(15);
	});

	it('names the available binary fields', async () => {
		const { error } = await upload({ photo: await text('x'), invoice: await text('y') }, 'data');
		expect(error).toMatchObject({
			message: "The item has the files 'photo', 'invoice', but none called 'data'",
			description: expect.stringContaining('under Binary'),
			itemIndex: 0,
		});
		const without = await run({
			operation: 'attachment.upload',
			parameters: { issue: located('key', issue) },
		});
		expect(without.error?.message).toBe('The node before passed no file on');
		expect(sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([]);
	});

	it.each([
		['before its bytes leave', 5_000_000, '5.0 MB', 0],
		['when a small one was refused', 2_000_000, '2.0 MB', 1],
	])('says that a file is too large, %s', async (_, size, shown, uploads) => {
		sandbox.configure({ uploadLimit: 1_500_000 });
		const data = await storeBinary(numbered(size), {
			fileName: 'film.mp4',
			mimeType: 'video/mp4',
		});
		// Not checked against the contract: Jira answers before it has received the body.
		const { error } = await runJira(sandbox, {
			operation: 'attachment.upload',
			parameters: { issue: located('key', issue) },
			files: [{ data }],
		});
		expect(error?.message).toBe(
			`The file 'film.mp4' has ${shown}, but this Jira accepts at most 1.5 MB for an attachment`,
		);
		expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(uploads);
	});

	it('lists the files of an issue', async () => {
		await upload({ a: await text('1', 'a.txt'), b: await text('2', 'b.txt') }, 'a,b');
		const listed = async (parameters: JiraRun['parameters']) =>
			jsonOf(
				await run({
					operation: 'attachment.getMany',
					parameters: { issue: located('key', issue), ...parameters },
				}),
			);
		expect(await listed({ returnAll: true })).toEqual([
			expect.objectContaining({ id: expect.any(String), filename: 'a.txt', size: 1 }),
			expect.objectContaining({ filename: 'b.txt' }),
		]);
		expect(await listed({ limit: 1 })).toHaveLength(1);
	});

	it('gets all files of an issue, one item each, in their order', async () => {
		const binary = Object.fromEntries(
			await Promise.all(
				Array.from({ length: 12 }, async (_, index) => [
					`f${index}`,
					await text(`content ${index}`, `${index}.txt`),
				]),
			),
		) as IBinaryKeyData;
		const uploaded = await upload(binary, Object.keys(binary).join(','));
		expect(uploaded.error).toBeUndefined();
		const { items, error } = await download({
			from: 'issue',
			issue: located('key', issue),
			binaryPropertyName: 'file',
		});
		expect(error).toBeUndefined();
		const contents = await Promise.all(
			(items[0] ?? []).map(async ({ binary: files }) =>
				String(await readBinary(files?.['file'] ?? { data: '', mimeType: '' })),
			),
		);
		expect(contents).toEqual(Array.from({ length: 12 }, (_, index) => `content ${index}`));
		expect(items[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: 12 }, () => ({ item: 0 })),
		);
	});

	it.each(['..', 'a/b.txt', '..;x', 'a\\..\\b.txt', '%2e%2e'])(
		'gets a file whose name cannot be part of an address: %j',
		async (filename) => {
			const [file] = jsonOf(await upload({ data: await text('x', 'plain.txt') }));
			const stored = sandbox.jira.attachments.get(String(file?.['id'])) as { filename: string };
			stored.filename = filename;
			const result = await download({ attachmentId: String(file?.['id']) });
			expect(jsonOf(result)).toEqual([expect.objectContaining({ filename })]);
		},
	);

	it('deletes a file, and says afterwards that it does not exist', async () => {
		const [added] = jsonOf(await upload({ data: await text('x', 'x.txt') }));
		const parameters = { attachmentId: String(added?.id) };
		const deleted = await run({ operation: 'attachment.delete', parameters });
		expect(jsonOf(deleted)).toEqual([{ deleted: true, id: added?.id }]);
		const { error } = await download(parameters);
		expect(error).toMatchObject({ httpCode: '404', itemIndex: 0 });
	});

	it('refuses an invalid ID, without a request', async () => {
		const { error } = await download({ attachmentId: '../myself' });
		expect(error?.message).toBe(
			`'Attachment ID' is "../myself", but must be the ID of an attachment, such as 10001`,
		);
		expect(sandbox.requests).toEqual([]);
	});

	it('keeps the signature from every other host', async () => {
		const [added] = jsonOf(await upload({ data: await text('x', 'x.txt') }));
		await download({ attachmentId: String(added?.id) });
		const signed = sandbox.requests.filter(({ headers }) => headers['authorization'] !== undefined);
		expect(signed.map(({ listener }) => listener)).not.toContain('media');
		expect(requests()).toEqual(
			isCloud
				? [
						'site GET /rest/api/3/attachment/{id} 200',
						'site GET /rest/api/3/attachment/content/{id} 303',
						'media GET /file/{file}/binary 200',
					]
				: [
						'dataCenter GET /rest/api/2/attachment/{id} 200',
						'dataCenter GET /secure/attachment/{id}/{filename} 200',
					],
		);
	});

	it('repeats a download that breaks off', async () => {
		const [added] = jsonOf(await upload({ data: await text('whole', 'x.txt') }));
		sandbox.configure({
			faults: [{ method: 'GET', path: isCloud ? '/file/**' : '/secure/**', drop: 'after' }],
		});
		const { items } = await download({ attachmentId: String(added?.id) });
		const file = items[0]?.[0]?.binary?.['data'];
		expect(String(await readBinary(file ?? { data: '', mimeType: '' }))).toBe('whole');
		expect(requests().filter((request) => request.startsWith('media')).length).toBe(
			isCloud ? 2 : 0,
		);
	});

	it('does not mistake a login page for a file', async () => {
		const [added] = jsonOf(await upload({ data: await text('x', 'x.txt') }));
		sandbox.configure({
			faults: [
				{
					method: 'GET',
					path: isCloud ? '/rest/api/3/attachment/content/*' : '/secure/**',
					status: 302,
					headers: { Location: '/login.jsp' },
				},
			],
		});
		const { items, error } = await download({ attachmentId: String(added?.id) });
		expect(error?.httpCode).toBe('302');
		expect(items).toEqual([]);
	});

	it('repeats an upload from the beginning after a 429, and looks for it after a dropped connection', async () => {
		const path = isCloud ? '/rest/api/3/issue/*/attachments' : '/rest/api/2/issue/*/attachments';
		sandbox.configure({
			faults: [{ method: 'POST', path, status: 429, headers: { 'Retry-After': '1' } }],
		});
		expect(jsonOf(await upload({ data: await text('again', 'a.txt') }))).toEqual([
			expect.objectContaining({ size: 5 }),
		]);
		sandbox.configure({ faults: [{ method: 'POST', path, drop: 'after' }] });
		const found = jsonOf(await upload({ data: await text('once', 'b.txt') }));
		expect(found).toEqual([expect.objectContaining({ filename: 'b.txt', size: 4 })]);
		const files = jsonOf(
			await runJira(sandbox, {
				operation: 'attachment.getMany',
				parameters: { issue: located('key', issue) },
			}),
		);
		expect(files.map(({ filename }) => filename)).toEqual(['a.txt', 'b.txt']);
	});
});
