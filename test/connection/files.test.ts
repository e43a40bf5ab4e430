/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, not published */
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
	multipartBody,
	type Answer,
	type ByteStream,
	type FileToSend,
	type Outcome,
} from '../../nodes/connection';
import { Deadlines } from '../../nodes/connection/deadlines';
import { keepFile, nextHop } from '../../nodes/connection/fileAnswer';
import { sendDownload, sendUpload } from '../../nodes/connection/fileTransport';
import { endUnread, readAnswer } from '../../nodes/connection/readAnswer';
import { transferWithin } from '../../nodes/connection/transfer';
import { sendableFileName } from '../../nodes/connection/multipart';
import { call } from '../../nodes/connection/request';
import { siteRequest } from '../../nodes/connection/siteRequest';
import { answer, noAnswer } from './answers';
import { FakeClock } from './fakeClock';

const inMemory = (content: string, fileName = 'a.txt'): FileToSend => ({
	fileName,
	mimeType: 'text/plain',
	size: Buffer.byteLength(content),
	open: async () => Buffer.from(content),
});

const streamed = (content: string, fileName = 'a.txt'): FileToSend => ({
	...inMemory(content, fileName),
	open: async () => Readable.from(content === '' ? [] : [Buffer.from(content)]),
});

const inField = (field: string, files: readonly FileToSend[]) =>
	files.map((content) => ({ field, content }));

const textOf = async (content: ByteStream | Buffer) =>
	String(Buffer.isBuffer(content) ? content : await buffer(content));

describe('sendableFileName', () => {
	it.each([
		['report.pdf', 'report.pdf'],
		['Größe 3.pdf', 'Größe 3.pdf'],
		['שלום.txt', 'שלום.txt'],
		['a"b".txt', "a'b'.txt"],
		['a\r\nX-Header: 1.txt', 'a X-Header: 1.txt'],
		['C:\\temp\\a.txt', 'C:_temp_a.txt'],
		['half a character \ud800.txt', 'half a character \ufffd.txt'],
		['\0\t ', 'file'],
		['', 'file'],
	])('%j is sent as %j', (given, sent) => {
		expect(sendableFileName(given)).toBe(sent);
	});
});

describe('multipartBody', () => {
	const expected = [
		'--B',
		'Content-Disposition: form-data; name="file"; filename="a.txt"',
		'Content-Type: text/plain',
		'',
		'one',
		'--B',
		'Content-Disposition: form-data; name="file"; filename="b.txt"',
		'Content-Type: text/plain',
		'',
		'',
		'--B--',
		'',
	].join('\r\n');

	it.each([
		['in memory', [inMemory('one'), inMemory('', 'b.txt')]],
		['as streams', [streamed('one'), streamed('', 'b.txt')]],
		['both ways', [inMemory('one'), streamed('', 'b.txt')]],
		['both ways, turned round', [streamed('one'), inMemory('', 'b.txt')]],
	])('writes files that are %s, and announces their length', async (_, files) => {
		const { content, size, headers } = await multipartBody(inField('file', files), 'B');
		expect(await textOf(content)).toBe(expected);
		expect(size).toBe(Buffer.byteLength(expected));
		expect(headers).toEqual({
			'Content-Type': 'multipart/form-data; boundary=B',
			'Content-Length': String(Buffer.byteLength(expected)),
		});
	});

	it('writes texts beside files', async () => {
		const parts = [{ field: 'columns', content: 'Größe' }, ...inField('file', [streamed('one')])];
		const { content, size } = await multipartBody(parts, 'B');
		const sent = await textOf(content);
		expect(sent).toMatch(
			/^--B\r\nContent-Disposition: form-data; name="columns"\r\n\r\nGröße\r\n--B\r\n/,
		);
		expect(size).toBe(Buffer.byteLength(sent));
	});

	it('announces no length if one file has none', async () => {
		const unknown = { ...streamed('x'), size: undefined };
		const { size, headers } = await multipartBody(inField('file', [inMemory('y'), unknown]), 'B');
		expect(size).toBeUndefined();
		expect(headers).not.toHaveProperty('Content-Length');
	});

	it('does not let the type of a file add a line', async () => {
		const odd = { ...inMemory('x'), mimeType: 'text/html\r\nX-Header: 1' };
		const { content } = await multipartBody(inField('file', [odd]), 'B');
		expect(await textOf(content)).toContain('Content-Type: application/octet-stream\r\n');
	});

	it('closes the open files when one cannot be opened', async () => {
		const first = Readable.from([Buffer.from('x')]);
		const gone = { ...streamed('y'), open: async () => await Promise.reject(new Error('gone')) };
		const files = [{ ...streamed('x'), open: async () => first }, gone];
		await expect(multipartBody(inField('file', files), 'B')).rejects.toThrow('gone');
		expect(first.destroyed).toBe(true);
	});
});

describe('nextHop', () => {
	const site = 'https://acme.atlassian.net/rest';
	const elsewhere = 'https://api.media.atlassian.com/file/1';
	it.each([
		[303, 'https://api.media.atlassian.com/file/1?token=x', site, true],
		[302, 'https://api.media.atlassian.com/file/1', 'https://api.atlassian.com/ex/jira/1', true],
		[200, 'https://api.media.atlassian.com/file/1', site, false],
		[302, '/login.jsp', site, false],
		[302, 'https://acme.atlassian.net/login', site, false],
		[302, 'http://api.media.atlassian.com/file/1', site, false],
		[302, 'http://127.0.0.1:2/file/1', 'http://127.0.0.1:1', true],
		[302, 'file:///etc/passwd', 'http://127.0.0.1:1', false],
		[302, '', site, false],
	])('of %i to %s from %s: %s', (status, location, from, expected) => {
		const found = nextHop({ kind: 'answer', status, headers: { location } }, from, from);
		expect(found).toBe(expected ? location : undefined);
	});

	it.each([
		['https://other.example/file', elsewhere, site, true],
		['https://api.media.atlassian.com/file/2', elsewhere, site, true],
		['http://other.example/file', elsewhere, site, false],
		['https://127.0.0.1/file', elsewhere, site, false],
		['https://10.1.2.3/file', site, site, false],
		['https://169.254.169.254/latest/meta-data', site, site, false],
		['https://[::1]/file', site, site, false],
		['https://[::ffff:7f00:1]/file', site, site, false],
		['https://2130706433/file', site, site, false],
		['https://localhost/file', site, site, false],
		['https://172.32.0.1/file', site, site, true],
		['http://10.1.2.3/file', 'http://10.0.0.5:8080/jira', 'http://10.0.0.5:8080/jira', true],
	])('sends a download on to %s from %s: %s', (location, from, jira, expected) => {
		const found = nextHop({ kind: 'answer', status: 302, headers: { location } }, from, jira);
		expect(found !== undefined).toBe(expected);
	});
});

describe('transferWithin', () => {
	it.each([
		[0, 120_000],
		[5_000_000, 220_000],
		[undefined, 3_600_000],
	])('allows %j bytes %j ms', (size, ms) => {
		expect(transferWithin(size)).toBe(ms);
	});
});

/** An answer as n8n passes it on: the byte counter sits in front of the connection. */
const behindCount = (headers: Record<string, string> = {}) => {
	const connection = new PassThrough();
	connection.write(Buffer.alloc(100_000));
	async function* counted() {
		for await (const chunk of connection) yield chunk as Buffer;
	}
	return {
		connection,
		closed: new Promise((close) => connection.on('error', () => {}).once('close', close)),
		unread: { ...answer(200, undefined, headers), body: Readable.from(counted()) as ByteStream },
	};
};

describe('an answer that nobody reads', () => {
	it('ends its connection', async () => {
		const { closed, unread } = behindCount();
		endUnread(unread);
		await closed;
		expect(unread.body.destroyed).toBe(true);
	});

	it('ends its connection when it is not a file', async () => {
		const { closed, connection, unread } = behindCount({ 'content-type': 'application/json' });
		const download = async () => await Promise.reject(new Error('kept'));
		const deadlines = new Deadlines(new FakeClock());
		await keepFile(unread, { download, expected: { mimeType: 'image/png' } }, deadlines);
		await closed;
		expect(connection.destroyed).toBe(true);
	});
});

describe('keepFile', () => {
	const clock = () => new Deadlines(new FakeClock());
	const unread = (text: string, headers: Record<string, string> = {}) => ({
		...answer(200, undefined, headers),
		body: Readable.from([Buffer.from(text)]) as ByteStream,
	});
	const keep = async (content: ByteStream) => {
		const text = await textOf(content);
		return { text, bytes: Buffer.byteLength(text) };
	};
	const image = { size: 3, mimeType: 'image/png' };

	it.each([
		['of the size and type that Jira says', { 'content-type': 'image/png' }, image],
		['of a type that Jira names otherwise', { 'content-type': 'application/octet-stream' }, image],
		['of which Jira says nothing', {}, {}],
		[
			'that is a page itself',
			{ 'content-type': 'text/html;charset=UTF-8' },
			{ size: 3, mimeType: 'text/html' },
		],
		['that is sent compressed', { 'content-length': '2', 'content-encoding': 'gzip' }, image],
	])('keeps a file %s', async (_, headers, expected) => {
		const outcome = await keepFile(unread('abc', headers), { download: keep, expected }, clock());
		expect(outcome).toMatchObject({ kind: 'answer', status: 200, body: { text: 'abc' } });
	});

	it.each([
		[
			'a page to log in',
			'<title>Log in</title>',
			{ 'content-type': 'text/html' },
			image,
			'page',
			0,
		],
		['an error as JSON', '{}', { 'content-type': 'application/json' }, image, 'otherFile', 0],
		['an announced size that is another', 'abcd', { 'content-length': '4' }, image, 'otherFile', 0],
		['less than Jira says', 'ab', {}, image, 'otherFile', 1],
	])('does not take %s for the file', async (_, text, headers, expected, fault, times) => {
		const download = jest.fn(keep);
		const outcome = await keepFile(
			unread(text, headers as Record<string, string>),
			{ download, expected },
			clock(),
		);
		expect(outcome).toMatchObject({ kind: 'foreignAnswer', fault });
		expect(download).toHaveBeenCalledTimes(times);
	});

	it('treats a file that breaks off as a network fault', async () => {
		const broken = Readable.from(
			(async function* () {
				yield Buffer.from('ab');
				throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
			})(),
		);
		const outcome = await keepFile(
			{ ...unread(''), body: broken },
			{ download: keep, expected: {} },
			clock(),
		);
		expect(outcome).toEqual({ kind: 'noAnswer', code: 'ECONNRESET' });
	});

	it('gives up on a file that never ends', async () => {
		const dripping = new Readable({ read: () => {} });
		dripping.push('ab');
		const outcome = await keepFile(
			{ ...unread(''), body: dripping },
			{ download: keep, expected: image },
			clock(),
		);
		expect(outcome).toEqual({ kind: 'noAnswer', code: 'ETIMEDOUT' });
	});

	it('passes on why a file cannot be kept, and ends the download', async () => {
		const file = unread('abc');
		const download = async () => await Promise.reject(new Error('disk full'));
		await expect(keepFile(file, { download, expected: {} }, clock())).rejects.toThrow('disk full');
		expect(file.body.destroyed).toBe(true);
	});
});

describe('readAnswer', () => {
	const read = async (status: number, text: string, headers: Record<string, string> = {}) =>
		await readAnswer({
			...answer(status, undefined, headers),
			body: Readable.from([Buffer.from(text)]),
		});

	it.each([
		[404, '{"errorMessages":["Gone"]}', { errorMessages: ['Gone'] }],
		[403, 'XSRF check failed', 'XSRF check failed'],
		[502, '<html>', '<html>'],
		[200, '{"key":"SUP-1"}', { key: 'SUP-1' }],
		[200, '\ufeff[1]', [1]],
		[200, '"text"', 'text'],
		[200, ' \n', undefined],
		[204, '', undefined],
	])('reads %i %j', async (status, text, body) => {
		expect(await read(status, text)).toEqual({ kind: 'answer', status, headers: {}, body });
	});

	it.each([
		['<!DOCTYPE html><title>Log in\n - Jira</title>', {}, 'page', 'Log in - Jira', undefined],
		['{}', { 'content-type': 'text/html' }, 'page', undefined, undefined],
		['{"issues":[{"key":"SU', {}, 'notJson', undefined, undefined],
		['OK', { 'content-type': 'text/plain' }, 'notJson', undefined, 'OK'],
	])('does not take %j for an answer from Jira', async (text, headers, fault, shows, says) => {
		expect(await read(200, text, headers as Record<string, string>)).toEqual({
			kind: 'foreignAnswer',
			status: 200,
			headers,
			fault,
			...(shows === undefined ? {} : { shows }),
			...(says === undefined ? {} : { insteadOfJson: says }),
		});
	});

	it.each([
		'<html><body><h1>Sign in</h1><textarea>{"a":1}</textarea></body></html>',
		'<html><body><textarea>Notes</textarea></body></html>',
		'<textarea>"text"</textarea>',
	])('takes a page that also has other things for a page: %s', async (text) => {
		const headers = { 'content-type': 'text/html' };
		expect(await read(200, text, headers)).toEqual({
			kind: 'foreignAnswer',
			status: 200,
			headers,
			fault: 'page',
		});
	});

	it('notices an answer that broke off', async () => {
		const body = Readable.from(
			(async function* () {
				yield Buffer.from('{"key":');
				throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
			})(),
		);
		expect(await readAnswer({ ...answer(201), body })).toMatchObject({ fault: 'incomplete' });
	});
});

describe('sendUpload', () => {
	const request = siteRequest(
		call('POST /rest/api/3/issue/{issueIdOrKey}/attachments', { path: { issueIdOrKey: 'SUP-1' } }),
		'cloud',
	);
	const refused = answer(401);
	const accepted = answer(200, []);

	async function uploaded(outcomes: readonly Answer[], maySignInAgain = true) {
		const opened: Readable[] = [];
		const sent: string[] = [];
		const next = () => outcomes[sent.length - 1] ?? accepted;
		const outcome = await sendUpload(
			request,
			{
				upload: async () => {
					const content = Readable.from([Buffer.from('x')]);
					opened.push(content);
					return { content, headers: { 'Content-Type': 'x' }, size: 1 };
				},
			},
			{
				begin: async ({ method }, _withinMs, options) => {
					sent.push(`${method} ${String(options?.headers?.['X-Atlassian-Token'])}`);
					return next();
				},
				askMyself: async () => {
					sent.push('GET');
					return next();
				},
				fetch: async () => await Promise.reject(new Error('unexpected')),
				asked: () => '',
				maySignInAgain,
				deadlines: new Deadlines(new FakeClock()),
			},
		);
		return { outcome, opened, sent };
	}

	it('sends the header that Jira requires, and opens the body once', async () => {
		const { outcome, opened, sent } = await uploaded([accepted]);
		expect(outcome).toBe(accepted);
		expect(sent).toEqual(['POST no-check']);
		expect(opened).toHaveLength(1);
	});

	it('lets another request sign in again after a 401, and sends a fresh body', async () => {
		const { outcome, opened, sent } = await uploaded([refused, answer(200), accepted]);
		expect(outcome).toBe(accepted);
		expect(sent).toEqual(['POST no-check', 'GET', 'POST no-check']);
		expect(opened.map(({ destroyed }) => destroyed)).toEqual([true, true]);
	});

	it('does not try a refused password again', async () => {
		const { outcome, sent } = await uploaded([refused], false);
		expect(outcome).toBe(refused);
		expect(sent).toHaveLength(1);
	});
});

describe('sendDownload', () => {
	const request = siteRequest(
		call('GET /rest/api/3/attachment/content/{id}', { path: { id: '1' } }),
		'cloud',
	);
	const file = (status: number, text = 'abc', headers = {}): Answer => ({
		...answer(status, undefined, headers),
		body: Readable.from([Buffer.from(text)]),
	});
	const location = 'https://api.media.atlassian.com/file/1';

	const transport = (outcomes: readonly Outcome[]) => {
		const asked: string[] = [];
		const next = async (url: string) => {
			asked.push(url);
			return outcomes[asked.length - 1] ?? noAnswer('ENOTFOUND');
		};
		return {
			asked,
			begin: async () => await next('jira'),
			askMyself: async () => await Promise.reject(new Error('unexpected')),
			fetch: next,
			maySignInAgain: true,
			deadlines: new Deadlines(new FakeClock()),
		};
	};
	const keep = async (content: ByteStream) => ({ text: await textOf(content), bytes: 3 });

	const downloaded = async (...outcomes: Outcome[]) => {
		const { asked, ...parts } = transport(outcomes);
		const outcome = await sendDownload(
			request,
			{ download: keep, expected: {} },
			{ ...parts, asked: () => 'https://acme.atlassian.net' },
		);
		return { outcome, asked };
	};

	it.each([
		['the file itself', file(200), undefined, { status: 200, body: { text: 'abc', bytes: 3 } }],
		[
			'a file on another host',
			file(303, '', { location }),
			undefined,
			{ status: 200, body: { text: 'abc', bytes: 3 } },
		],
		[
			'a refusal',
			file(404, '{"message":"Gone"}'),
			undefined,
			{ status: 404, body: { message: 'Gone' } },
		],
		['a page to sign in', file(302, 'x', { location: '/login.jsp' }), undefined, { status: 302 }],
		['an address that has ended', file(303, '', { location }), file(403, 'no'), { status: 502 }],
	])('returns %s', async (_, first, second, expected) => {
		const { outcome } = await downloaded(first, second ?? file(200));
		expect(outcome).toMatchObject(expected);
	});

	it('checks each hop, and gives up after five', async () => {
		const hops = [1, 2, 3, 4, 5, 6].map((hop) =>
			file(302, '', { location: `https://media.example/${hop}` }),
		);
		const { outcome, asked } = await downloaded(...hops);
		expect(outcome).toMatchObject({ kind: 'foreignAnswer', fault: 'redirect' });
		expect(asked).toHaveLength(6);
	});

	it('sends nothing to a private address that another host names', async () => {
		const { outcome, asked } = await downloaded(
			file(303, '', { location }),
			file(302, '', { location: 'https://192.168.0.1/admin' }),
		);
		expect(asked).toEqual(['jira', location]);
		expect(outcome).toMatchObject({ status: 302 });
	});

	it('returns a network fault unchanged', async () => {
		const fault = noAnswer('ECONNREFUSED');
		const { outcome } = await downloaded(fault);
		expect(outcome).toBe(fault);
	});
});
