import {
	adfToMarkdown,
	adfToPlainText,
	adfToWiki,
	markdownToAdf,
	markdownToWiki,
	plainTextToWiki,
	richTextFor,
	wikiToAdf,
} from '../../../nodes/values/richText';
import type { AdfMark, AdfNode } from '../../../nodes/values/richText';
import { markdownExamples } from './markdownExamples';
import { generateMarkdown } from './markdownGenerator';
import { wikiExamples } from './wikiExamples';

describe('wikiToAdf', () => {
	it.each(wikiExamples)('converts %s', (_name, wiki, content) => {
		expect(wikiToAdf(wiki)).toEqual({ version: 1, type: 'doc', content });
	});

	/** A blank line more or less between blocks means nothing. */
	const withoutBlankLines = (wiki: string): string => wiki.replace(/\n+/g, '\n');

	// A picture of another site becomes a link to it.
	const withoutPictures = markdownExamples.filter(([, markdown]) => !markdown.includes('!['));

	it.each(withoutPictures)('keeps what adfToWiki writes: %s', (_name, markdown) => {
		const wiki = markdownToWiki(markdown);
		expect(withoutBlankLines(adfToWiki(wikiToAdf(wiki)))).toBe(withoutBlankLines(wiki));
	});

	/** A document without what wiki markup does not hold: names of people, and links within a site. */
	const asWikiHoldsIt = (document: unknown): unknown =>
		JSON.parse(JSON.stringify(document), (key, value: unknown) => {
			const isOwnLink = (mark: AdfMark): boolean => String(mark.attrs?.href).startsWith('/');
			if (key === 'marks') return (value as AdfMark[]).filter((mark) => !isOwnLink(mark));
			const { type, attrs } = (value ?? {}) as AdfNode;
			return type === 'mention' ? { type, attrs: { id: attrs?.id } } : value;
		});

	/** The words alone: the numbers of some lists are text in wiki markup, and check boxes are signs. */
	const wordsOf = (document: unknown): string =>
		(adfToPlainText(document).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

	it('keeps the text of 1,000 generated documents that adfToWiki writes', () => {
		const changed = Array.from({ length: 1_000 }, (_, seed) => seed).filter((seed) => {
			const document = asWikiHoldsIt(markdownToAdf(generateMarkdown(seed, { regular: true })));
			return wordsOf(wikiToAdf(adfToWiki(document))) !== wordsOf(document);
		});
		expect(changed).toEqual([]);
	});

	it.each([
		['* a * b\n# c\n1. d\n\n> e_f_ [g] <h> &amp; {i} ~j~ -k-\n----\n| l |\n|---|'],
		['C:\\temp\\*x* \\\\server\\_share {code} [~mia] !a.png! h1. b (x) :)'],
		['see https://x.example/a_b_c and *d*'],
	])('reads plain text as it was: %j', (text) => {
		expect(adfToPlainText(wikiToAdf(plainTextToWiki(text)))).toBe(text);
	});
});

describe('wiki markup', () => {
	it('stays as it is where it is wanted', () => {
		const wiki = '{panel}!a.png|thumbnail!{panel} {unknown}';
		expect(richTextFor('wiki', 'wiki', wiki)).toBe(wiki);
	});

	it('becomes what Jira Cloud knows: names of files, as links to those that it has', () => {
		const wiki = '!a.png|thumbnail! [^b.pdf] [~mia] [~accountid:5b10ac8d82e05b22cc7d4ef5]';
		const addresses = new Map([['b.pdf', 'https://jira.example/content/2']]);
		expect(adfToMarkdown(richTextFor('adf', 'wiki', wiki, { addresses }))).toBe(
			'a.png [b.pdf](https://jira.example/content/2) \\[~mia] [~accountid:5b10ac8d82e05b22cc7d4ef5]',
		);
	});

	it('names its files as Markdown can link to them', () => {
		expect(adfToMarkdown(wikiToAdf('!a b.png! [^c.pdf]'))).toBe(
			'![a b.png](<a b.png>) [c.pdf](c.pdf)',
		);
		expect(adfToPlainText(wikiToAdf('!a b.png! [^c.pdf]'))).toBe('a b.png c.pdf');
	});
});
