import { adfToMarkdown, adfToPlainText, adfToWiki } from '../../../nodes/values/richText';
import { adfExamples } from './adfExamples';
import { seededRandom } from './markdownGenerator';

const writers = { adfToMarkdown, adfToPlainText, adfToWiki };

describe.each(adfExamples)('%s', (_name, { content, markdown, plainText, wiki }) => {
	const document = { version: 1, type: 'doc', content };

	it('becomes Markdown', () => {
		expect(adfToMarkdown(document)).toBe(markdown);
	});

	it('becomes plain text', () => {
		expect(adfToPlainText(document)).toBe(plainText);
	});

	it('becomes wiki markup', () => {
		expect(adfToWiki(document)).toBe(wiki);
	});
});

describe.each(Object.entries(writers))('%s', (_name, write) => {
	const document = {
		version: 1,
		type: 'doc',
		content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }],
	};

	it.each([
		['a document', document, 'a'],
		['a document as JSON', JSON.stringify(document), 'a'],
		['text that is no ADF', '*wiki* {code}', '*wiki* {code}'],
		['no text', null, ''],
		['nothing', undefined, ''],
		['a number', 5, ''],
		['a single node', { type: 'text', text: 'a' }, 'a'],
		['an object without content', {}, ''],
		['content of a wrong type', { type: 'doc', version: 1, content: 'a' }, ''],
	])('accepts %s', (_what, given, expected) => {
		expect(write(given)).toBe(expected);
	});

	it('keeps every word of 500 generated documents', () => {
		const lost = Array.from({ length: 500 }, (_, seed) => seed).filter((seed) => {
			const { generated, words } = generateAdf(seed);
			// Markdown writes a letter next to a delimiter as a reference.
			const written = write(generated).replace(/&#(\d+);/g, (_reference, number) =>
				String.fromCodePoint(Number(number)),
			);
			return !words.every((word) => written.includes(word));
		});
		expect(lost).toEqual([]);
	});

	it('reads a document of 20,000 levels', () => {
		let deep: unknown = { type: 'text', text: 'innermost' };
		for (let level = 0; level < 20_000; level++) deep = { type: 'blockquote', content: [deep] };
		expect(write({ version: 1, type: 'doc', content: [deep] })).toContain('innermost');
	});
});

/** Makes a tree of known and unknown nodes in any order, with a different word in each text. */
function generateAdf(seed: number): { generated: unknown; words: string[] } {
	const random = seededRandom(seed);
	const types = [
		...['paragraph', 'heading', 'blockquote', 'panel', 'bulletList', 'orderedList', 'listItem'],
		...['taskList', 'taskItem', 'table', 'tableRow', 'tableCell', 'tableHeader', 'expand'],
		...['layoutSection', 'decisionList', 'decisionItem', 'mediaSingle', 'caption', 'nextYearsNode'],
	];
	const marks = ['strong', 'em', 'code', 'strike', 'underline', 'nextYearsMark'];
	const pick = (choices: readonly string[]): string =>
		choices[Math.floor(random() * choices.length)] ?? '';
	const words: string[] = [];
	const node = (depth: number): unknown => {
		if (depth === 0 || random() < 0.3) {
			const word = `word${words.length}x`;
			words.push(word);
			return { type: 'text', text: word, marks: random() < 0.5 ? [] : [{ type: pick(marks) }] };
		}
		const content = Array.from({ length: 1 + Math.floor(random() * 3) }, () => node(depth - 1));
		return { type: pick(types), attrs: {}, content };
	};
	return { generated: { version: 1, type: 'doc', content: [node(5), node(5)] }, words };
}
