import {
	markdownToAdf,
	markdownToWiki,
	mentionsIn,
	richTextFor,
	RichTextRefused,
	TEXT_FORMATS,
} from '../../../nodes/values/richText';
import { card, image, mention, paragraph, text } from './adfShorthand';

const written = 'Hi @[Mia Krause], @[ Bob ] and @[Mia Krause]; not `@[Eve]`, a@[Eve], \\@[Eve]';

describe('mentionsIn', () => {
	it.each([
		['names, each once', written, ['Mia Krause', 'Bob']],
		[
			'names in lists, tables, links and expands',
			'- @[A]\n\n| @[B] |\n|---|\n\n[@[C]](https://x.example)\n\n<details><summary>x</summary>@[D]</details>',
			['A', 'B', 'C', 'D'],
		],
		['no name in a code block', '```\n@[A]\n```\n\n    @[B]', []],
		['no name in a link', '@[Mia](accountid:5b10ac8d82e05b22cc7d4ef5) @[a][b] @[~mia] @[]', []],
		['nothing in no text', undefined, []],
		['nothing in an object', { a: '@[A]' }, []],
	])('finds %s', (_name, markdown, names) => {
		expect(mentionsIn('markdown', markdown)).toEqual(names);
	});

	it.each(TEXT_FORMATS.filter((format) => format !== 'markdown'))('finds none in %s', (format) => {
		expect(mentionsIn(format, written)).toEqual([]);
	});
});

describe('people by their display name', () => {
	const people = new Map([['Mia Krause', '5b10ac8d82e05b22cc7d4ef5']]);

	it('are mentioned on Cloud if they are known', () => {
		expect(markdownToAdf('@[Mia Krause]: @[Bob]', { people }).content).toEqual([
			paragraph(mention('5b10ac8d82e05b22cc7d4ef5', '@Mia Krause'), text(': @Bob')),
		]);
	});

	it('are mentioned by their user name on Data Center, however long it is', () => {
		const users = new Map([
			['Mia Krause', 'mia'],
			['Max', 'maximilian-mustermann-von-acme'],
		]);
		expect(markdownToWiki('@[Mia Krause] @[Max] @[Bob]', { people: users })).toBe(
			'[~mia] [~maximilian-mustermann-von-acme] @Bob',
		);
	});

	it('come through richTextFor', () => {
		expect(richTextFor('wiki', 'markdown', '@[Mia Krause]', { people })).toBe(
			'[~accountid:5b10ac8d82e05b22cc7d4ef5]',
		);
	});
});

describe('other names', () => {
	it('make smart links of issue keys in brackets', () => {
		const site = 'https://acme.atlassian.net/';
		expect(
			markdownToAdf('[SUP-1] SUP-2 [SUP-3](https://x.example) `[SUP-4]` [SUP-5]\n\n[SUP-5]: /x', {
				site,
			}).content,
		).toEqual([
			paragraph(
				...[card('https://acme.atlassian.net/browse/SUP-1'), text(' SUP-2 ')],
				text('SUP-3', { type: 'link', attrs: { href: 'https://x.example' } }),
				...[text(' '), text('[SUP-4]', { type: 'code' }), text(' ')],
				text('SUP-5', { type: 'link', attrs: { href: '/x' } }),
			),
		]);
	});

	it('show attachments by their file names', () => {
		const media = new Map([['shot 1.png', 'id/1']]);
		expect(markdownToAdf('![](shot%201.png)\n\n![x](other.png)', { media }).content).toEqual([
			image({ id: 'id/1', type: 'file', collection: '', alt: 'shot 1.png' }),
			paragraph(text('x', { type: 'link', attrs: { href: 'other.png' } })),
		]);
	});
});

describe('a text that is too long for Jira Cloud', () => {
	it('is refused with both numbers', () => {
		const given = 'a'.repeat(32_768);
		expect(() => richTextFor('adf', 'markdown', given)).toThrow(RichTextRefused);
		expect(() => richTextFor('adf', 'plainText', given)).toThrow(
			/32,768 characters.*at most 32,767/,
		);
		expect(() => richTextFor('adf', 'adf', markdownToAdf(`- ${given}`))).toThrow(RichTextRefused);
	});

	it('is only its text, not what ADF adds to it', () => {
		const given = Array.from({ length: 2_000 }, () => '- **abcdef**').join('\n');
		expect(JSON.stringify(richTextFor('adf', 'markdown', given)).length).toBeGreaterThan(100_000);
		expect(richTextFor('adf', 'plainText', 'a'.repeat(32_767))).toBeDefined();
	});

	it('goes to Data Center, whose limit can be another', () => {
		expect(richTextFor('wiki', 'markdown', 'a'.repeat(40_000))).toHaveLength(40_000);
	});
});
