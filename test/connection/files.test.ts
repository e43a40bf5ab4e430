/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, not published */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
	multipartBody,
	type Answer,
	type ByteStream,
	type FileToSend,
} from '../../nodes/connection';
import { otherHost, readRefusal, takeBytes } from '../../nodes/connection/fileAnswer';
import { sendDownload, sendUpload, uploadTimeout } from '../../nodes/connection/fileTransport';
import { sendableFileName } from '../../nodes/connection/multipart';
import { get, postUpload } from '../../nodes/connection/request';
import { path } from '../../nodes/connection/path';
import { answer, noAnswer } from './answers';

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
		const { content, size, headers } = await multipartBody('file', files, 'B');
		expect(await textOf(content)).toBe(expected);
		expect(size).toBe(Buffer.byteLength(expected));
		expect(headers).toEqual({
			'Content-Type': 'multipart/form-data; boundary=B',
			'Content-Length': String(Buffer.byteLength(expected)),
		});
	});

	it('announces no length where one file has none', async () => {
		const unknown = { ...streamed('x'), size: undefined };
		const { size, headers } = await multipartBody('file', [inMemory('y'), unknown], 'B');
		expect(size).toBeUndefined();
		expect(headers).not.toHaveProperty('Content-Length');
	});

	it('lets no type of a file add a line', async () => {
		const odd = { ...inMemory('x'), mimeType: 'text/html\r\nX-Header: 1' };
		const { content } = await multipartBody('file', [odd], 'B');
		expect(await textOf(content)).toContain('Content-Type: application/octet-stream\r\n');
	});

	it('closes what is open when one file cannot be opened', async () => {
		const first = Readable.from([Buffer.from('x')]);
		const gone = { ...streamed('y'), open: async () => await Promise.reject(new Error('gone')) };
		const files = [{ ...streamed('x'), open: async () => first }, gone];
		await expect(multipartBody('file', files, 'B')).rejects.toThrow('gone');
		expect(first.destroyed).toBe(true);
	});
});

describe('otherHost', () => {
	const site = 'https://acme.atlassian.net/rest';
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
		const found = otherHost({ kind: 'answer', status, headers: { location } }, from);
		expect(found).toBe(expected ? location : undefined);
	});
});

describe('uploadTimeout', () => {
	it.each([
		[0, 120_000],
		[5_000_000, 220_000],
		[undefined, 3_600_000],
	])('gives %j bytes %j ms', (size, ms) => {
		expect(uploadTimeout(size)).toBe(ms);
	});
});

describe('takeBytes', () => {
	const unread = (body: Readable) => ({ ...answer(200), body });

	it('gives what is made of the bytes', async () => {
		const outcome = await takeBytes(
			unread(Readable.from([Buffer.from('abc')])),
			async (content) => await textOf(content),
		);
		expect(outcome).toMatchObject({ status: 200, body: 'abc' });
	});

	it('takes a file that breaks off for a fault of the network', async () => {
		const broken = Readable.from(
			(async function* () {
				yield Buffer.from('ab');
				throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
			})(),
		);
		const outcome = await takeBytes(unread(broken), async (content) => await textOf(content));
		expect(outcome).toEqual({ kind: 'noAnswer', code: 'ECONNRESET' });
	});

	it('passes on why a file cannot be kept, and ends the download', async () => {
		const body = Readable.from([Buffer.from('abc')]);
		await expect(
			takeBytes(unread(body), async () => await Promise.reject(new Error('disk full'))),
		).rejects.toThrow('disk full');
		expect(body.destroyed).toBe(true);
	});
});

describe('readRefusal', () => {
	it.each([
		['{"errorMessages":["Gone"]}', { errorMessages: ['Gone'] }],
		['XSRF check failed', 'XSRF check failed'],
	])('reads %s', async (text, body) => {
		const unread = { ...answer(404), body: Readable.from([Buffer.from(text)]) };
		expect(await readRefusal(unread)).toMatchObject({ status: 404, body });
	});
});

describe('sendUpload', () => {
	const request = postUpload(path`issue/${'SUP-1'}/attachments`);
	const refused = answer(401);
	const accepted = answer(200, []);

	async function uploaded(outcomes: readonly Answer[], maySignInAgain = true) {
		const opened: Readable[] = [];
		const sent: string[] = [];
		const outcome = await sendUpload(
			request,
			{
				upload: async () => {
					const content = Readable.from([Buffer.from('x')]);
					opened.push(content);
					return { content, headers: { 'Content-Type': 'x' }, size: 1 };
				},
			},
			async ({ method }, options) => {
				sent.push(`${method} ${options?.headers?.['X-Atlassian-Token'] ?? ''}`.trim());
				return outcomes[sent.length - 1] ?? accepted;
			},
			maySignInAgain,
		);
		return { outcome, opened, sent };
	}

	it('sends with the header that Jira wants, and opens the body once', async () => {
		const { outcome, opened, sent } = await uploaded([accepted]);
		expect(outcome).toBe(accepted);
		expect(sent).toEqual(['POST no-check']);
		expect(opened).toHaveLength(1);
	});

	it('lets another request sign in anew after a 401, and sends a fresh body', async () => {
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
	const request = get(path`attachment/content/${'1'}`);
	const file = (status: number, text = 'abc', headers = {}): Answer => ({
		...answer(status, undefined, headers),
		body: Readable.from([Buffer.from(text)]),
	});
	const location = 'https://api.media.atlassian.com/file/1';

	const downloaded = async (first: Answer, second: Answer = file(200)) =>
		await sendDownload(
			request,
			{ download: async (content) => await textOf(content) },
			async () => first,
			{ asked: () => 'https://acme.atlassian.net', fetch: async () => second },
		);

	it.each([
		['the file itself', file(200), undefined, { status: 200, body: 'abc' }],
		[
			'a file on another host',
			file(303, '', { location }),
			undefined,
			{ status: 200, body: 'abc' },
		],
		[
			'a refusal',
			file(404, '{"message":"Gone"}'),
			undefined,
			{ status: 404, body: { message: 'Gone' } },
		],
		['a page to sign in', file(302, 'x', { location: '/login.jsp' }), undefined, { status: 302 }],
		['an address that has ended', file(303, '', { location }), file(403, 'no'), { status: 502 }],
	])('gives %s', async (_, first, second, expected) => {
		expect(await downloaded(first, second)).toMatchObject(expected);
	});

	it('gives a network fault as it is', async () => {
		const fault = noAnswer('ECONNREFUSED');
		const outcome = await sendDownload(
			request,
			{ download: async () => await Promise.reject(new Error('unexpected')) },
			async () => fault,
			{ asked: () => '', fetch: async () => fault },
		);
		expect(outcome).toBe(fault);
	});
});
