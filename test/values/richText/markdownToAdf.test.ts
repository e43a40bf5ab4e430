import { markdownToAdf, plainTextToAdf } from '../../../nodes/values/richText';
import { hardBreak, paragraph, text } from './adfShorthand';
import { markdownExamples } from './markdownExamples';

describe('markdownToAdf', () => {
	it.each(markdownExamples)('converts %s', (_name, markdown, content) => {
		expect(markdownToAdf(markdown)).toEqual({ version: 1, type: 'doc', content });
	});

	it('keeps the indentation of an HTML block', () => {
		expect(markdownToAdf('<div>\n  <b>x</b>\n</div>').content).toEqual([
			paragraph(text('<div>'), hardBreak, text('  <b>x</b>'), hardBreak, text('</div>')),
		]);
	});

	it('numbers the ids of tasks through the whole document', () => {
		const ids = JSON.stringify(markdownToAdf('- [ ] a\n\ntext\n\n* [ ] b\n* [ ] c')).match(
			/task-[\w-]+/g,
		);
		expect(ids).toEqual(['task-list-1', 'task-1', 'task-list-2', 'task-2', 'task-3']);
	});
});

describe('plainTextToAdf', () => {
	it.each([
		['nothing', '', []],
		['white space only', ' \n \n', []],
		['one line', 'a', [paragraph(text('a'))]],
		['lines', 'a\nb\nc', [paragraph(text('a'), hardBreak, text('b'), hardBreak, text('c'))]],
		['paragraphs', '\n\na\n \n\nb\n', [paragraph(text('a')), paragraph(text('b'))]],
		['indented lines', '  a\n\tb', [paragraph(text('  a'), hardBreak, text('\tb'))]],
		[
			'Windows line ends',
			'a\r\nb\r\n\r\nc',
			[paragraph(text('a'), hardBreak, text('b')), paragraph(text('c'))],
		],
		[
			'what means something in Markdown',
			'# *a* [b](https://x.example) &amp;',
			[paragraph(text('# *a* [b](https://x.example) &amp;'))],
		],
		['NUL', 'a\0', [paragraph(text('a\ufffd'))]],
	])('keeps %s', (_name, given, content) => {
		expect(plainTextToAdf(given)).toEqual({ version: 1, type: 'doc', content });
	});
});
