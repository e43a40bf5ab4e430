import { fc } from '../../properties';
import {
	adfToMarkdown,
	adfToPlainText,
	adfToWiki,
	markdownToAdf,
	markdownToWiki,
} from '../../../nodes/values/richText';
import { describeContract } from '../../contract/describeContract';
import { arbitraryDocument } from './arbitraryAdf';
import { generateMarkdown } from './markdownGenerator';

const again = (document: unknown) => markdownToAdf(adfToMarkdown(document));

/** Markdown by the project's own generator, and any sequence of pieces that mean something in it. */
const arbitraryMarkdown = fc.oneof(
	fc.nat().map((seed) => generateMarkdown(seed, { regular: false })),
	fc
		.array(
			fc.oneof(
				fc.constantFrom(
					...[
						'\n',
						'\n\n',
						' ',
						'  \n',
						'- ',
						'1. ',
						'> ',
						'# ',
						'```\n',
						'| a | b |\n|---|---|\n| ',
					],
					...[
						'- [ ] ',
						'- <> ',
						'> [!NOTE]\n> ',
						'<details><summary>',
						'</summary>',
						'</details>\n',
					],
					...['<!-- adf:layoutSection -->\n', '<!-- /adf:layoutSection -->\n', '{status:blue:x}'],
					...['<!-- adf:layoutColumn {"width":50} -->\n', '<!-- /adf:layoutColumn -->\n', ':tada:'],
					...[
						'{date:2026-11-22}',
						'@[Mia]',
						'[~mia]',
						'![a](media:1)',
						'![b](https://x.example/b)',
					],
					...[
						'https://x.example/browse/AB-1',
						'[c](<adf:{"type":"extension"}>)',
						'**',
						'_',
						'~~',
						'`',
					],
					...[
						'[',
						']',
						'(',
						')',
						'<',
						'>',
						'\\',
						'&amp;',
						'|',
						'---\n',
						'    ',
						'[d]: /e\n',
						'<br>',
					],
				),
				fc.string({ maxLength: 6 }),
			),
			{ maxLength: 25 },
		)
		.map((pieces) => pieces.join('')),
);

describeContract('Any document of ADF', (specifications) => {
	it('is valid and stays the same after its second way through Markdown', () => {
		fc.assert(
			fc.property(arbitraryDocument, (document) => {
				expect(specifications.checkAdf(document)).toEqual([]);
				const first = again(document);
				expect(specifications.checkAdf(first)).toEqual([]);
				expect(again(first)).toEqual(first);
			}),
			{ numRuns: 120 },
		);
	});

	it('becomes wiki markup and plain text', () => {
		fc.assert(
			fc.property(arbitraryDocument, (document) => {
				expect(typeof adfToWiki(document)).toBe('string');
				expect(typeof adfToPlainText(document)).toBe('string');
			}),
			{ numRuns: 200 },
		);
	});
});

describeContract('Any Markdown', (specifications) => {
	it('becomes a valid document, which stays the same after its second way through Markdown', () => {
		fc.assert(
			fc.property(arbitraryMarkdown, (markdown) => {
				const document = markdownToAdf(markdown);
				expect(specifications.checkAdf(document)).toEqual([]);
				const second = again(document);
				expect(specifications.checkAdf(second)).toEqual([]);
				expect(again(second)).toEqual(second);
				expect(typeof markdownToWiki(markdown)).toBe('string');
			}),
			{ numRuns: 400 },
		);
	});
});

describe('An address with a line that would end the cell of a table', () => {
	it.each([
		['https://acme.example/a|b c', 'https://acme.example/a%7Cb'],
		['[x](https://acme.example/a|b)', 'https://acme.example/a%7Cb'],
		['mia@acme.example|b c', 'mailto:mia@acme.example%7Cb'],
		['[x](http://acme.example/a\u00a0b)', 'http://acme.example/a%C2%A0b'],
	])('of %s is %s, and stays the same', (markdown, href) => {
		const document = markdownToAdf(markdown);
		expect(JSON.stringify(document)).toContain(JSON.stringify({ href }));
		expect(again(document)).toEqual(document);
	});
});

describe('The time of a conversion', () => {
	const ways: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
		['Markdown to ADF', markdownToAdf],
		['Markdown to ADF and back', (text) => again(markdownToAdf(text))],
		['Markdown to wiki markup', markdownToWiki],
	];
	const text = (length: number): string => {
		let made = '';
		for (let seed = 0; made.length < length; seed++) {
			made += `${generateMarkdown(seed, { regular: true })}\n\n> [!NOTE]\n> a {status:blue:b}\n\n`;
		}
		return made.slice(0, length);
	};
	const duration = (convert: () => unknown): number => {
		const start = performance.now();
		convert();
		return performance.now() - start;
	};

	// In quadratic time, four times the text would take sixteen times as long.
	it.each(ways)('grows with the length of the text: %s', (_name, convert) => {
		const [short, long] = [text(250_000), text(1_000_000)];
		convert(short);
		const ratio = duration(() => convert(long)) / duration(() => convert(short));
		expect(ratio).toBeLessThan(12);
	});

	it.each([
		['expands', '<details><summary>a</summary>\n\n'],
		['expands in one block', '<details><summary>'],
		['columns', '<!-- adf:layoutColumn {"width":50} -->\n'],
		['closed frames', '</details>\n\n'],
		['panels', '> [!NOTE]\n'],
		['panels in panels', '>[!NOTE]>'],
		['lozenges', '{status:blue:'],
		['people', '@['],
		['pictures', '![](media:'],
		['emoji', ':smile'],
		['nodes', '[a](<adf:{'],
	])('is short for what looks like the beginning of many %s', (_name, part) => {
		const many = part.repeat(Math.ceil(150_000 / part.length));
		expect(duration(() => adfToWiki(again(markdownToAdf(many))))).toBeLessThan(8_000);
	});
});
