import {
	bullets,
	card,
	cell,
	codeBlock,
	columns,
	date,
	expand,
	heading,
	image,
	item,
	link,
	mention,
	nestedExpand,
	panel,
	paragraph,
	quote,
	row,
	status,
	strong,
	tableOf,
	task,
	tasks,
	text,
} from './adfShorthand';
import type { MarkdownExample } from './markdownExamples';

const issue = 'https://acme.atlassian.net/browse/SUP-1';
const accountId = '712020:11111111-2222-3333-4444-555555555555';
const file = (id: string, alt: string) => ({ id, type: 'file', collection: '', alt });
const smile = { type: 'emoji', attrs: { shortName: ':smile:', id: '1f604', text: '😄' } };
const decisions = (...lines: string[]) => ({
	type: 'decisionList',
	attrs: { localId: 'decision-list-1' },
	content: lines.map((line, index) => ({
		type: 'decisionItem',
		attrs: { localId: `decision-${index + 1}`, state: 'DECIDED' },
		content: [text(line)],
	})),
});

/** What Jira has and Markdown has not: panels, expands, lozenges, dates, emoji, mentions, smart links, media. */
export const richExamples: readonly MarkdownExample[] = [
	...(
		[
			['NOTE', 'info'],
			['TIP', 'success'],
			['IMPORTANT', 'note'],
			['WARNING', 'warning'],
			['CAUTION', 'error'],
			['info', 'info'],
			['Success', 'success'],
			['ERROR', 'error'],
		] as const
	).map(
		([alert, type]): MarkdownExample => [
			`the panel ${alert}`,
			`> [!${alert}]\n> a **b**\n>\n> - c`,
			[panel(type, paragraph(text('a '), text('b', strong)), bullets(item(paragraph(text('c')))))],
		],
	),
	['a panel in one line', '> [!NOTE] a', [panel('info', paragraph(text('a')))]],
	['a panel with a heading', '> [!TIP]\n>\n> # a', [panel('success', heading(1, text('a')))]],
	['an empty panel', '> [!NOTE]', [panel('info', paragraph())]],
	[
		'a panel with blocks that it may not hold',
		'> [!NOTE]\n> > a\n>\n> | b |\n> |---|',
		[panel('info', paragraph(text('a')), paragraph(text('b')))],
	],
	['an alert of another name', '> [!FOO]\n> a', [quote(paragraph(text('[!FOO] a')))]],
	['an alert that is escaped', '> \\[!NOTE]\n> a', [quote(paragraph(text('[!NOTE] a')))]],
	[
		'an expand',
		'<details>\n<summary>More &amp; <b>more</b> &lt;x&gt;</summary>\n\na\n\n- b\n\n</details>\n\nc',
		[
			expand('More & more <x>', paragraph(text('a')), bullets(item(paragraph(text('b'))))),
			paragraph(text('c')),
		],
	],
	[
		'an expand without blank lines',
		'<details open><summary>A</summary>b **c**\n</details>',
		[expand('A', paragraph(text('b '), text('c', strong)))],
	],
	['an expand without a title', '<details>\n\na\n\n</details>', [expand('', paragraph(text('a')))]],
	['an empty expand', '<details><summary>A</summary></details>', [expand('A', paragraph())]],
	[
		'an expand in an expand, and one in that',
		'<details><summary>A</summary>\n\n<details><summary>B</summary>\n\n<details><summary>C</summary>\n\nd\n\n</details>\n\n</details>\n\n</details>',
		[expand('A', nestedExpand('B', paragraph(text('C', strong)), paragraph(text('d'))))],
	],
	[
		'an expand in a list',
		'- a\n\n  <details><summary>B</summary>\n\n  c\n\n  </details>',
		[bullets(item(paragraph(text('a')), paragraph(text('B', strong)), paragraph(text('c'))))],
	],
	[
		'an expand around code with its own tags',
		'<details><summary>A</summary>\n\n```html\n</details>\n```\n\n</details>',
		[expand('A', codeBlock('</details>', 'html'))],
	],
	[
		'an expand that is never closed',
		'<details><summary>A</summary>\n\nb',
		[paragraph(text('<details><summary>A</summary>')), paragraph(text('b'))],
	],
	['an expand that is only closed', '</details>', [paragraph(text('</details>'))]],
	[
		'lozenges',
		'{status:blue:In Progress} **{status:GREEN:a\\}b&amp;c&#124;}** {status:#ff0000:x}',
		[
			paragraph(
				...[status('blue', 'In Progress'), text(' '), status('green', 'a}b&c|'), text(' ')],
				status('#ff0000', 'x'),
			),
		],
	],
	[
		'lozenges as others write them',
		'{status:color=Green|title=Done} {status:title=To do|colour=Grey|subtle=true} {status:title=x}',
		[
			paragraph(
				...[status('green', 'Done'), text(' '), status('neutral', 'To do'), text(' ')],
				status('neutral', 'x'),
			),
		],
	],
	[
		'what is no lozenge',
		'{status} {status:} {status:pink:x} {status: open} `{status:blue:x}` \\{status:blue:x}',
		[
			paragraph(
				text('{status} {status:} {status:pink:x} {status: open} '),
				text('{status:blue:x}', { type: 'code' }),
				text(' {status:blue:x}'),
			),
		],
	],
	[
		'dates',
		'until {date:2026-11-22}, {date:2026-02-30}, {date:tomorrow}',
		[
			paragraph(
				text('until '),
				date('1795305600000'),
				text(', {date:2026-02-30}, {date:tomorrow}'),
			),
		],
	],
	[
		'emoji',
		':smile: a:smile: 10:tada:30 :nosuch: \\:smile: `:smile:` 😄',
		[
			paragraph(
				...[smile, text(' a:smile: 10:tada:30 :nosuch: :smile: ')],
				...[text(':smile:', { type: 'code' }), text(' 😄')],
			),
		],
	],
	[
		'mentions by account id',
		`@5b10ac8d82e05b22cc7d4ef5, @${accountId} a@5b10ac8d82e05b22cc7d4ef5 \\@5b10ac8d82e05b22cc7d4ef5 @5b10ac8d82e05b22cc7d4ef55`,
		[
			paragraph(
				...[mention('5b10ac8d82e05b22cc7d4ef5'), text(', '), mention(accountId)],
				text(' a@5b10ac8d82e05b22cc7d4ef5 @5b10ac8d82e05b22cc7d4ef5 @5b10ac8d82e05b22cc7d4ef55'),
			),
		],
	],
	[
		'a mention by a name that nobody looked up',
		'@[Mia Krause], @mia',
		[paragraph(text('@Mia Krause, @mia'))],
	],
	[
		'smart links',
		`${issue} and <${issue}> [x](${issue})`,
		[
			paragraph(
				...[card(issue), text(' and '), text(issue, link(issue)), text(' ')],
				text('x', link(issue)),
			),
		],
	],
	[
		'an issue beside other characters',
		`(${issue}), ${issue}?a=b`,
		[
			paragraph(
				...[text('('), card(issue), text('), ')],
				text(`${issue}?a=b`, link(`${issue}?a=b`)),
			),
		],
	],
	[
		'smart links by their titles',
		'[https://x.example](https://x.example "smart link") a\n\n[https://x.example](https://x.example "smart link block")\n\n[https://x.example](https://x.example "smart link embed")\n\n[y](https://x.example "smart link")',
		[
			paragraph(card('https://x.example'), text(' a')),
			card('https://x.example', 'blockCard'),
			{ type: 'embedCard', attrs: { url: 'https://x.example', layout: 'center' } },
			paragraph(text('y', link('https://x.example', 'smart link'))),
		],
	],
	['an issue key in brackets without a site', '[SUP-1] SUP-2', [paragraph(text('[SUP-1] SUP-2'))]],
	[
		'pictures of attachments',
		'a\n![shot.png](media:1-2)\nb\n\n![](media:3?width=800&height=600&collection=c&layout=wide&size=50%)\n\n![x](media:4?size=760px "Caption")',
		[
			paragraph(text('a')),
			image(file('1-2', 'shot.png')),
			paragraph(text('b')),
			{
				type: 'mediaSingle',
				attrs: { layout: 'wide', width: 50, widthType: 'percentage' },
				content: [
					{
						type: 'media',
						attrs: { id: '3', type: 'file', collection: 'c', width: 800, height: 600 },
					},
				],
			},
			{
				type: 'mediaSingle',
				attrs: { layout: 'center', width: 760, widthType: 'pixel' },
				content: [
					{ type: 'media', attrs: file('4', 'x') },
					{ type: 'caption', content: [text('Caption')] },
				],
			},
		],
	],
	[
		'files',
		'![a.pdf](media:1?kind=group) ![b.pdf](media:2?kind=group)\n\nsee ![c.pdf](media:3?kind=inline) ![d](media:4)',
		[
			{
				type: 'mediaGroup',
				content: [
					{ type: 'media', attrs: file('1', 'a.pdf') },
					{ type: 'media', attrs: file('2', 'b.pdf') },
				],
			},
			paragraph(...[text('see '), { type: 'mediaInline', attrs: file('3', 'c.pdf') }, text(' ')], {
				type: 'mediaInline',
				attrs: file('4', 'd'),
			}),
		],
	],
	[
		'pictures in a list, a quotation and a table',
		'- ![a](media:1)\n\n> ![a](media:1)\n\n| ![a](media:1) |\n|---|\n| b |',
		[
			bullets(item(image(file('1', 'a')))),
			quote(image(file('1', 'a'))),
			tableOf(
				[{ type: 'tableHeader', content: [image(file('1', 'a'))] }],
				[cell(paragraph(text('b')))],
			),
		],
	],
	['decisions', '- <> a\n- <> b', [decisions('a', 'b')]],
	[
		'decisions among other items',
		'- <> a\n- b\n- \\<> c',
		[
			bullets(
				item(paragraph(text('<> a'))),
				item(paragraph(text('b'))),
				item(paragraph(text('<> c'))),
			),
		],
	],
	[
		'columns',
		'<!-- adf:layoutSection -->\n<!-- adf:layoutColumn {"width":50} -->\n\na\n\n<!-- /adf:layoutColumn -->\n<!-- adf:layoutColumn {"width":50} -->\n\nb\n\n<!-- /adf:layoutColumn -->\n<!-- /adf:layoutSection -->',
		[columns(paragraph(text('a')), paragraph(text('b')))],
	],
	[
		'an extension',
		'[toc](<adf:{"type":"extension","attrs":{"extensionKey":"toc","extensionType":"com.atlassian.confluence.macro.core","parameters":{"a":"b | \\\\\\"c"}}}>)',
		[
			{
				type: 'extension',
				attrs: {
					extensionKey: 'toc',
					extensionType: 'com.atlassian.confluence.macro.core',
					parameters: { a: 'b | "c' },
				},
			},
		],
	],
	[
		'nodes that Jira would not accept',
		'[a](<adf:{"type":"extension","attrs":{}}>) [b](<adf:{"type":"script"}>) <!-- adf:layoutColumn -->',
		[
			paragraph(
				text(
					'[a](adf:{"type":"extension","attrs":{}}) [b](adf:{"type":"script"}) <!-- adf:layoutColumn -->',
				),
			),
		],
	],
	[
		'a task with a lozenge',
		'- [ ] {status:red:Open} a',
		[tasks(1, task(1, 'TODO', status('red', 'Open'), text(' a')))],
	],
	[
		'a table with lozenges, issues and mentions',
		`| {status:red:Open} | ${issue} |\n|---|---|\n| @5b10ac8d82e05b22cc7d4ef5 | {date:2026-11-22} |`,
		[
			{
				type: 'table',
				content: [
					row('tableHeader', [status('red', 'Open')], [card(issue)]),
					row('tableCell', [mention('5b10ac8d82e05b22cc7d4ef5')], [date('1795305600000')]),
				],
			},
		],
	],
];
