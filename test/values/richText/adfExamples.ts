import {
	bullets,
	cell,
	code,
	columns,
	em,
	headerCell,
	image,
	item,
	link,
	mention,
	numbers,
	paragraph,
	spanning,
	strong,
	tableOf,
	text,
} from './adfShorthand';

/** A document as Jira sends it, and what it becomes as Markdown, as plain text and as wiki markup. */
export interface AdfExample {
	content: unknown[];
	markdown: string;
	plainText: string;
	wiki: string;
}

/** What Jira's editor produces, but Markdown does not. */
export const adfExamples: ReadonlyArray<[string, AdfExample]> = [
	['an empty document', { content: [], markdown: '', plainText: '', wiki: '' }],
	[
		'empty paragraphs',
		{
			content: [paragraph(text('a')), paragraph(), { type: 'paragraph' }, paragraph(text('b'))],
			markdown: 'a\n\nb',
			plainText: 'a\n\nb',
			wiki: 'a\n\nb',
		},
	],
	[
		'a line end inside text',
		{
			content: [paragraph(text('a\nb'))],
			markdown: 'a  \nb',
			plainText: 'a\nb',
			wiki: 'a\nb',
		},
	],
	[
		'several hard breaks',
		{
			content: [paragraph(text('a'), { type: 'hardBreak' }, { type: 'hardBreak' }, text('b'))],
			markdown: 'a<br><br>b',
			plainText: 'a\n\nb',
			wiki: 'a\nb',
		},
	],
	[
		'spaces at the edges of marks',
		{
			content: [paragraph(text('a'), text(' b ', strong), text('c'))],
			markdown: 'a **b** c',
			plainText: 'a b c',
			wiki: 'a *b* c',
		},
	],
	[
		'marks beside letters',
		{
			content: [paragraph(text('un'), text('"x"', strong), text('y'), text('z', em), text('1'))],
			markdown: 'u&#110;**"x"**&#121;_z_&#49;',
			plainText: 'un"x"yz1',
			wiki: 'un{*}"x"{*}y{_}z{_}1',
		},
	],
	[
		'marks that Markdown does not have',
		{
			content: [
				paragraph(
					text('u', { type: 'underline' }),
					text(' '),
					text('2', { type: 'subsup', attrs: { type: 'sup' } }),
					text(' '),
					text('red', { type: 'textColor', attrs: { color: '#ff5630' } }),
					text(' '),
					text('x', { type: 'newMark' }, { type: 'link' }),
				),
			],
			markdown: 'u 2 red x',
			plainText: 'u 2 red x',
			wiki: '+u+ ^2^ {color:#ff5630}red{color} x',
		},
	],
	[
		'a mention',
		{
			content: [
				paragraph(
					mention('5b10ac8d82e05b22cc7d4ef5', '@Mia Krause'),
					text(' '),
					mention('mia', '@Mia'),
				),
			],
			markdown: '[@Mia Krause](accountid:5b10ac8d82e05b22cc7d4ef5) [@Mia](accountid:mia)',
			plainText: '@Mia Krause @Mia',
			wiki: '[~accountid:5b10ac8d82e05b22cc7d4ef5] [~mia]',
		},
	],
	[
		'links',
		{
			content: [
				paragraph(
					text('the ', link('https://x.example/?a=1|2')),
					text('site', link('https://x.example/?a=1|2'), strong),
					text(' '),
					text('https://y.example', link('https://y.example')),
					text(' '),
					text('mia@acme.example', link('mailto:mia@acme.example')),
					text(' '),
					text('a|b]', link('https://z.example/[a]')),
					text(' '),
					text('SUP-1', link('/browse/SUP-1')),
				),
			],
			markdown:
				'[the **site**](https://x.example/?a=1%7C2) <https://y.example> <mia@acme.example> [a|b\\]](https://z.example/[a]) [SUP-1](/browse/SUP-1)',
			plainText:
				'the site (https://x.example/?a=1|2) https://y.example mia@acme.example a|b] (https://z.example/[a]) SUP-1 (/browse/SUP-1)',
			wiki: '[the *site*|https://x.example/?a=1%7C2] [https://y.example] [mia@acme.example|mailto:mia@acme.example] [a&#124;b&#93;|https://z.example/%5Ba%5D] SUP-1 (/browse/SUP-1)',
		},
	],
	[
		'links that run code',
		{
			content: [
				paragraph(text('a', link('javascript:alert(1)')), text('b', link(' \tJava\nScript:x'))),
			],
			markdown: 'ab',
			plainText: 'ab',
			wiki: 'ab',
		},
	],
	[
		'cards, dates, emoji and the like',
		{
			content: [
				paragraph(
					{ type: 'emoji', attrs: { shortName: ':smile:', text: '😄' } },
					{ type: 'emoji', attrs: { shortName: ':custom:' } },
					text(' '),
					{ type: 'date', attrs: { timestamp: '1795305600000' } },
					text(' '),
					{ type: 'status', attrs: { text: 'In Review', color: 'blue' } },
					text(' '),
					{ type: 'inlineCard', attrs: { url: 'https://x.example/1' } },
				),
				{ type: 'blockCard', attrs: { url: 'https://x.example/2' } },
				{ type: 'embedCard', attrs: { url: 'https://x.example/3', layout: 'wide' } },
			],
			markdown:
				':smile:[:custom:](adf:{"type":"emoji","attrs":{"shortName":":custom:"}}) {date:2026-11-22} {status:blue:In Review} [https://x.example/1](https://x.example/1 "smart link")\n\n[https://x.example/2](https://x.example/2 "smart link block")\n\n[https://x.example/3](adf:{"type":"embedCard","attrs":{"url":"https://x.example/3","layout":"wide"}})',
			plainText:
				'😄:custom: 2026-11-22 In Review https://x.example/1\n\nhttps://x.example/2\n\nhttps://x.example/3',
			wiki: '😄:custom: 2026-11-22 *{color:#00b8d9}In Review{color}* [https://x.example/1]\n\n[https://x.example/2]\n\n[https://x.example/3]',
		},
	],
	[
		'media',
		{
			content: [
				image({ type: 'file', id: '1', collection: '', alt: 'shot.png' }),
				image({ type: 'file', id: '2', collection: '' }),
				image({ type: 'external', url: 'https://x.example/p.png', alt: 'Printer' }),
			],
			markdown: '![shot.png](media:1)\n\n![](media:2)\n\n![Printer](https://x.example/p.png)',
			plainText: 'shot.png\n\n[attachment]\n\nPrinter (https://x.example/p.png)',
			wiki: 'shot.png\n\n\\[attachment]\n\n!https://x.example/p.png|alt=Printer!',
		},
	],
	[
		'a panel and an expand',
		{
			content: [
				{
					type: 'panel',
					attrs: { panelType: 'info' },
					content: [paragraph(text('a')), paragraph(text('b'))],
				},
				{ type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('c'))] },
			],
			markdown: '> [!NOTE]\n> a\n>\n> b\n\n<details>\n<summary>More</summary>\n\nc\n\n</details>',
			plainText: 'a\n\nb\n\nMore\n\nc',
			wiki: '{panel:bgColor=#deebff}\na\n\nb\n{panel}\n\n*More*\n\nc',
		},
	],
	[
		'decisions',
		{
			content: [
				{ type: 'decisionList', content: [{ type: 'decisionItem', content: [text('go')] }] },
			],
			markdown: '- <> go',
			plainText: '- go',
			wiki: '* go',
		},
	],
	[
		'two lists after one another',
		{
			content: [bullets(item(paragraph(text('a')))), bullets(item(paragraph(text('b'))))],
			markdown: '- a\n\n* b',
			plainText: '- a\n\n- b',
			wiki: '* a\n\n* b',
		},
	],
	[
		'columns',
		{
			content: [columns(paragraph(text('a')), paragraph(text('b')))],
			markdown:
				'<!-- adf:layoutSection -->\n\n<!-- adf:layoutColumn {"width":50} -->\n\na\n\n<!-- /adf:layoutColumn -->\n\n<!-- adf:layoutColumn {"width":50} -->\n\nb\n\n<!-- /adf:layoutColumn -->\n\n<!-- /adf:layoutSection -->',
			plainText: 'a\n\nb',
			wiki: 'a\n\nb',
		},
	],
	[
		'a table with blocks in its cells',
		{
			content: [
				tableOf(
					[headerCell(paragraph(text('h|'))), cell(paragraph(text('a')), paragraph(text('b')))],
					[cell(bullets(item(paragraph(text('c'))), item(paragraph(text('d'))))), cell()],
				),
			],
			markdown: '|  |  |\n| --- | --- |\n| h\\| | a<br>b |\n| • c<br>• d |  |',
			plainText: 'h| | a b\n• c • d | ',
			wiki: '||h\\||a\nb|\n|\n* c\n* d| |',
		},
	],
	[
		'a mention without a name',
		{
			content: [paragraph(mention('5b10ac8d82e05b22cc7d4ef5'), text('!'))],
			markdown: '[~accountid:5b10ac8d82e05b22cc7d4ef5]!',
			plainText: '@5b10ac8d82e05b22cc7d4ef5!',
			wiki: '[~accountid:5b10ac8d82e05b22cc7d4ef5]!',
		},
	],
	[
		'a table whose cells reach over columns and rows at once',
		{
			content: [
				tableOf(
					[
						headerCell(text('a')),
						headerCell(text('b')),
						headerCell(text('c')),
						headerCell(text('d')),
					],
					[spanning({ rowspan: 2, colspan: 2 }, text('1')), cell(text('2')), cell(text('3'))],
					[cell(text('4')), spanning({ rowspan: 3 }, text('5'))],
					[cell(text('6'))],
					[],
				),
			],
			markdown:
				'| a | b | c | d |\n| --- | --- | --- | --- |\n| 1 |  | 2 | 3 |\n|  |  | 4 | 5 |\n| 6 |  |  |  |\n|  |  |  |  |',
			plainText: 'a | b | c | d\n1 |  | 2 | 3\n |  | 4 | 5\n6 |  |  | \n |  |  | ',
			wiki: '||a||b||c||d||\n|1| |2|3|\n| | |4|5|\n|6| | | |\n| | | | |',
		},
	],
	[
		'a table with spans that mean nothing',
		{
			content: [
				tableOf(
					[spanning({ colspan: 0, rowspan: -1 }, text('a')), spanning({ colspan: 'x' }, text('b'))],
					[spanning({ colspan: 1.5, rowspan: null }, text('c')), cell(text('d'))],
				),
			],
			markdown: '|  |  |\n| --- | --- |\n| a | b |\n| c | d |',
			plainText: 'a | b\nc | d',
			wiki: '|a|b|\n|c|d|',
		},
	],
	[
		'lists that begin with other numbers',
		{
			content: [
				numbers(
					3,
					item(paragraph(text('a')), bullets(item(paragraph(text('b'))))),
					item(paragraph(text('c'))),
				),
				bullets(
					item(
						paragraph(text('d')),
						numbers(8, item(paragraph(text('e'))), item(numbers(2, item(paragraph(text('f')))))),
					),
				),
				tableOf([cell(numbers(4, item(paragraph(text('g')))))]),
			],
			markdown: '3. a\n   - b\n4. c\n\n- d\n\n  8. e\n  9. 2. f\n\n|  |\n| --- |\n| • g |',
			plainText: '3. a\n   - b\n4. c\n\n- d\n  8. e\n  9. 2. f\n\n• g',
			wiki: '3. a\n* b\n\n4. c\n\n* d\n** 8. e\n** 9.\n*** 2. f\n\n|\n* 4. g|',
		},
	],
	[
		'code with its own fence',
		{
			content: [
				{
					type: 'codeBlock',
					attrs: { language: 'markdown' },
					content: [text('```\nx\n```\n{noformat}')],
				},
			],
			markdown: '````markdown\n```\nx\n```\n{noformat}\n````',
			plainText: '```\nx\n```\n{noformat}',
			wiki: '{noformat}\n```\nx\n```\n{ noformat}\n{noformat}',
		},
	],
	[
		'code in code',
		{
			content: [
				paragraph(text('`a`', code), text(' '), text(' ', code), text(' '), text('{a}', code)),
			],
			markdown: '`` `a` `` ` ` `{a}`',
			plainText: '`a`   {a}',
			wiki: '{{`a`}}   {{&#123;a&#125;}}',
		},
	],
	[
		'nodes of unknown types',
		{
			content: [
				{ type: 'newBlock', attrs: { title: 'T' }, content: [paragraph(text('a')), text('b')] },
				paragraph({ type: 'newInline', attrs: { text: 'c' } }, { type: 'newText', text: 'd' }),
				{ type: 'newEmpty' },
			],
			markdown: 'T\n\na\n\nb\n\ncd',
			plainText: 'T\n\na\n\nb\n\ncd',
			wiki: 'T\n\na\n\nb\n\ncd',
		},
	],
	[
		'what is no node at all',
		{
			content: [
				'a',
				null,
				5,
				[],
				{ text: 'b' },
				{ type: 'heading', attrs: { level: 'x' }, content: [text('c')] },
			],
			markdown: 'b\n\n# c',
			plainText: 'b\n\nc',
			wiki: 'b\n\nh1. c',
		},
	],
];
