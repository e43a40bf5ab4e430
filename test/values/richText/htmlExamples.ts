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
const colour = (color: string): AdfMark => ({ type: 'textColor', attrs: { color } });
const line = (...content: AdfNode[]): AdfNode[] => [paragraph(...content)];
const plain = (value: string): AdfNode => paragraph(text(value));
const expand = (title: string, ...content: AdfNode[]): AdfNode => ({
	type: 'expand',
	attrs: { title },
	content,
});
const spanning = (node: AdfNode, attrs: Record<string, number>): AdfNode => ({ ...node, attrs });

/** What the example shows, the HTML, and the content of the document that it becomes. */
export type HtmlExample = [name: string, html: string, content: AdfNode[]];

const lines: HtmlExample[] = [
	['nothing', '', []],
	['white space only', ' \n&nbsp;<p> </p><div><br></div>', []],
	['text without tags', 'a  b\n c', line(text('a b c'))],
	['paragraphs', '<p>a</p>\n<p>b\n c</p>', [plain('a'), plain('b c')]],
	['paragraphs that nobody closed', '<p>a<p>b<div>c</div>', [plain('a'), plain('b'), plain('c')]],
	[
		'line breaks',
		'a<br>b<br/>c</br>d',
		line(text('a'), hardBreak, text('b'), hardBreak, text('c'), hardBreak, text('d')),
	],
	['two line breaks', 'a<br>\n<br>b', [plain('a'), plain('b')]],
	['a line break at the end', '<p>a<br></p>', line(text('a'))],
	[
		'blocks as lines, and an empty one between paragraphs',
		'<div>a</div><div>b</div><div><br></div><div>c</div>',
		[paragraph(text('a'), hardBreak, text('b')), plain('c')],
	],
	[
		'text before and after blocks',
		'a<div>b</div>c',
		line(text('a'), hardBreak, text('b'), hardBreak, text('c')),
	],
	[
		'spaces between tags',
		'<b>a</b> <i>b</i>  <u> c</u>',
		line(text('a', strong), text(' '), text('b', em), text(' '), text('c', underline)),
	],
	['no space between tags', '<b>a</b><i>b</i>', line(text('a', strong), text('b', em))],
	['a no-break space', 'a&nbsp;b&nbsp; c', line(text('a\u00a0b\u00a0 c'))],
	[
		'white space that counts',
		'<span style="white-space: pre-wrap">a  b\nc</span>',
		line(text('a  b'), hardBreak, text('c')),
	],
	[
		'entities',
		'&lt;b&gt; &amp;amp; &auml; &euro; &#8364; &#x20AC; &copy &hellip; AT&T &nope; &#0;',
		line(text('<b> &amp; ä € € € © … AT&T &nope; \ufffd')),
	],
	['other scripts', '<p dir=rtl>שלום 👩‍💻</p>', line(text('שלום 👩‍💻'))],
	['a rule', 'a<hr>b', [plain('a'), { type: 'rule' }, plain('b')]],
	[
		'headings',
		'<h1>a <b>b</b></h1><h6>c<br>d</h6><h2></h2>',
		[heading(1, text('a '), text('b', strong)), heading(6, text('c'), hardBreak, text('d'))],
	],
	[
		'a list in a heading',
		'<h2>a<ul><li>b</ul></h2>',
		[heading(2, text('a')), bullets(item(plain('b')))],
	],
];

const styles: HtmlExample[] = [
	[
		'marks by elements',
		'<strong>a</strong>|<em>b</em>|<u>c</u>|<ins>d</ins>|<s>e</s>|<del>f</del>|<code>g</code>|<kbd>h</kbd>|<sub>i</sub>|<sup>j</sup>',
		line(
			...[text('a', strong), text('|'), text('b', em), text('|'), text('c', underline), text('|')],
			...[text('d', underline), text('|'), text('e', strike), text('|'), text('f', strike)],
			...[text('|'), text('g', code), text('|'), text('h', code), text('|'), text('i', sub)],
			...[text('|'), text('j', sup)],
		),
	],
	[
		'marks by styles',
		'<span style="font-weight:700">a</span> <span style="FONT-STYLE: italic !important">b</span> <span style="text-decoration:underline line-through">c</span> <span style="vertical-align:super">d</span>',
		line(
			...[text('a', strong), text(' '), text('b', em), text(' '), text('c', strike, underline)],
			...[text(' '), text('d', sup)],
		),
	],
	['a mark that a style takes back', '<b style="font-weight:normal">a</b>', line(text('a'))],
	[
		'the style of a block',
		'<div style="font-weight:bold">a</div><div>b</div>',
		line(text('a', strong), hardBreak, text('b')),
	],
	[
		'marks in another order',
		'<b>a<i>b</b>c</i>d',
		line(text('a', strong), text('b', em, strong), text('c', em), text('d')),
	],
	[
		'a mark over paragraphs',
		'<b>a<p>b</p>c</b>d',
		[
			paragraph(text('a', strong)),
			paragraph(text('b', strong)),
			paragraph(text('c', strong), text('d')),
		],
	],
	[
		'a mark that nobody closed',
		'<p><b>a<p>b',
		[paragraph(text('a', strong)), paragraph(text('b', strong))],
	],
	[
		'a mark that a cell ends',
		'<table><tr><td><b>a<td>b</table>',
		[tableOf([cell(paragraph(text('a', strong))), cell(plain('b'))])],
	],
	[
		'colours',
		'<font color=red>a</font> <span style="color:#0f0">b</span> <span style="color: rgb(0, 0, 255)">c</span> <span style="color:windowtext">d</span> <span style="color:#000">e</span> <span style="color:white">f</span>',
		line(
			...[text('a', colour('#ff0000')), text(' '), text('b', colour('#00ff00')), text(' ')],
			...[text('c', colour('#0000ff')), text(' d e f')],
		),
	],
	['code takes no colour', '<code style="color:red"><b>a</b></code>', line(text('a', code))],
	['quotation marks', '<q>a</q>', line(text('“a”'))],
	['an unknown element', '<blink>a</blink><x-y>b</x-y>', line(text('ab'))],
];

const links: HtmlExample[] = [
	[
		'a link',
		'<a href="https://x.example/?a=1&amp;b=2">a <b>b</b></a>',
		line(
			text('a ', link('https://x.example/?a=1&b=2')),
			text('b', link('https://x.example/?a=1&b=2'), strong),
		),
	],
	[
		'a mail address',
		'<a href="mailto:mia@acme.example">Mia</a>',
		line(text('Mia', link('mailto:mia@acme.example'))),
	],
	[
		'a link is not coloured and not underlined',
		'<a href="https://x.example"><span style="color:#0563C1;text-decoration:underline">a</span></a>',
		line(text('a', link('https://x.example'))),
	],
	[
		'links that may not be links',
		'<a href="javascript:alert(1)">a</a> <a href=" java\nscript:x">b</a> <a href="x-apple-data-detectors://0">c</a> <a href="#top">d</a> <a name=e>e</a> <a href="tel:1">f</a>',
		line(text('a b c d e f')),
	],
	[
		'a link that nobody closed',
		'<a href="https://x.example">a<a href="https://y.example">b',
		line(text('a', link('https://x.example')), text('b', link('https://y.example'))),
	],
	[
		'a link around blocks',
		'<a href="https://x.example"><div>a</div><div>b</div></a>',
		line(text('a', link('https://x.example')), hardBreak, text('b', link('https://x.example'))),
	],
	[
		'a mention',
		'Hi <a href="accountid:5b10ac8d82e05b22cc7d4ef5">@Mia <b>Krause</b></a>!',
		line(text('Hi '), mention('5b10ac8d82e05b22cc7d4ef5', '@Mia Krause'), text('!')),
	],
	['a mention of a user name', '<a href="username:mia">Mia</a>', line(text('@Mia'))],
];

const listsAndQuotes: HtmlExample[] = [
	[
		'a list',
		'<ul><li>a</li><li><p>b</p><p>c</p></li></ul>',
		[bullets(item(plain('a')), item(plain('b'), plain('c')))],
	],
	['a list that nobody closed', '<ul><li>a<li>b', [bullets(item(plain('a')), item(plain('b')))]],
	[
		'a list in a list',
		'<ul><li>a<ol><li>b</ol><li>c</ul>',
		[bullets(item(plain('a'), numbers(1, item(plain('b')))), item(plain('c')))],
	],
	[
		'a list right in a list',
		'<ul><li>a</li><ul><li>b</li></ul></ul>',
		[bullets(item(plain('a'), bullets(item(plain('b')))))],
	],
	[
		'a list first in an item',
		'<ul><li><ul><li>a</ul></ul>',
		[bullets(item(paragraph(), bullets(item(plain('a')))))],
	],
	[
		'first numbers',
		'<ol start=4><li>a</ol><ol><li value="7">b</ol><ol start=x><li>c</ol>',
		[numbers(4, item(plain('a'))), numbers(7, item(plain('b'))), numbers(1, item(plain('c')))],
	],
	['text in a list', '<ul>a<li>b</ul>', [bullets(item(plain('a')), item(plain('b')))]],
	['an item without a list', 'a<li>b', [plain('a'), bullets(item(plain('b')))]],
	[
		'check boxes',
		'<ul><li><input type=checkbox checked> a<li><input type="checkbox">b</ul>',
		[bullets(item(plain('☑ a')), item(plain('☐ b')))],
	],
	['a term and its meaning', '<dl><dt>a<dd>b</dl>', line(text('a'), hardBreak, text('b'))],
	[
		'a heading in an item',
		'<ul><li><h3>a</h3></ul>',
		[bullets(item(paragraph(text('a', strong))))],
	],
	['a quotation', '<blockquote><p>a</p>b</blockquote>', [quote(plain('a'), plain('b'))]],
	[
		'quotations in quotations',
		'<blockquote>a<blockquote>b<blockquote>c</blockquote></blockquote></blockquote>',
		[quote(plain('a'), plain('b'), plain('c'))],
	],
	[
		'a table in a quotation',
		'<blockquote><table><tr><th>a<th>b</table></blockquote>',
		[quote(plain('a | b'))],
	],
	['code', '<pre>\na\n  <b>b</b> &lt;\n</pre>', [codeBlock('a\n  b <')]],
	[
		'code in a language',
		'<pre><code class="hljs language-js">a;</code></pre><pre class="lang-c++">b</pre><div class="highlight highlight-source-shell"><pre>c</pre></div>',
		[codeBlock('a;', 'js'), codeBlock('b', 'c++'), codeBlock('c', 'shell')],
	],
	[
		'code with a block for each line',
		'<pre><div>a</div><div>b<br>c</div></pre>',
		[codeBlock('a\nb\nc')],
	],
	[
		'details',
		'<details><summary>a <b>b</b></summary><p>c</p><table><tr><th>d</table></details>',
		[expand('a b', plain('c'), tableOf([headerCell(plain('d'))]))],
	],
	[
		'details in details',
		'<details><summary>a</summary><details open><summary>b</summary>c</details></details>',
		[expand('a', { ...expand('b', plain('c')), type: 'nestedExpand' })],
	],
	[
		'details without content',
		'<details><summary>a</summary></details>',
		[expand('a', paragraph())],
	],
	[
		'details in an item',
		'<ul><li><details><summary>a</summary>b</details></ul>',
		[bullets(item(paragraph(text('a', strong)), plain('b')))],
	],
];

const tables: HtmlExample[] = [
	[
		'a table',
		'<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><ul><li>2</ul></td></tr></tbody></table>',
		[
			tableOf(
				[headerCell(plain('a')), headerCell(plain('b'))],
				[cell(plain('1')), cell(bullets(item(plain('2'))))],
			),
		],
	],
	[
		'a table that nobody closed',
		'<table><tr><td>a<td>b<tr><td>c<td>',
		[tableOf([cell(plain('a')), cell(plain('b'))], [cell(plain('c')), cell(paragraph())])],
	],
	[
		'cells without a row',
		'<table><td>a<td>b</table>c',
		[tableOf([cell(plain('a')), cell(plain('b'))]), plain('c')],
	],
	[
		'cells that span',
		'<table><tr><td colspan=2>a<td rowspan="3">b<tr><td>c<td rowspan=0>d<tr><td colspan=x>e</table>',
		[
			tableOf(
				[spanning(cell(plain('a')), { colspan: 2 }), spanning(cell(plain('b')), { rowspan: 3 })],
				[cell(plain('c')), spanning(cell(plain('d')), { rowspan: 2 })],
				[cell(plain('e'))],
			),
		],
	],
	[
		'a cell that spans more rows than there are',
		'<table><tr><td rowspan=9>a<td>b<tr><td>c</table>',
		[tableOf([spanning(cell(plain('a')), { rowspan: 2 }), cell(plain('b'))], [cell(plain('c'))])],
	],
	[
		'a caption, and text where none may be',
		'<table>x<caption>a</caption><tr><td>b<td>c</tr>y</table>',
		[plain('a'), plain('xy'), tableOf([cell(plain('b')), cell(plain('c'))])],
	],
	[
		'a table that only arranges',
		'<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
		[plain('a'), plain('b')],
	],
	[
		'a table of one column',
		'<table><tr><td><h1>a</h1><tr><td>b</table>',
		[heading(1, text('a')), plain('b')],
	],
	[
		'a table in a table that arranges it',
		'<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>',
		[plain('a'), tableOf([cell(plain('b')), cell(plain('c'))]), plain('d')],
	],
	[
		'a table in a cell',
		'<table><tr><th>a<tr><td><table><tr><th>b<th>c<tr><td>d<td>e</table></table>',
		[tableOf([headerCell(plain('a'))], [cell(plain('b | c'), plain('d | e'))])],
	],
	[
		'an end tag that closes nothing',
		'a</div></table><div>b<table><tr><td>c</div><td>d</table></div>e',
		[
			paragraph(text('a'), hardBreak, text('b')),
			tableOf([cell(plain('c')), cell(plain('d'))]),
			plain('e'),
		],
	],
];

const pictures: HtmlExample[] = [
	[
		'a picture',
		'<img src="https://x.example/p.png" alt=" The\nprinter ">',
		line(text('The printer', link('https://x.example/p.png'))),
	],
	[
		'a picture without a text',
		'<img src="https://x.example/p.png">',
		line(text('https://x.example/p.png', link('https://x.example/p.png'))),
	],
	[
		'a picture in a link',
		'<a href="https://y.example"><img src="https://x.example/p.png" alt="a"></a>',
		line(text('a', link('https://y.example'))),
	],
	[
		'pictures of a mail',
		'<img src="cid:p.png@01DB" alt="Logo"> <img src="cid:p.png@01DB">',
		line(text('Logo p.png')),
	],
	[
		'pictures in the HTML',
		'<img src="data:image/png;base64,iVBORw0KGgo=" alt="a"> <img src="data:image/png;base64,iVBORw0KGgo=">',
		line(text('a [image]')),
	],
	[
		'pictures that count readers',
		'a<img src="https://x.example/1" width=1 height="1"><img src="https://x.example/2" style="width:0px;height:0px" alt="b"><img src="https://x.example/3" style="display:none"><img src="https://x.example/4" height=1 width=600>',
		line(text('a')),
	],
	[
		'an emoji as a picture',
		'<img alt="😀" src="https://fonts.gstatic.com/emoji.png">',
		line(text('😀')),
	],
];

const unseen: HtmlExample[] = [
	[
		'what no reader sees',
		'<!doctype html><html><head><title>t</title><meta charset=utf-8><style>p{}</style><script>if (a < b) document.write("<p>x")</script></head><body><!-- c -->a<noscript>b</noscript><template>x</template></body></html>',
		line(text('ab')),
	],
	[
		"Office's comments and elements",
		'<!--[if gte mso 9]><xml><o:x>96</o:x></xml><![endif]--><xml><w:y>1</w:y></xml><![if !mso]>a<![endif]><!--[if !mso]><!-->b<!--<![endif]--><o:p></o:p><p><o:p>&nbsp;</o:p></p>',
		line(text('ab')),
	],
	[
		'hidden elements',
		'<div style="display:none;mso-hide:all">x<p>y</div>a<span hidden>z</span><table style="display: none"><tr><th>x</table>',
		line(text('a')),
	],
	['a comment that nobody closed', 'a<!-- b', line(text('a'))],
	['tags that are none', 'a < b <3 <> </> <', line(text('a < b <3 <> <'))],
	['a tag that nobody closed', 'a<b', line(text('a'))],
	['a byte order mark', '\ufeff<p>a</p>', line(text('a'))],
];

export const htmlExamples: readonly HtmlExample[] = [
	...lines,
	...styles,
	...links,
	...listsAndQuotes,
	...tables,
	...pictures,
	...unseen,
];
