import {
	adfToMarkdown,
	adfToPlainText,
	adfToWiki,
	markdownToAdf,
	markdownToWiki,
	plainTextToAdf,
	plainTextToWiki,
} from '../../../nodes/values/richText';
import { generateMarkdown } from './markdownGenerator';

const repeated = (part: string, length: number): string =>
	part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Text that makes a Markdown parser look ahead from every place, or nest endlessly. */
const hostile: ReadonlyArray<[string, (length: number) => string]> = [
	['opening brackets', (length) => repeated('[', length)],
	['opening links', (length) => `${repeated('[a](', length)})`],
	['opening images', (length) => repeated('![', length)],
	['brackets and backslashes', (length) => repeated('[\\', length)],
	['links in links', (length) => `${repeated('[', length / 6)}a${repeated('](b)', length / 2)}`],
	['opening asterisks', (length) => repeated('*a ', length)],
	[
		'asterisks that open and close',
		(length) => repeated('*a ', length / 2) + repeated('a* ', length / 2),
	],
	['opening underscores', (length) => repeated('_a _b_ ', length)],
	['opening tildes', (length) => repeated('~~a~', length)],
	['backticks', (length) => repeated('`a``b', length)],
	['opening angle brackets', (length) => repeated('<', length)],
	['open comments', (length) => repeated('a <!--', length)],
	['open declarations', (length) => repeated('a <!A ', length)],
	['quotations in quotations', (length) => repeated('>', length)],
	['quotations without markers', (length) => repeated('>>>>a\nb\n', length)],
	['lists in lists', (length) => repeated('- ', length)],
	['lists in quotations', (length) => repeated('> - ', length)],
	['items without indentation', (length) => `- a\n${repeated('b\n', length)}`],
	['addresses without end', (length) => repeated('http://a.b/(', length)],
	['mail addresses', (length) => `${repeated('a.', length)}@`],
	['rows of a table without columns', (length) => `a\n${repeated('|-', length)}x`],
	['underlines', (length) => repeated('a\n-\n', length)],
	['spaces', (length) => `a${repeated(' ', length)}b`],
	['backslashes', (length) => repeated('\\', length)],
	['empty lines', (length) => repeated('\n', length)],
	['references', (length) => repeated('&#42;', length)],
	['braces', (length) => repeated('{', length)],
];

/** Milliseconds that a conversion takes. */
function duration(convert: () => unknown): number {
	const start = performance.now();
	convert();
	return performance.now() - start;
}

describe('text that is designed to be hard to parse', () => {
	// In quadratic time, most of these would take minutes.
	it.each(hostile)('converts 150,000 characters of %s quickly', (_name, make) => {
		const text = make(150_000);
		expect(duration(() => adfToMarkdown(markdownToAdf(text)))).toBeLessThan(8_000);
		expect(duration(() => adfToWiki(plainTextToAdf(text)))).toBeLessThan(8_000);
	});

	it.each([
		['quotations', (depth: number) => `${'>'.repeat(depth)} innermost`],
		['brackets', (depth: number) => `${'['.repeat(depth)}innermost${']'.repeat(depth)}`],
		['links', (depth: number) => `${'['.repeat(depth)}innermost${'](b)'.repeat(depth)}`],
		['lists', (depth: number) => `${'- '.repeat(depth)}innermost`],
		['emphasis', (depth: number) => `${'*a '.repeat(depth)}innermost${' a*'.repeat(depth)}`],
	])('keeps the text inside 1,000 and 100,000 levels of %s', (_name, make) => {
		for (const depth of [1_000, 100_000]) {
			const document = markdownToAdf(make(depth));
			expect(adfToPlainText(document)).toContain('innermost');
			expect(adfToWiki(document)).toContain('innermost');
		}
	});

	it('still reads Markdown after quotations of 1,000 levels', () => {
		const document = markdownToAdf(`${'>'.repeat(1_000)} a\n\n**b**`);
		expect(document.content.at(-1)).toEqual({
			type: 'paragraph',
			content: [{ type: 'text', text: 'b', marks: [{ type: 'strong' }] }],
		});
	});
});

describe('long text', () => {
	const long = (length: number): string => {
		let text = '';
		for (let seed = 0; text.length < length; seed++) {
			text += `${generateMarkdown(seed, { regular: true })}\n\n`;
		}
		return text;
	};

	it('keeps the marks of 30,000 characters in one paragraph', () => {
		const sentence =
			'The **printer** in `room_42` does *not* print [this](https://x.example/a_b) page. ';
		const document = markdownToAdf(repeated(sentence, sentence.length * 370));
		expect(document.content).toHaveLength(1);
		const bold = document.content[0]?.content?.filter(({ text }) => text === 'printer') ?? [];
		expect(bold).toHaveLength(370);
		expect(bold.every(({ marks }) => marks?.[0]?.type === 'strong')).toBe(true);
	});

	it('keeps the lines of a log of 200,000 characters', () => {
		const line = '[2026-11-22 10:00:00] [INFO] a_b_c: value <x> *done* (1) http://x.example/y_z';
		const document = markdownToAdf(repeated(`${line}\n`, 200_000));
		expect(adfToPlainText(document).match(/\[INFO\] a_b_c: value <x>/g)).toHaveLength(
			Math.floor(200_000 / (line.length + 1)),
		);
	});

	it('converts a million characters in every direction', () => {
		const text = long(1_000_000);
		const document = markdownToAdf(text);
		expect(document.content.length).toBeGreaterThan(1_000);
		for (const convert of [
			() => adfToMarkdown(document),
			() => adfToPlainText(document),
			() => adfToWiki(document),
			() => markdownToWiki(text),
			() => plainTextToWiki(text),
			() => plainTextToAdf(text),
		]) {
			expect(duration(convert)).toBeLessThan(15_000);
		}
	});
});
