import type { AdfMark, AdfNode } from '../../../nodes/values/richText';

/** Short ways to write expected documents. */
export const text = (value: string, ...marks: AdfMark[]): AdfNode =>
	marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };
export const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
export const hardBreak: AdfNode = { type: 'hardBreak' };
export const strong: AdfMark = { type: 'strong' };
export const em: AdfMark = { type: 'em' };
export const strike: AdfMark = { type: 'strike' };
export const code: AdfMark = { type: 'code' };
export const link = (href: string, title?: string): AdfMark => ({
	type: 'link',
	attrs: title === undefined ? { href } : { href, title },
});
export const item = (...content: AdfNode[]): AdfNode => ({ type: 'listItem', content });
export const bullets = (...content: AdfNode[]): AdfNode => ({ type: 'bulletList', content });
export const mention = (id: string, name: string): AdfNode => ({
	type: 'mention',
	attrs: { id, text: name },
});
const heading = (level: number, ...content: AdfNode[]): AdfNode => ({
	type: 'heading',
	attrs: { level },
	content,
});
const numbers = (order: number, ...content: AdfNode[]): AdfNode => ({
	type: 'orderedList',
	...(order === 1 ? {} : { attrs: { order } }),
	content,
});
const quote = (...content: AdfNode[]): AdfNode => ({ type: 'blockquote', content });
const codeBlock = (value: string, language?: string): AdfNode => ({
	type: 'codeBlock',
	...(language === undefined ? {} : { attrs: { language } }),
	...(value === '' ? {} : { content: [text(value)] }),
});
const tasks = (number: number, ...content: AdfNode[]): AdfNode => ({
	type: 'taskList',
	attrs: { localId: `task-list-${number}` },
	content,
});
const task = (number: number, state: 'TODO' | 'DONE', ...content: AdfNode[]): AdfNode => ({
	type: 'taskItem',
	attrs: { localId: `task-${number}`, state },
	content,
});
const row = (type: 'tableHeader' | 'tableCell', ...cells: AdfNode[][]): AdfNode => ({
	type: 'tableRow',
	content: cells.map((content) => ({ type, content: [paragraph(...content)] })),
});
const table = (...content: AdfNode[]): AdfNode => ({ type: 'table', content });

/** What it shows, the Markdown, and the content of the document that it becomes. */
export const markdownExamples: ReadonlyArray<[string, string, AdfNode[]]> = [
	['nothing', '', []],
	['white space only', ' \n\t\n ', []],
	['a paragraph', 'Der Drucker streikt.', [paragraph(text('Der Drucker streikt.'))]],
	['two paragraphs', 'one\n\n\n\ntwo', [paragraph(text('one')), paragraph(text('two'))]],
	['lines of one paragraph', 'one\n  two  three', [paragraph(text('one two  three'))]],
	['a hard break by two spaces', 'one  \ntwo', [paragraph(text('one'), hardBreak, text('two'))]],
	['a hard break by a backslash', 'one\\\ntwo', [paragraph(text('one'), hardBreak, text('two'))]],
	['a hard break by its tag', 'one<br>two', [paragraph(text('one'), hardBreak, text('two'))]],
	[
		'headings of six levels',
		'# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6',
		[1, 2, 3, 4, 5, 6].map((level) => heading(level, text(String(level)))),
	],
	['seven hashes', '####### 7', [paragraph(text('####### 7'))]],
	['an underlined heading', 'Title\n=====', [heading(1, text('Title'))]],
	['a heading with marks', '## a *b*', [heading(2, text('a '), text('b', em))]],
	[
		'bold, italic and struck text',
		'**b** __b__ *i* _i_ ~~s~~',
		[
			paragraph(
				...[text('b', strong), text(' '), text('b', strong), text(' '), text('i', em), text(' ')],
				...[text('i', em), text(' '), text('s', strike)],
			),
		],
	],
	[
		'marks inside marks',
		'***x*** **a *b***',
		[paragraph(text('x', em, strong), text(' '), text('a ', strong), text('b', em, strong))],
	],
	[
		'bold inside a word',
		'un**believ**able',
		[paragraph(text('un'), text('believ', strong), text('able'))],
	],
	['underscores inside a word', 'snake_case_name', [paragraph(text('snake_case_name'))]],
	[
		'inline code',
		'run `npm *i*` now',
		[paragraph(text('run '), text('npm *i*', code), text(' now'))],
	],
	['code with backticks', '`` a`b ``', [paragraph(text('a`b', code))]],
	[
		'code takes no other marks',
		'**a `b` c**',
		[paragraph(text('a', strong), text(' '), text('b', code), text(' '), text('c', strong))],
	],
	[
		'code takes a link',
		'[`a`](https://x.example)',
		[paragraph(text('a', link('https://x.example'), code))],
	],
	[
		'a link',
		'[*text*](https://x.example/a_b "Title")',
		[paragraph(text('text', link('https://x.example/a_b', 'Title'), em))],
	],
	[
		'a link by reference',
		'[text][1]\n\n[1]: https://x.example',
		[paragraph(text('text', link('https://x.example')))],
	],
	['a relative link', '[SUP-1](/browse/SUP-1)', [paragraph(text('SUP-1', link('/browse/SUP-1')))]],
	[
		'a link without text',
		'[](https://x.example)',
		[paragraph(text('https://x.example', link('https://x.example')))],
	],
	[
		'addresses',
		'<https://a.example> https://b.example/x_y_z, mia@acme.example www.c.example',
		[
			paragraph(
				...[text('https://a.example', link('https://a.example')), text(' ')],
				...[text('https://b.example/x_y_z', link('https://b.example/x_y_z')), text(', ')],
				...[text('mia@acme.example', link('mailto:mia@acme.example')), text(' ')],
				text('www.c.example', link('http://www.c.example')),
			),
		],
	],
	[
		'an image',
		'![A printer](https://x.example/p.png)',
		[paragraph(text('A printer', link('https://x.example/p.png')))],
	],
	[
		'an image without text',
		'![](https://x.example/p.png)',
		[paragraph(text('https://x.example/p.png', link('https://x.example/p.png')))],
	],
	[
		'an image that is a link',
		'[![A](https://x.example/p.png)](https://y.example)',
		[paragraph(text('A', link('https://y.example')))],
	],
	[
		'an embedded image',
		'![Logo](data:image/png;base64,AAAA) ![](cid:1)',
		[paragraph(text('Logo image'))],
	],
	...[
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///x',
	].map((target): [string, string, AdfNode[]] => [
		`a link to ${target}`,
		`[x](${target})`,
		[paragraph(text(`[x](${target})`))],
	]),
	[
		'a mention',
		'Ask [@Mia Krause](accountid:557058:f58131cb-b67d-43c7-b30d-6b58d40bd077)!',
		[
			paragraph(
				text('Ask '),
				mention('557058:f58131cb-b67d-43c7-b30d-6b58d40bd077', '@Mia Krause'),
				text('!'),
			),
		],
	],
	[
		'a mention with the sign outside',
		'@[Mia](accountId:5b10ac8d82e05b22cc7d4ef5)',
		[paragraph(mention('5b10ac8d82e05b22cc7d4ef5', '@Mia'))],
	],
	['a mention of a user of Data Center', '[@Mia](username:mia)', [paragraph(text('@Mia'))]],
	[
		'character references',
		'AT&amp;T &copy; &#8364; &#x20AC; &nosuch; `&amp;`',
		[paragraph(text('AT&T © € € &nosuch; '), text('&amp;', code))],
	],
	['escapes', '\\*a\\* \\[b\\] \\# \\\\', [paragraph(text('*a* [b] # \\'))]],
	[
		'inline HTML',
		'a <b>b</b> <script>x</script>',
		[paragraph(text('a <b>b</b> <script>x</script>'))],
	],
	[
		'an HTML block',
		'<div>\n<b>x</b>\n</div>',
		[paragraph(text('<div>'), hardBreak, text('<b>x</b>'), hardBreak, text('</div>'))],
	],
	['an HTML comment', '<!-- a\nb -->', [paragraph(text('<!-- a'), hardBreak, text('b -->'))]],
	['text that looks like a definition', '[Status]: done', [paragraph(text('[Status]: done'))]],
	[
		'a bulleted list',
		'- a\n- b\n\n- c',
		[bullets(item(paragraph(text('a'))), item(paragraph(text('b'))), item(paragraph(text('c'))))],
	],
	[
		'a numbered list',
		'1. a\n2. b',
		[numbers(1, item(paragraph(text('a'))), item(paragraph(text('b'))))],
	],
	[
		'a numbered list from 7',
		'7. a\n8. b',
		[numbers(7, item(paragraph(text('a'))), item(paragraph(text('b'))))],
	],
	[
		'nested lists',
		'- a\n  1. b\n     - c\n- d',
		[
			bullets(
				item(
					paragraph(text('a')),
					numbers(1, item(paragraph(text('b')), bullets(item(paragraph(text('c')))))),
				),
				item(paragraph(text('d'))),
			),
		],
	],
	[
		'a list at the start of an item',
		'- - a',
		[bullets(item(paragraph(), bullets(item(paragraph(text('a'))))))],
	],
	[
		'an empty item',
		'- a\n-\n- b',
		[bullets(item(paragraph(text('a'))), item(paragraph()), item(paragraph(text('b'))))],
	],
	[
		'an item with several blocks',
		'- a\n\n  b\n\n  ```js\n  c\n  ```',
		[bullets(item(paragraph(text('a')), paragraph(text('b')), codeBlock('c', 'js')))],
	],
	[
		'blocks that an item may not hold',
		'- # a `b`\n- > c\n- | d | e |\n  |---|---|\n  | f | g |\n- ***',
		[
			bullets(
				item(paragraph(text('a', strong), text(' '), text('b', code))),
				item(paragraph(text('c'))),
				item(paragraph(text('d | e')), paragraph(text('f | g'))),
				item(paragraph(text('---'))),
			),
		],
	],
	[
		'tasks',
		'- [ ] a *b*\n- [x] c\n  - [X] d',
		[
			tasks(
				1,
				task(1, 'TODO', text('a '), text('b', em)),
				task(2, 'DONE', text('c')),
				tasks(2, task(3, 'DONE', text('d'))),
			),
		],
	],
	[
		'tasks among other items',
		'- [ ] a\n- b',
		[bullets(item(paragraph(text('☐ a'))), item(paragraph(text('b'))))],
	],
	['numbered tasks', '1. [x] a', [numbers(1, item(paragraph(text('☑ a'))))]],
	[
		'a task with more than a line',
		'- [x] a\n\n  b',
		[bullets(item(paragraph(text('☑ a')), paragraph(text('b'))))],
	],
	[
		'a quotation',
		'> a\n> b\n>\n> - c',
		[quote(paragraph(text('a b')), bullets(item(paragraph(text('c')))))],
	],
	[
		'a quotation in a quotation',
		'> a\n>\n> > b',
		[quote(paragraph(text('a')), paragraph(text('b')))],
	],
	[
		'blocks that a quotation may not hold',
		'> # a\n>\n> ---\n>\n> - [ ] b\n>   - [x] c',
		[
			quote(
				paragraph(text('a', strong)),
				paragraph(text('---')),
				bullets(item(paragraph(text('☐ b')), bullets(item(paragraph(text('☑ c')))))),
			),
		],
	],
	['an empty quotation', '>', []],
	[
		'code with a language',
		'```ts title="x.ts"\nlet a = 1;\n\n  b();\n```',
		[codeBlock('let a = 1;\n\n  b();', 'ts')],
	],
	['code without a language', '```\n**x**\n```', [codeBlock('**x**')]],
	['empty code', '```\n```', [codeBlock('')]],
	['indented code', '    a\n      b', [codeBlock('a\n  b')]],
	['code that is not closed', '~~~\na', [codeBlock('a')]],
	['a rule', 'a\n\n---\n\nb', [paragraph(text('a')), { type: 'rule' }, paragraph(text('b'))]],
	[
		'a table',
		'| a | **b** |\n|---|:-:|\n| `1` | x \\| y |\n| | z<br>z |',
		[
			table(
				row('tableHeader', [text('a')], [text('b', strong)]),
				row('tableCell', [text('1', code)], [text('x | y')]),
				row('tableCell', [], [text('z'), hardBreak, text('z')]),
			),
		],
	],
	[
		'other scripts and emoji',
		'שלום **עולם** 日本語 👩‍💻 e\u0301',
		[paragraph(text('שלום '), text('עולם', strong), text(' 日本語 👩‍💻 e\u0301'))],
	],
	[
		'Windows line ends',
		'a\r\n\r\nb  \r\nc\rd',
		[paragraph(text('a')), paragraph(text('b'), hardBreak, text('c d'))],
	],
	[
		'NUL and halves of surrogate pairs',
		'a\0b \ud800c d\udc00 😀',
		[paragraph(text('a\ufffdb \ufffdc d\ufffd 😀'))],
	],
];
