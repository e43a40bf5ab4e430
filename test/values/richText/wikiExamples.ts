import type { AdfMark, AdfNode } from '../../../nodes/values/richText';
import {
	bullets,
	cell,
	code,
	codeBlock,
	em,
	hardBreak,
	headerCell,
	heading,
	item,
	link,
	mention,
	numbers,
	paragraph,
	quote,
	strike,
	strong,
	tableOf,
	text,
} from './adfShorthand';

const underline: AdfMark = { type: 'underline' };
const sub: AdfMark = { type: 'subsup', attrs: { type: 'sub' } };
const sup: AdfMark = { type: 'subsup', attrs: { type: 'sup' } };
const red: AdfMark = { type: 'textColor', attrs: { color: '#ff0000' } };
const line = (...content: AdfNode[]): AdfNode[] => [paragraph(...content)];
const plain = (value: string): AdfNode => paragraph(text(value));
const rule: AdfNode = { type: 'rule' };
const panel = (panelType: string, ...content: AdfNode[]): AdfNode => ({
	type: 'panel',
	attrs: { panelType },
	content,
});
const file = (name: string, type: 'file' | 'image'): AdfNode => ({
	type: 'mediaInline',
	attrs: { type, id: name, collection: 'attachments-of-the-issue', alt: name },
});

/** What the example shows, the wiki markup, and the content of the document that it becomes. */
export type WikiExample = [name: string, wiki: string, content: AdfNode[]];

const inline: WikiExample[] = [
	['nothing', '', []],
	['white space only', ' \n\t\n', []],
	['lines and paragraphs', 'a\nb\n\n\nc', [paragraph(text('a'), hardBreak, text('b')), plain('c')]],
	['a forced line break', 'a \\\\ b\\\\', line(text('a'), hardBreak, text('b'))],
	[
		'marks',
		'*a* _b_ -c- +d+ ^e^ ~f~ ??g?? {{h}}',
		line(
			...[text('a', strong), text(' '), text('b', em), text(' '), text('c', strike), text(' ')],
			...[text('d', underline), text(' '), text('e', sup), text(' '), text('f', sub), text(' ')],
			...[text('g', em), text(' '), text('h', code)],
		),
	],
	['marks in marks', '_*a* b_', line(text('a', em, strong), text(' b', em))],
	['marks that cross', '*a _b* c_', line(text('a _b', strong), text(' c_'))],
	[
		'marks inside words',
		'un{*}believ{*}able x{{{}y{}}}z',
		line(text('un'), text('believ', strong), text('able x'), text('y', code), text('z')),
	],
	[
		'signs that are no marks',
		'snake_case_name 2 * 3 * 4 -5 to -3 2026-11-27 a - b *c a* **',
		line(
			text('snake_case_name 2 * 3 * 4 -5 to -3 2026-11-27 a - b '),
			text('c a', strong),
			text(' **'),
		),
	],
	['a mark that would end on another line', '*a\nb*', line(text('*a'), hardBreak, text('b*'))],
	[
		'escapes',
		'\\*a\\* \\{code\\} \\[b] \\| C:\\temp &#42; &lt; &amp; &unknown;',
		line(text('*a* {code} [b] | C:\\temp * < & &unknown;')),
	],
	['code with markup', '{{a\\*b\\*}} {{ }} {{c', line(text('a*b*', code), text(' {{ }} {{c'))],
	['dashes', 'a -- b --- c--d', line(text('a – b — c--d'))],
	['emoticons', ':) (/) (x) (!)', line(text(':) (/) (x) (!)'))],
	[
		'colours',
		'{color:red}a *b*{color} {color:#0f0f0f}c{color}',
		line(
			text('a ', red),
			text('b', strong, red),
			text(' '),
			text('c', { type: 'textColor', attrs: { color: '#0f0f0f' } }),
		),
	],
	[
		'a colour over lines',
		'{color:#f00}a\n\nb{color}c',
		[paragraph(text('a', red)), paragraph(text('b', red), text('c'))],
	],
	['a colour that is none', '{color:nope}a{color}', line(text('a'))],
	['an anchor', '{anchor:top}a', line(text('a'))],
	['other scripts', 'שלום *עולם* 👩‍💻', line(text('שלום '), text('עולם', strong), text(' 👩‍💻'))],
	['a byte order mark', '\ufeffh1. a', [heading(1, text('a'))]],
];

const links: WikiExample[] = [
	[
		'links',
		'[a|https://x.example/a_b] [https://y.example] [mailto:mia@acme.example] [*b* c|/browse/SUP-1|tip]',
		line(
			text('a', link('https://x.example/a_b')),
			text(' '),
			text('https://y.example', link('https://y.example')),
			text(' '),
			text('mia@acme.example', link('mailto:mia@acme.example')),
			text(' '),
			text('b', link('/browse/SUP-1'), strong),
			text(' c', link('/browse/SUP-1')),
		),
	],
	[
		'a link in a mark',
		'*[a|https://x.example]*',
		line(text('a', link('https://x.example'), strong)),
	],
	[
		'bare addresses',
		'see https://x.example/a_b_c?d=*e*, (http://y.example) www.z.example',
		line(
			text('see '),
			text('https://x.example/a_b_c?d=*e', link('https://x.example/a_b_c?d=*e')),
			text('*, ('),
			text('http://y.example', link('http://y.example')),
			text(') www.z.example'),
		),
	],
	[
		'an address as the text of a link',
		'[https://x.example|https://y.example]',
		line(text('https://x.example', link('https://y.example'))),
	],
	[
		'a smart link',
		'[https://x.example|https://x.example|smart-link]',
		line({ type: 'inlineCard', attrs: { url: 'https://x.example' } }),
	],
	[
		'what is no link',
		'[a] b[0] [c|#d] [e|file:///f] [g|javascript:h] [i',
		line(text('[a] b[0] c e (file:///f) g (javascript:h) [i')),
	],
	[
		'a bracket before a link',
		'[a [b|https://x.example]',
		line(text('[a '), text('b', link('https://x.example'))),
	],
	[
		'mentions',
		'[~mia] [~accountid:5b10ac8d82e05b22cc7d4ef5] [~5 minutes]',
		line(mention('mia'), text(' '), mention('5b10ac8d82e05b22cc7d4ef5'), text(' [~5 minutes]')),
	],
	[
		'files',
		'!my picture.png|thumbnail! [^report.pdf] !https://x.example/p.png|width=10,alt=A printer!',
		line(
			file('my picture.png', 'image'),
			text(' '),
			file('report.pdf', 'file'),
			text(' '),
			text('A printer', link('https://x.example/p.png')),
		),
	],
	['exclamation marks', 'wow! great! !important! !', line(text('wow! great! !important! !'))],
];

const blocks: WikiExample[] = [
	[
		'headings',
		'h1. a *b*\nh6. c\nd\nh7. e h1. f',
		[
			heading(1, text('a '), text('b', strong)),
			heading(6, text('c')),
			paragraph(text('d'), hardBreak, text('h7. e h1. f')),
		],
	],
	['rules', 'a\n----\nb\n-----\n---', [plain('a'), rule, plain('b'), rule, plain('—')]],
	[
		'a list',
		'* a\n* b\n\n- c',
		[bullets(item(plain('a')), item(plain('b'))), bullets(item(plain('c')))],
	],
	[
		'nested lists',
		'* a\n*# b\n*#* c\n* d\n# e',
		[
			bullets(
				item(plain('a'), numbers(1, item(plain('b'), bullets(item(plain('c')))))),
				item(plain('d')),
			),
			numbers(1, item(plain('e'))),
		],
	],
	['a list that begins deep', '** a', [bullets(item(paragraph(), bullets(item(plain('a')))))]],
	[
		'an item with several lines and code',
		'# a\nb\n{code:js}\nc\n{code}\n# d\n\ne',
		[
			numbers(
				1,
				item(paragraph(text('a'), hardBreak, text('b')), codeBlock('c', 'js')),
				item(plain('d')),
			),
			plain('e'),
		],
	],
	['a list after a line', 'a\n* b', [plain('a'), bullets(item(plain('b')))]],
	[
		'signs without text',
		'*\n#a\n-b',
		line(text('*'), hardBreak, text('#a'), hardBreak, text('-b')),
	],
	[
		'a table',
		'||a||b||\n|1|*2*|\n| |[c|https://x.example]|',
		[
			tableOf(
				[headerCell(plain('a')), headerCell(plain('b'))],
				[cell(plain('1')), cell(paragraph(text('2', strong)))],
				[cell(paragraph()), cell(paragraph(text('c', link('https://x.example'))))],
			),
		],
	],
	[
		'a table with headings at the left',
		'||a|1|\n||b|2',
		[
			tableOf(
				[headerCell(plain('a')), cell(plain('1'))],
				[headerCell(plain('b')), cell(plain('2'))],
			),
		],
	],
	[
		'cells with lines, lists, code and bars',
		'|a\nb|\n* c\n* d|\n|\n{code}\ne|f\n{code}|g \\| h|!p.png|thumbnail!|',
		[
			tableOf(
				[
					cell(paragraph(text('a'), hardBreak, text('b'))),
					cell(bullets(item(plain('c')), item(plain('d')))),
				],
				[cell(codeBlock('e|f')), cell(plain('g | h')), cell(paragraph(file('p.png', 'image')))],
			),
		],
	],
	['text after a table', '|a|b|\nc', [tableOf([cell(plain('a')), cell(plain('b'))]), plain('c')]],
	[
		'quotations',
		'bq. a *b*\n{quote}\nc\n* d\n{quote}',
		[quote(paragraph(text('a '), text('b', strong))), quote(plain('c'), bullets(item(plain('d'))))],
	],
	['a quotation in a line', 'a {quote}b{quote} c', [plain('a'), quote(plain('b')), plain('c')]],
	[
		'code',
		'{code:title=A.java|java}\nif (a) {\n  *b*\n}\n{code}\n{noformat}c {code} d{noformat}',
		[
			paragraph(text('A.java', strong)),
			codeBlock('if (a) {\n  *b*\n}', 'java'),
			codeBlock('c {code} d'),
		],
	],
	['code without a language', '{code}\n\na\n{code}', [codeBlock('\na')]],
	[
		'macros that are never closed',
		'{code}a {quote} b\n{panel:title=c} d {noformat}',
		line(text('{code}a {quote} b'), hardBreak, text('{panel:title=c} d {noformat}')),
	],
	[
		'names of macros in code',
		'{{quote}} and {{code}}',
		line(text('quote', code), text(' and '), text('code', code)),
	],
	[
		'a panel',
		'{panel:title=My note|bgColor=#FFFAE6}\nh2. a\n{quote}b{quote}\n{panel}',
		[panel('warning', paragraph(text('My note', strong)), heading(2, text('a')), plain('b'))],
	],
	[
		'a table in a panel, and a panel in a quotation',
		'{panel}\n||a|b|\n{panel}\n{quote}\n{panel:title=c}\nd\n{panel}\n{quote}',
		[panel('info', plain('a | b')), quote(paragraph(text('c', strong)), plain('d'))],
	],
	['an empty panel', 'a{panel}{panel}b', [plain('a'), plain('b')]],
	[
		'an unknown macro',
		'{toc}\n{info}a{info}',
		line(text('{toc}'), hardBreak, text('{info}a{info}')),
	],
	[
		'line ends of Windows',
		'h1. a\r\n\r\nb\r\nc',
		[heading(1, text('a')), paragraph(text('b'), hardBreak, text('c'))],
	],
];

export const wikiExamples: readonly WikiExample[] = [...inline, ...links, ...blocks];
