import {
	text,
	paragraph,
	hardBreak,
	mention,
	strong,
	em,
	code,
	item,
	bullets,
	numbers,
	quote,
	codeBlock,
	tasks,
	task,
	row,
	table,
} from './adfShorthand';
import type { MarkdownExample } from './markdownExamples';

/** Lists, quotations, code, tables, and characters of any kind. */
export const blockExamples: readonly MarkdownExample[] = [
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
		"mentions in Jira's own form, in a list and in a table",
		'- [~accountid:5b10ac8d82e05b22cc7d4ef5] a\n\n| [~accountid:5b10ac8d82e05b22cc7d4ef5] | b |\n|---|---|',
		[
			bullets(item(paragraph(mention('5b10ac8d82e05b22cc7d4ef5'), text(' a')))),
			table(row('tableHeader', [mention('5b10ac8d82e05b22cc7d4ef5')], [text('b')])),
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
