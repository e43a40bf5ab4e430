import {
	parseAdf,
	richTextFor,
	RichTextRefused,
	TEXT_FORMATS,
} from '../../../nodes/values/richText';
import { richTextFormOf, type Endpoint, type RichTextForm } from '../../../nodes/endpoints';
import type { TextFormat } from '../../../nodes/values/richText';
import { paragraph, strong, text } from './adfShorthand';

const bold = { version: 1, type: 'doc', content: [paragraph(text('a', strong))] };
const literal = { version: 1, type: 'doc', content: [paragraph(text('**a**'))] };
const empty = { version: 1, type: 'doc', content: [] };

describe('richTextFormOf', () => {
	it.each<[Endpoint, RichTextForm, RichTextForm]>([
		['POST /rest/api/3/issue/{issueIdOrKey}/comment', 'adf', 'wiki'],
		['POST /rest/api/2/search', 'wiki', 'wiki'],
		['POST /rest/servicedeskapi/request/{issueIdOrKey}/comment', 'plain', 'plain'],
	])('%s: %s on Cloud, %s on Data Center', (endpoint, cloud, dataCenter) => {
		expect(richTextFormOf(endpoint, 'cloud')).toBe(cloud);
		expect(richTextFormOf(endpoint, 'dataCenter')).toBe(dataCenter);
	});
});

describe('richTextFor', () => {
	it.each<[RichTextForm, TextFormat, unknown, unknown]>([
		['adf', 'markdown', '**a**', bold],
		['adf', 'plainText', '**a**', literal],
		['adf', 'html', '<b>a</b>', bold],
		['adf', 'wiki', '*a*', bold],
		['adf', 'adf', bold, bold],
		['adf', 'adf', JSON.stringify(bold), bold],
		['wiki', 'markdown', '**a**', '*a*'],
		['wiki', 'plainText', '*a*', '\\*a\\*'],
		['wiki', 'html', '<p>*a* <b>b</b></p>', '\\*a\\* *b*'],
		['wiki', 'adf', bold, '*a*'],
		['wiki', 'adf', JSON.stringify(bold), '*a*'],
		['wiki', 'wiki', '*a* {code}', '*a* {code}'],
		['plain', 'markdown', '**a**\n\n- b', 'a\n\n- b'],
		['plain', 'plainText', '*a*', '*a*'],
		['plain', 'html', '<b>a</b><ul><li>b</ul>', 'a\n\n- b'],
		['plain', 'adf', bold, 'a'],
		['plain', 'wiki', '*a*', '*a*'],
	])('for an API with %s, converts %s %j', (site, format, value, expected) => {
		expect(richTextFor(site, format, value)).toEqual(expected);
	});

	it.each(TEXT_FORMATS)('accepts an ADF object, even if the format is %s', (format) => {
		expect(richTextFor('adf', format, bold)).toEqual(bold);
		expect(richTextFor('wiki', format, bold)).toBe('*a*');
	});

	it.each(TEXT_FORMATS)('treats no text as empty %s', (format) => {
		for (const nothing of ['', null, undefined]) {
			expect(richTextFor('adf', format, nothing)).toEqual(empty);
			expect(richTextFor('wiki', format, nothing)).toBe('');
		}
	});

	it('treats numbers and booleans as text', () => {
		expect(richTextFor('wiki', 'markdown', 42)).toBe('42');
		expect(richTextFor('wiki', 'plainText', false)).toBe('false');
	});

	it.each<[string, RichTextForm, TextFormat, unknown, RegExp]>([
		['text that is no ADF', 'adf', 'adf', 'a', /not an Atlassian Document Format.*"type": "doc"/],
		[
			'JSON that is no ADF',
			'wiki',
			'adf',
			'{"type":"paragraph"}',
			/not an Atlassian Document Format/,
		],
		['broken JSON', 'adf', 'adf', '{"type":"doc"', /not an Atlassian Document Format/],
		[
			'an object as Markdown',
			'adf',
			'markdown',
			{ a: 1 },
			/^The text is an object instead of text/,
		],
		['a list as plain text', 'wiki', 'plainText', ['a'], /^The text is a list instead of text/],
		['an object as wiki markup', 'wiki', 'wiki', {}, /^The text is an object instead of text/],
	])('refuses %s with a sentence', (_name, site, format, value, sentence) => {
		expect(() => richTextFor(site, format, value)).toThrow(RichTextRefused);
		expect(() => richTextFor(site, format, value)).toThrow(sentence);
	});
});

describe('parseAdf', () => {
	it.each([
		['an object', bold, bold],
		['JSON', ` ${JSON.stringify(bold)}\n`, bold],
		['a document without a version', { type: 'doc', content: [] }, empty],
		['a document with other properties', { ...empty, localId: 'x' }, empty],
	])('reads %s', (_name, given, expected) => {
		expect(parseAdf(given)).toEqual(expected);
	});

	it.each([
		['text', 'a'],
		['JSON of something else', '{"a":1}'],
		['a list as JSON', '[]'],
		['another node', paragraph()],
		['another version', { ...empty, version: 2 }],
		['no content', { version: 1, type: 'doc' }],
		['null', null],
		['a list', [empty]],
	])('does not read %s', (_name, given) => {
		expect(parseAdf(given)).toBeUndefined();
	});
});
