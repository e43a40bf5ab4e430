import type { AdfNode } from '../sandbox/jira/model';
import { adfContent, contentDifference, markdownContent, wikiContent } from './content';

const text = (value: string, ...marks: NonNullable<AdfNode['marks']>): AdfNode => ({
	type: 'text',
	text: value,
	...(marks.length > 0 && { marks }),
});

const block = (type: string, ...content: AdfNode[]): AdfNode => ({ type, content });

const link = (href: string) => ({ type: 'link', attrs: { href } });

const item = (...content: AdfNode[]): AdfNode => block('listItem', block('paragraph', ...content));

const code = ['if (a < b) {', '    c("\\\\PRINT01\\Label");', '}'].join('\n');

/** The same text in all three notations. */
const same: Array<[name: string, markdown: string, wiki: string, adf: AdfNode[]]> = [
	[
		'marks and line breaks',
		'Hello **Jürgen**,  \nsee *you* `soon`!',
		'Hello *Jürgen*,\nsee _you_ {{soon}}\\!',
		[
			block(
				'paragraph',
				text('Hello '),
				text('Jürgen', { type: 'strong' }),
				text(','),
				{ type: 'hardBreak' },
				text('see you soon!'),
			),
		],
	],
	[
		'a heading, numbers and check boxes',
		'## Plan\n\n1. first\n2. second\n\n- [x] done\n- [ ] open',
		'h2. Plan\n\n# first\n# second\n\n* ☑ done\n* ☐ open',
		[
			block('heading', text('Plan')),
			block('orderedList', item(text('first')), item(text('second'))),
			block('taskList', block('taskItem', text('done')), block('taskItem', text('open'))),
		],
	],
	[
		'links',
		'[the docs](https://x.example/a) or <https://x.example/b>',
		'[the docs|https://x.example/a] or [https://x.example/b]',
		[
			block(
				'paragraph',
				text('the docs', link('https://x.example/a')),
				text(' or '),
				text('https://x.example/b', link('https://x.example/b')),
			),
		],
	],
	[
		'a table and a quotation',
		'| a | b |\n|---|--:|\n| שלום | 2 |\n\n> مرحبا',
		'||a||b||\n|שלום|2|\n\n{quote}\nمرحبا\n{quote}',
		[
			block('table', block('tableRow', ...['a', 'b', 'שלום', '2'].map((one) => text(one)))),
			block('blockquote', block('paragraph', text('مرحبا'))),
		],
	],
	[
		'code with markup and backslashes in it',
		`Look:\n\n\`\`\`js\n${code}\n\`\`\`\n\nThanks`,
		`Look:\n\n{code:javascript}\n${code}\n{code}\n\nThanks`,
		[block('paragraph', text('Look:')), block('codeBlock', text(code)), text('Thanks')],
	],
	[
		'code that is indented',
		'Look:\n\n    h2. {quote}\n      *b*\n\nThanks',
		'Look:\n\n{noformat}\nh2. {quote}\n  *b*\n{noformat}\n\nThanks',
		[
			block('paragraph', text('Look:')),
			block('codeBlock', text('h2. {quote}\n  *b*')),
			text('Thanks'),
		],
	],
	[
		'characters that are written as references',
		'a &amp;amp; b \\\\ c',
		'a &amp;amp; b &#92; c',
		[block('paragraph', text('a &amp; b \\ c'))],
	],
];

describe('the same text', () => {
	it.each(same)('with %s is the same in each notation', (_, markdown, wiki, adf) => {
		const wanted = markdownContent(markdown);
		expect(contentDifference(wanted, wikiContent(wiki))).toBeNull();
		expect(contentDifference(wanted, adfContent(block('doc', ...adf)))).toBeNull();
	});
});

describe('another text', () => {
	it.each([
		['Grüße', 'Grusse', 'text has "usse" instead of "üße" at character 2'],
		['שלום עולם', 'שלום', 'text has "" instead of "עולם" at character 4'],
		['👩‍👧 hi', '👩👧 hi', 'text has "👧hi" instead of'],
		['5 €', '5 ?', 'text has "?" instead of "€" at character 1'],
		['[a](https://x.example/1)', '[a|https://x.example/2]', 'instead of "1" at character'],
		['```\na  b\n```', '{noformat}\na b\n{noformat}', 'code block 1 has "b" instead of " b"'],
		['```\na\n```', '', 'has 0 code blocks instead of 1'],
		['- a\n- b', 'a b', 'has lost its bullets'],
		['# a', 'a', 'has lost its heading'],
		['| a |\n|---|\n| b |', 'a b', 'has lost its table'],
		['1. a', 'a', 'has lost its numbers'],
		['> a', 'a', 'has lost its quote'],
	])('%j is not %j', (markdown, wiki, difference) => {
		expect(contentDifference(markdownContent(markdown), wikiContent(wiki))).toContain(difference);
	});
});
