import {
	text,
	paragraph,
	hardBreak,
	strong,
	em,
	strike,
	code,
	link,
	mention,
	heading,
	image,
} from './adfShorthand';
import type { MarkdownExample } from './markdownExamples';

/** Paragraphs, headings and inline content. */
export const textExamples: readonly MarkdownExample[] = [
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
		[image({ type: 'external', url: 'https://x.example/p.png', alt: 'A printer' })],
	],
	[
		'an image in a line',
		'see ![A printer](https://x.example/p.png "Title")',
		[paragraph(text('see '), text('A printer', link('https://x.example/p.png', 'Title')))],
	],
	[
		'an image without text',
		'![](https://x.example/p.png)',
		[image({ type: 'external', url: 'https://x.example/p.png' })],
	],
	[
		'an image that is a link',
		'[![A](https://x.example/p.png)](https://y.example)',
		[
			image(
				{ type: 'external', url: 'https://x.example/p.png', alt: 'A' },
				link('https://y.example'),
			),
		],
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
	].map(
		(target): MarkdownExample => [
			`a link to ${target}`,
			`[x](${target})`,
			[paragraph(text(`[x](${target})`))],
		],
	),
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
	[
		"a mention in Jira's own form",
		'Hi [~accountid:557058:f58131cb-b67d-43c7-b30d-6b58d40bd077], done',
		[
			paragraph(
				text('Hi '),
				mention('557058:f58131cb-b67d-43c7-b30d-6b58d40bd077'),
				text(', done'),
			),
		],
	],
	[
		"a mention in Jira's own form that looks like a definition",
		'[~accountid:5b10ac8d82e05b22cc7d4ef5]: done',
		[paragraph(mention('5b10ac8d82e05b22cc7d4ef5'), text(': done'))],
	],
	[
		'mentions between tildes',
		'~~a [~accountid:5b10ac8d82e05b22cc7d4ef5]~~ ~5 h [~accountid:5b10ac8d82e05b22cc7d4ef5]',
		[
			paragraph(
				...[text('a', strike), text(' '), mention('5b10ac8d82e05b22cc7d4ef5')],
				...[text(' ~5 h '), mention('5b10ac8d82e05b22cc7d4ef5')],
			),
		],
	],
	[
		'a mention in code, and one that is escaped',
		'`[~accountid:5b10ac8d82e05b22cc7d4ef5]` \\[~accountid:5b10ac8d82e05b22cc7d4ef5]',
		[
			paragraph(
				text('[~accountid:5b10ac8d82e05b22cc7d4ef5]', code),
				text(' [~accountid:5b10ac8d82e05b22cc7d4ef5]'),
			),
		],
	],
	['a user name of Data Center', 'Hi [~mia] and [~bob]', [paragraph(text('Hi [~mia] and [~bob]'))]],
	[
		'a link whose text looks like a mention',
		'[~mia](https://x.example)',
		[paragraph(text('~mia', link('https://x.example')))],
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
		'text that looks like two definitions of one label',
		'[Status]: open\n\n[Status]: done',
		[paragraph(text('[Status]: open')), paragraph(text('[Status]: done'))],
	],
	['a byte order mark', '\ufeff# Title', [heading(1, text('Title'))]],
	['a rare character reference', '&zwj;&NotEqualTilde;', [paragraph(text('\u200d≂̸'))]],
	[
		'an address without its scheme',
		'see www.acme.example/a_b, or readme.md',
		[
			paragraph(
				text('see '),
				text('www.acme.example/a_b', link('http://www.acme.example/a_b')),
				text(', or readme.md'),
			),
		],
	],
	[
		'a link that runs code, with marks',
		'[**a**](javascript:x)',
		[paragraph(text('['), text('a', strong), text('](javascript:x)'))],
	],
];
