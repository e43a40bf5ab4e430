/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumptions } from './assumptions';

const page = readFileSync(join(__dirname, '../../docs/assumptions.md'), 'utf8');

/** The entries of the page: heading, sentence, source and why it matters. */
const entries = page
	.split(/^### /m)
	.slice(1)
	.map((text) => {
		const [id = '', sentence = '', ...lines] = text.split(/\n+/);
		return { id, sentence: sentence.replaceAll('`', ''), lines };
	});

describe('docs/assumptions.md', () => {
	it('has an entry for each check, in the same order and with the same sentence', () => {
		expect(entries.map(({ id, sentence }) => ({ id, sentence }))).toEqual(
			assumptions.map(({ id, sentence }) => ({ id, sentence })),
		);
	});

	it.each(entries)('$id: names its source, and why it matters', ({ lines }) => {
		expect(lines).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^- Source: .{10,}\.$/),
				expect.stringMatching(/^- Why it matters: .{5,}\.$/),
			]),
		);
	});
});

describe('the checks', () => {
	it('are one file each, named by its ID, and all of them are in the list', () => {
		const files = readdirSync(join(__dirname, 'assumptions'))
			.map((file) => file.replace(/\.ts$/, ''))
			.filter((name) => name !== 'index');
		expect(assumptions.map(({ id }) => id).sort()).toEqual(files.sort());
	});
});
