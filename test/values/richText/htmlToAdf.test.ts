import {
	adfToMarkdown,
	adfToPlainText,
	adfToWiki,
	contentIdsIn,
	htmlToAdf,
	richTextFor,
} from '../../../nodes/values/richText';
import type { AdfNode } from '../../../nodes/values/richText';
import { htmlExamples } from './htmlExamples';
import { generateHtml } from './htmlGenerator';
import { htmlMails } from './htmlMails';

describe('htmlToAdf', () => {
	it.each(htmlExamples)('converts %s', (_name, html, content) => {
		expect(htmlToAdf(html)).toEqual({ version: 1, type: 'doc', content });
	});

	/** The words of a document, in its order. */
	const wordsOf = (node: AdfNode): string[] =>
		`${node.text} ${JSON.stringify(node.attrs ?? {})}`
			.match(/word\d+x/g)
			?.concat((node.content ?? []).flatMap(wordsOf)) ?? (node.content ?? []).flatMap(wordsOf);

	it('keeps every word of 1,000 generated documents, in its order', () => {
		const changed = Array.from({ length: 1_000 }, (_, seed) => seed).filter((seed) => {
			const { html, words } = generateHtml(seed, { regular: true });
			return wordsOf({ ...htmlToAdf(html) }).join() !== words.join();
		});
		expect(changed).toEqual([]);
	});

	it.each([adfToMarkdown, adfToPlainText, adfToWiki])(
		'keeps every word of 1,000 broken documents in what %p makes of them',
		(write) => {
			const lost = Array.from({ length: 1_000 }, (_, seed) => seed).filter((seed) => {
				const { html, words } = generateHtml(seed, { regular: false });
				// Markdown writes a letter next to a delimiter as a reference.
				const written = write(htmlToAdf(html)).replace(/&#(\d+);/g, (_reference, number) =>
					String.fromCodePoint(Number(number)),
				);
				return !words.every((word) => written.includes(word));
			});
			expect(lost).toEqual([]);
		},
	);
});

describe('mails', () => {
	it.each(htmlMails)('%s', (_client, html, wiki) => {
		expect(richTextFor('wiki', 'html', html)).toBe(wiki);
	});
});

describe('pictures of a mail that are files of the issue', () => {
	const html = `<p>See <img src="cid:image001.png@01DB%20A" alt="A picture"><img src='CID:x'></p>`;
	const files = {
		pictures: new Map([['image001.png@01DB A', 'image001.png']]),
		addresses: new Map([['image001.png', 'https://jira.example/content/1']]),
	};

	it('are named, each once and in their order', () => {
		expect(contentIdsIn(`${html}${html}<img src="https://x.example/cid:no">`)).toEqual([
			'image001.png@01DB A',
			'x',
		]);
	});

	it('are files in wiki markup, and names in ADF, as links if there is an address', () => {
		expect(richTextFor('wiki', 'html', html, files)).toBe('See !image001.png!x');
		expect(adfToMarkdown(richTextFor('adf', 'html', html, files))).toBe(
			'See [image001.png](https://jira.example/content/1)x',
		);
		const { pictures } = files;
		expect(adfToMarkdown(richTextFor('adf', 'html', html, { pictures }))).toBe('See image001.pngx');
		expect(richTextFor('plain', 'html', html, { pictures })).toBe('See image001.pngx');
	});

	it('are names in wiki markup if the name would be read as more', () => {
		const names = new Map([['x', 'a|b!.png']]);
		expect(richTextFor('wiki', 'html', '<img src="cid:x">', { pictures: names })).toBe('a|b!.png');
	});

	it('are mentions of user names on Data Center only', () => {
		const link = '<a href="username:mia">Mia</a>';
		expect(richTextFor('wiki', 'html', link)).toBe('[~mia]');
		expect(adfToMarkdown(richTextFor('adf', 'html', link))).toBe('@Mia');
	});
});
