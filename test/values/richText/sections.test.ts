import {
	editText,
	markdownToAdf,
	RichTextRefused,
	type AdfDocument,
	type AdfNode,
} from '../../../nodes/values/richText';
import { describeContract } from '../../contract/describeContract';
import { card, columns, heading, image, panel, paragraph, text } from './adfShorthand';

const doc = (...content: AdfNode[]): AdfDocument => ({ version: 1, type: 'doc', content });
const line = (value: string): AdfNode => paragraph(text(value));
const picture = image({ type: 'file', id: '1', collection: 'c', width: 5 });
const box: AdfNode = {
	type: 'panel',
	attrs: { panelType: 'custom', panelColor: '#ff0000', panelIcon: ':x:' },
	content: [paragraph(card('https://acme.atlassian.net/browse/SUP-1'))],
};
const nextYears: AdfNode = { type: 'nextYearsNode', attrs: { a: [1] } };

const current = doc(
	picture,
	heading(2, text('Steps')),
	line('old'),
	heading(3, text('Details')),
	line('more'),
	heading(2, text('Result '), text('today')),
	box,
	nextYears,
);

const replace = (of: string, written: string, document: unknown = current) =>
	editText(document, { how: 'replaceSection', heading: of }, markdownToAdf(written));

describe('editText of an ADF document', () => {
	it('appends and prepends, and touches nothing else', () => {
		const written = markdownToAdf('new');
		expect(editText(current, { how: 'append' }, written)).toEqual(
			doc(...current.content, line('new')),
		);
		expect(editText(current, { how: 'prepend' }, written)).toEqual(
			doc(line('new'), ...current.content),
		);
	});

	it.each([null, undefined, '', doc()])('begins a text where there is none: %j', (nothing) => {
		expect(editText(nothing, { how: 'append' }, markdownToAdf('new'))).toEqual(doc(line('new')));
	});

	it('replaces a section up to the next heading of its level', () => {
		expect(replace('Steps', 'new')).toEqual(
			doc(picture, heading(2, text('Steps')), line('new'), ...current.content.slice(5)),
		);
	});

	it('replaces a section up to the next heading of a higher level', () => {
		expect(replace('Details', 'new')).toEqual(
			doc(...current.content.slice(0, 4), line('new'), ...current.content.slice(5)),
		);
	});

	it('replaces the last section, whose heading has several parts', () => {
		expect(replace('## result  TODAY', 'new')).toEqual(
			doc(...current.content.slice(0, 6), line('new')),
		);
	});

	it('replaces the heading as well if the text begins with it', () => {
		expect(replace('Details', '# details\n\nnew')).toEqual(
			doc(
				...current.content.slice(0, 3),
				heading(1, text('details')),
				line('new'),
				...current.content.slice(5),
			),
		);
	});

	it('empties a section', () => {
		expect(replace('Details', '')).toEqual(
			doc(...current.content.slice(0, 4), ...current.content.slice(5)),
		);
	});

	it('replaces a section in a column with what may stand there, and keeps the other column', () => {
		const other = panel('info', line('kept'));
		const section = columns(heading(1, text('Left')), other);
		const [first, second] = section.content ?? [];
		expect(replace('Left', '> [!NOTE]\n> new', doc(section))).toEqual(
			doc({
				...section,
				content: [
					{ ...first, content: [heading(1, text('Left')), panel('info', line('new'))] },
					second,
				] as AdfNode[],
			}),
		);
	});

	it('gives tasks other ids than those of the text', () => {
		const once = markdownToAdf('- [ ] a');
		const twice = editText(once, { how: 'append' }, once);
		const ids = JSON.stringify(twice).match(/task-[\w-]+/g) ?? [];
		expect(ids).toEqual(['task-list-1', 'task-1', 'task-list-1-2', 'task-1-2']);
	});

	it.each([
		[
			'a heading that is not there',
			'Nothing',
			/no heading "Nothing". Its headings are "Steps", "Details"/,
		],
		['a heading that is there twice', 'Twice', /2 headings "Twice"/],
	])('refuses %s', (_name, of, sentence) => {
		const twice = doc(...current.content, heading(1, text('Twice')), heading(4, text('Twice')));
		expect(() => replace(of, 'new', twice)).toThrow(RichTextRefused);
		expect(() => replace(of, 'new', twice)).toThrow(sentence);
	});

	it('refuses a section in a text without headings', () => {
		expect(() => replace('A', 'new', doc(line('a')))).toThrow(/no other heading.*Append/);
	});

	it('takes the one of two headings whose letters are the same', () => {
		const both = doc(heading(1, text('note')), heading(1, text('Note')));
		expect(replace('Note', 'new', both)).toEqual(doc(...both.content, line('new')));
	});

	it('refuses a result that Jira would not store', () => {
		const half = markdownToAdf('a'.repeat(20_000));
		expect(() => editText(half, { how: 'append' }, half)).toThrow(/40,000.*32,767/);
	});
});

describe('editText of wiki markup', () => {
	const wiki =
		'top\n\nh2. *Steps*\r\nold\n{code}\nh1. no heading\n{code}\nh3. Details\nmore\n\n h2. Result\nend\n';
	const edit = (of: string, written: string, text_ = wiki) =>
		editText(text_, { how: 'replaceSection', heading: of }, written);

	it.each([
		['append', 'a\n', 'b', 'a\n\nb'],
		['prepend', 'a\n', 'b\n', 'b\n\na\n'],
		['append', null, 'b', 'b'],
		['append', 'a', '', 'a'],
	] as const)('%ss to %j', (how, before, written, after) => {
		expect(editText(before, { how }, written)).toBe(after);
	});

	it.each([
		['Steps', 'new', 'top\n\nh2. *Steps*\n\nnew\n\n h2. Result\nend\n'],
		['details', 'new\n', wiki.replace('Details\nmore', 'Details\n\nnew')],
		['h2. Result', 'new', `${wiki.slice(0, wiki.indexOf('\nend'))}\n\nnew`],
		['Result', 'h1. _Result_\nnew', `${wiki.slice(0, wiki.indexOf(' h2. R'))}h1. _Result_\nnew`],
	])('replaces the section %s with %j', (of, written, after) => {
		expect(edit(of, written)).toBe(after);
	});

	it('keeps the panel around a section', () => {
		const inPanel = '{panel:title=x}\nh1. A\nold\n{panel}\nafter\nh1. B';
		expect(edit('A', 'new', inPanel)).toBe(
			'{panel:title=x}\nh1. A\n\nnew\n\n{panel}\nafter\nh1. B',
		);
	});

	it.each([
		['no heading', /no heading "no heading". Its headings are "Steps", "Details", "Result"/],
		['Steps', /2 headings "Steps"/],
	])('refuses %s', (of, sentence) => {
		const text_ = of === 'Steps' ? `${wiki}h1. Steps` : wiki;
		expect(() => edit(of, 'new', text_)).toThrow(RichTextRefused);
		expect(() => edit(of, 'new', text_)).toThrow(sentence);
	});
});

describeContract("ADF by Atlassian's schema after editing", (specifications) => {
	it('is valid where the section does not allow what was written', () => {
		const expand: AdfNode = { type: 'expand', content: [heading(1, text('A')), line('old')] };
		const written = '<details><summary>x</summary>\n\n> y\n\n</details>\n\n- [ ] z\n\n---';
		const edited = replace('A', written, doc(expand));
		expect(specifications.checkAdf(edited)).toEqual([]);
		expect(JSON.stringify(edited)).toContain('nestedExpand');
	});
});
