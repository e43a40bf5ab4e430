import { adfToPlainText, contentIdsIn, htmlToAdf, wikiToAdf } from '../../../nodes/values/richText';
import { generateHtml } from './htmlGenerator';
import { htmlMails } from './htmlMails';
import { wikiExamples } from './wikiExamples';

type Input = [name: string, make: (length: number) => string];

const repeated = (part: string, length: number): string =>
	part.repeat(Math.ceil(length / part.length)).slice(0, length);

const generated = (length: number): string => {
	let html = '';
	for (let seed = 0; html.length < length; seed++)
		html += generateHtml(seed, { regular: true }).html;
	return html;
};

const html: Input[] = [
	['mails', (length) => repeated(htmlMails.map(([, mail]) => mail).join(''), length)],
	['generated documents', generated],
	['elements in elements', (length) => repeated('<div>', length)],
	['marks in marks', (length) => repeated('<b>', length)],
	[
		'marks that are closed in another order',
		(length) => repeated('<b>', length / 2) + repeated('</i>', length / 2),
	],
	['links in links', (length) => repeated('<a href="https://x.example">a', length)],
	['styles in styles', (length) => repeated('<span style="color:red">a', length)],
	['lists in lists', (length) => repeated('<ul><li>a', length)],
	['tables in tables', (length) => repeated('<table><tr><td>a', length)],
	['quotations in quotations', (length) => repeated('<blockquote>a', length)],
	['details in details', (length) => repeated('<details><summary>a</summary>b', length)],
	['headings in headings', (length) => repeated('<h1>a<ul>', length)],
	[
		'cells that span',
		(length) => `<table>${repeated('<tr><td rowspan=65534 colspan=9>a', length)}`,
	],
	['end tags', (length) => repeated('</p></div></b>', length)],
	['opening angle brackets', (length) => repeated('<', length)],
	['open comments', (length) => repeated('<!--', length)],
	['attributes', (length) => `<a ${repeated('b c=d ', length)}>`],
	['styles', (length) => `<p style="${repeated('a:b;', length)}">x`],
	['entities', (length) => repeated('&amp&nbsp;', length)],
	['spaces', (length) => `a${repeated(' ', length)}b`],
	['line breaks', (length) => repeated('<br>', length)],
	["Outlook's lists", (length) => repeated('<p style="mso-list:l0 level1 lfo1">a', length)],
];

const wiki: Input[] = [
	['examples', (length) => repeated(wikiExamples.map(([, text]) => text).join('\n\n'), length)],
	[
		'one line',
		(length) =>
			repeated('The *printer* in {{room}} does _not_ print [this|https://x.example]. ', length),
	],
	...[
		...[
			'*a ',
			'(*',
			'_a _b_ ',
			'{*}',
			'??a',
			'[',
			'[a|',
			'[a [',
			'!',
			'!a.b|',
			'{',
			'{{',
			'{{{}',
			'}}',
		],
		...['{code}', '{code:java}', '{quote}', '{quote:a}', '{panel:a=b}', '{color:red}', '{anchor:a'],
		...[
			'|',
			'||',
			'|a\n',
			'|a|\nb\n',
			'|\n{code}a{code}\n',
			'* ',
			'* a\n',
			'*#*# a\n',
			'-',
			'----\n',
		],
		...[
			'\\',
			'\\\\',
			'&',
			'&amp;',
			'http://',
			'http://a.b/(',
			'http://a))',
			'mailto:a',
			'\n',
			' ',
			'h1. ',
		],
	].map((part): Input => [JSON.stringify(part), (length) => repeated(part, length)]),
];

/** Milliseconds that a conversion takes. */
function duration(convert: () => unknown): number {
	const start = performance.now();
	convert();
	return performance.now() - start;
}

/** How many times as long eight times the text takes: in quadratic time 64 times. */
const ratio = (convert: (text: string) => unknown, make: Input[1]): number => {
	// The shorter one is long enough to collect garbage, too.
	const [short, long] = [make(40_000), make(320_000)];
	return (
		duration(() => convert(long)) /
		Math.max(
			duration(() => convert(short)),
			2,
		)
	);
};

describe.each<[string, (text: string) => unknown, Input[]]>([
	['htmlToAdf', htmlToAdf, html],
	['contentIdsIn', contentIdsIn, html.slice(0, 4)],
	['wikiToAdf', wikiToAdf, wiki],
])('%s', (_name, convert, inputs) => {
	it.each(inputs)('takes time in proportion to the length of %s', (_what, make) => {
		// Other work on the machine makes one measurement larger, but not each of several.
		const ratios: number[] = [];
		do ratios.push(ratio(convert, make));
		while (Math.min(...ratios) >= 30 && ratios.length < 4);
		expect(Math.min(...ratios)).toBeLessThan(30);
	});
});

describe('a text of many levels', () => {
	it.each([1_000, 100_000])('keeps what is inside %d elements', (depth) => {
		for (const tag of ['div', 'b', 'ul><li', 'table><tr><td', 'blockquote', 'details', 'pre']) {
			expect(adfToPlainText(htmlToAdf(`${`<${tag}>`.repeat(depth)}innermost`))).toContain(
				'innermost',
			);
		}
	});

	it('keeps what is inside many lists of wiki markup', () => {
		expect(adfToPlainText(wikiToAdf(`${'*'.repeat(100_000)} innermost`))).toContain('innermost');
	});
});
