import type { AdfNode } from '../model';
import { isAdf, plainTextOfAdf } from './adf';
import { asAdf, asWiki, richTextOfAdf, richTextOfWiki } from './convert';
import { htmlOf } from './html';

function doc(...content: AdfNode[]): AdfNode {
	return { type: 'doc', version: 1, content };
}

function text(value: string, ...types: string[]): AdfNode {
	const marks = types.map((type) => ({ type }));
	return { type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) };
}

function paragraph(...content: AdfNode[]): AdfNode {
	return { type: 'paragraph', content };
}

function list(type: 'bulletList' | 'orderedList', ...items: AdfNode[][]): AdfNode {
	return { type, content: items.map((content) => ({ type: 'listItem', content })) };
}

const link: AdfNode = {
	type: 'text',
	text: 'here',
	marks: [{ type: 'link', attrs: { href: 'https://acme.example' } }],
};

describe('A document', () => {
	it.each<[what: string, document: unknown, valid: boolean]>([
		['nothing', doc(), true],
		['a paragraph', doc(paragraph(text('a'))), true],
		['an empty paragraph', doc({ type: 'paragraph' }), true],
		['a heading', doc({ type: 'heading', attrs: { level: 6 }, content: [text('a')] }), true],
		[
			'lists in lists',
			doc(list('bulletList', [paragraph(text('a')), list('orderedList', [paragraph()])])),
			true,
		],
		['code', doc({ type: 'codeBlock', content: [text('a')] }), true],
		['a link', doc(paragraph(link)), true],
		['a text', 'a', false],
		['null', null, false],
		['another version', { ...doc(), version: 2 }, false],
		['no content', { type: 'doc', version: 1 }, false],
		['an unknown node', doc({ type: 'nope' }), false],
		['an unknown mark', doc(paragraph(text('a', 'bold'))), false],
		['empty text', doc(paragraph(text(''))), false],
		['text without a paragraph', doc(text('a')), false],
		['a heading without a level', doc({ type: 'heading', content: [] }), false],
		['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } }), false],
		['a list without items', doc({ type: 'bulletList', content: [] }), false],
		['a paragraph in a paragraph', doc(paragraph(paragraph())), false],
		['bold code', doc(paragraph(text('a', 'code', 'strong'))), false],
		['marks in a code block', doc({ type: 'codeBlock', content: [text('a', 'em')] }), false],
		['a link to nowhere', doc(paragraph(text('a', 'link'))), false],
	])('with %s: %#', (_what, document, valid) => {
		expect(isAdf(document)).toBe(valid);
	});

	it('has words', () => {
		const mention = { type: 'mention', attrs: { id: 'x', text: '@Mia' } };
		const document = doc(
			paragraph(text('Hello '), mention),
			list('bulletList', [paragraph(text('b'))]),
		);
		expect(plainTextOfAdf(document)).toBe('Hello @Mia\nb');
	});
});

describe('Wiki markup and ADF', () => {
	it.each<[wiki: string, adf: AdfNode]>([
		['One\n\nTwo', doc(paragraph(text('One')), paragraph(text('Two')))],
		['h2. Title', doc({ type: 'heading', attrs: { level: 2 }, content: [text('Title')] })],
		[
			'*bold* and _italic_',
			doc(paragraph(text('bold', 'strong'), text(' and '), text('italic', 'em'))),
		],
		['{{code}}', doc(paragraph(text('code', 'code')))],
		['[here|https://acme.example]', doc(paragraph(link))],
		[
			'* a\n** b\n* c',
			doc(
				list(
					'bulletList',
					[paragraph(text('a')), list('bulletList', [paragraph(text('b'))])],
					[paragraph(text('c'))],
				),
			),
		],
		['# one\n# two', doc(list('orderedList', [paragraph(text('one'))], [paragraph(text('two'))]))],
		[
			'{code:js}\nlet a = 1;\n{code}',
			doc({ type: 'codeBlock', attrs: { language: 'js' }, content: [text('let a = 1;')] }),
		],
		['----', doc({ type: 'rule' })],
	])('say the same: %j', (wiki, adf) => {
		expect(asAdf(richTextOfWiki(wiki))).toEqual(adf);
		expect(asWiki(richTextOfAdf(adf))).toBe(wiki);
		expect(isAdf(adf)).toBe(true);
	});

	it.each([
		'bq. quoted\n\nafter',
		'2*3*4 and snake_case_name',
		'{noformat}a *b* c{noformat}',
		'text with {color:red}colour{color} and | pipes',
		'',
		'- not a list\n-- dashes',
		'\n\n* \n\n',
	])('every wiki text becomes a document that Jira accepts: %j', (wiki) => {
		expect(isAdf(asAdf(richTextOfWiki(wiki)))).toBe(true);
	});

	it('keeps asterisks and underscores within words', () => {
		expect(asAdf(richTextOfWiki('2*3*4 and snake_case_name'))).toEqual(
			doc(paragraph(text('2*3*4 and snake_case_name'))),
		);
	});

	it('is rendered with possible markup escaped', () => {
		const document = doc(paragraph(text('<b>&', 'strong')), { type: 'rule' });
		expect(htmlOf(richTextOfAdf(document))).toBe('<p><b>&lt;b&gt;&amp;</b></p><hr/>');
	});
});
