import {
	adfToMarkdown,
	adfToPlainText,
	markdownToAdf,
	plainTextToAdf,
} from '../../../nodes/values/richText';
import { markdownExamples } from './markdownExamples';
import { generateMarkdown } from './markdownGenerator';

describe('Markdown to ADF and back', () => {
	it.each(markdownExamples)('keeps %s', (_name, markdown) => {
		const document = markdownToAdf(markdown);
		expect(markdownToAdf(adfToMarkdown(document))).toEqual(document);
	});

	it('keeps 2,000 generated documents', () => {
		const changedBySeed = Array.from({ length: 2_000 }, (_, seed) => seed).filter((seed) => {
			const document = markdownToAdf(generateMarkdown(seed, { regular: true }));
			const again = markdownToAdf(adfToMarkdown(document));
			return JSON.stringify(again) !== JSON.stringify(document);
		});
		expect(changedBySeed).toEqual([]);
	});
});

describe('plain text to ADF and back', () => {
	it.each([
		['a'],
		['a\nb'],
		['a\nb\n\nc'],
		['# a\n- b\n> c\n\n  d'],
		['https://x.example/a_b'],
		['שלום\n\n👩‍💻'],
	])('keeps %j', (text) => {
		expect(adfToPlainText(plainTextToAdf(text))).toBe(text);
	});

	it('shows the same text to those who read it as Markdown', () => {
		const text = '* a * b\n# c\n1. d\n\n> e_f_ [g] <h> &amp; `i` ~j~ ~k~\n---\n===\n| l |\n|---|';
		expect(adfToPlainText(markdownToAdf(adfToMarkdown(plainTextToAdf(text))))).toBe(text);
	});
});
