import {
	adfToMarkdown,
	adfToPlainText,
	adfToWiki,
	richTextFor,
	type AdfNode,
} from '../../nodes/values/richText';
import { describeContract } from '../contract/describeContract';
import { describeCases } from './describeCases';

describeCases('A mention that is written as Jira writes it', (read) => {
	const { cloud, dataCenter } = read<{ cloud: string; dataCenter: string[] }>('10-mention');

	it('mentions the account on Cloud', () => {
		expect(richTextFor('adf', 'markdown', cloud)).toEqual({
			version: 1,
			type: 'doc',
			content: [
				{
					type: 'paragraph',
					content: [
						{ type: 'text', text: 'Hi ' },
						{
							type: 'mention',
							attrs: { id: '712020:11111111-2222-3333-4444-555555555555' },
						},
						{ type: 'text', text: ', done' },
					],
				},
			],
		});
	});

	it.each(dataCenter)('stays unchanged on Data Center: %s', (markdown) => {
		expect(richTextFor('wiki', 'markdown', markdown)).toBe(markdown);
	});

	it('is text if the format says that no character has a special meaning', () => {
		expect(richTextFor('wiki', 'plainText', 'Hi [~mia], done')).toBe('Hi \\[~mia], done');
	});
});

describeContract('A mention as Jira writes it', (specifications) => {
	it.each([
		['at the start of a line', '[~accountid:5b10ac8d82e05b22cc7d4ef5]: done'],
		['in a link', '[ask [~accountid:5b10ac8d82e05b22cc7d4ef5] now](https://x.example)'],
		['in bold text', '**a [~accountid:5b10ac8d82e05b22cc7d4ef5] b**'],
	])('becomes a valid document %s', (_where, markdown) => {
		const document = richTextFor('adf', 'markdown', markdown);
		expect(JSON.stringify(document)).toContain('"id":"5b10ac8d82e05b22cc7d4ef5"');
		expect(specifications.checkAdf(document)).toEqual([]);
	});
});

describeCases('A table whose cells span others', (read) => {
	const [columns, rows] = read<Array<{ input: unknown }>>('13-table-spans');

	it('keeps the texts below their headings if a heading spans two columns', () => {
		expect(adfToMarkdown(columns?.input)).toBe('| A |  | B |\n| --- | --- | --- |\n| 1 | 2 | 3 |');
		expect(adfToPlainText(columns?.input)).toBe('A |  | B\n1 | 2 | 3');
		expect(adfToWiki(columns?.input)).toBe('||A|| ||B||\n|1|2|3|');
	});

	it('keeps the texts below their headings if a cell spans two rows', () => {
		expect(adfToMarkdown(rows?.input)).toBe(
			'| Month | Saved | Bonus |\n| --- | --- | --- |\n| Jan | 100 | 50 |\n|  | 80 | 40 |',
		);
		expect(adfToPlainText(rows?.input)).toBe('Month | Saved | Bonus\nJan | 100 | 50\n | 80 | 40');
		expect(adfToWiki(rows?.input)).toBe('||Month||Saved||Bonus||\n|Jan|100|50|\n| |80|40|');
	});
});

describeCases('Numbers of lists', (read) => {
	const { markdown, adf } = read<{ markdown: string[]; adf: AdfNode }>('19-wiki-numbers');
	const document = { version: 1, type: 'doc', content: [adf] };

	it('are 5 and 6 on Data Center', () => {
		expect(richTextFor('wiki', 'markdown', markdown[0])).toBe('5. a\n6. b');
	});

	it('continue after a code block on Data Center', () => {
		expect(richTextFor('wiki', 'markdown', markdown[1])).toBe(
			'# one\n\n{code:bash}\nls\n{code}\n\n2. two',
		);
	});

	it('begin with the number in the document', () => {
		expect(richTextFor('adf', 'adf', document)).toEqual(document);
		expect(adfToMarkdown(document)).toBe('7. seven');
		expect(adfToPlainText(document)).toBe('7. seven');
		expect(adfToWiki(document)).toBe('7. seven');
	});
});
