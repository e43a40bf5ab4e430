/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, none of this is published */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksumOf } from '../../build/specifications/checksum';
import { download } from '../../build/specifications/download';
import { PUBLISHED } from '../../build/specifications/published';
import {
	FILES,
	findSpecificationFolder,
	RICH_TEXT_FILE,
} from '../../build/specifications/specificationFiles';
import { describeContract } from './describeContract';

const file = 'jira.json';

const document = { openapi: '3.0.1', paths: { '/a': {}, '/b': {} } };

/** The same document as somebody else would write it. */
const reordered = '{\n  "paths": { "/b": {}, "/a": {} },\n  "openapi": "3.0.1"\n}\n';

describe('download', () => {
	let server: Server;
	let answer: { status: number; body: string };
	let folder: string;
	let url: string;

	beforeEach(async () => {
		folder = join(mkdtempSync(join(tmpdir(), 'download-')), 'specs');
		server = createServer((_, response) => {
			response.writeHead(answer.status, { 'content-type': 'application/json' });
			response.end(answer.body);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jira.v3.json`;
	});

	afterEach(() => {
		server.close();
		rmSync(join(folder, '..'), { recursive: true });
	});

	const get = async (acceptsOthers: boolean, checksum = checksumOf(document)) =>
		await download({ file, url, checksum }, folder, acceptsOthers);

	const saved = (): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;

	it('saves the expected version, however it is formatted', async () => {
		answer = { status: 200, body: reordered };
		expect(await get(false)).toEqual({
			file,
			outcome: 'expected',
			message: 'jira.json: downloaded.',
		});
		expect(saved()).toEqual(document);
	});

	it('does not save another version, and says which and what to do', async () => {
		const other = { ...document, openapi: '3.1.0' };
		answer = { status: 200, body: JSON.stringify(other) };
		const { outcome, message } = await get(false);
		expect(outcome).toBe('other');
		expect(message).toContain(url);
		expect(message).toContain(checksumOf(other));
		expect(message).toContain(checksumOf(document));
		expect(message).toContain('npm run specs -- --latest');
		expect(existsSync(join(folder, file))).toBe(false);
	});

	it('saves another version if that is allowed, and says so', async () => {
		const other = { ...document, paths: {} };
		answer = { status: 200, body: JSON.stringify(other) };
		expect(await get(true)).toMatchObject({
			outcome: 'other',
			message: expect.stringContaining('downloaded, but') as unknown,
		});
		expect(saved()).toEqual(other);
	});

	it.each([
		[404, '{}', 'status 404'],
		[200, '<!doctype html>', 'the answer is not a JSON document: it begins with <!doctype html>'],
		[200, '', 'the answer is empty'],
		[200, '"text"', 'the answer is not a JSON document'],
	])('fails with status %s and %j', async (status, body, reason) => {
		answer = { status, body };
		const { outcome, message } = await get(true);
		expect(outcome).toBe('failed');
		expect(message).toContain(reason);
		expect(existsSync(join(folder, file))).toBe(false);
	});

	it('says why there is no answer', async () => {
		await new Promise((resolve) => server.close(resolve));
		const { outcome, message } = await get(false);
		expect(outcome).toBe('failed');
		expect(message).toMatch(/fetch failed: .*ECONNREFUSED/);
	});
});

describe('checksumOf', () => {
	it('is the same for the same document, and differs for another', () => {
		expect(checksumOf(JSON.parse(reordered))).toBe(checksumOf(document));
		expect(checksumOf([1, 2])).not.toBe(checksumOf([2, 1]));
		expect(checksumOf({ a: null })).not.toBe(checksumOf({}));
		expect(checksumOf({})).toMatch(/^[0-9a-f]{64}$/);
	});
});

it('every document that the tests read can be downloaded', () => {
	expect(PUBLISHED.map((one) => one.file).toSorted()).toEqual(
		[...Object.values(FILES), RICH_TEXT_FILE].toSorted(),
	);
});

describeContract('the documents that the tests were written against', () => {
	const folder = findSpecificationFolder() ?? '';

	it.each(PUBLISHED)('$file has the expected checksum', ({ file: name, checksum }) => {
		expect(checksumOf(JSON.parse(readFileSync(join(folder, name), 'utf8')))).toBe(checksum);
	});
});
