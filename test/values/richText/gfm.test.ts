import { adfToMarkdown, markdownToAdf, type AdfNode } from '../../../nodes/values/richText';
import { describeContract } from '../../contract/describeContract';

/**
 * The examples of the GitHub Flavored Markdown specification 0.29 for what CommonMark does not have, with the text
 * that its HTML shows: cells by `|`, rows and blocks by line ends.
 *
 * Source: https://github.github.com/gfm, "Tables", "Task list items", "Strikethrough" (CC BY-SA 4.0).
 */
const examples: ReadonlyArray<readonly [number: number, markdown: string, text: string]> = [
	[198, '| foo | bar |\n| --- | --- |\n| baz | bim |', 'foo|bar\nbaz|bim'],
	[199, '| abc | defghi |\n:-: | -----------:\nbar | baz', 'abc|defghi\nbar|baz'],
	[200, '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |', 'f|oo\nb | az\nb | im'],
	[201, '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar', 'abc|def\nbar|baz\nbar'],
	[202, '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar', 'abc|def\nbar|baz\nbar|\nbar'],
	[203, '| abc | def |\n| --- |\n| bar |', '| abc | def | | --- | | bar |'],
	[204, '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |', 'abc|def\nbar|\nbar|baz'],
	[205, '| abc | def |\n| --- | --- |', 'abc|def'],
	[279, '- [ ] foo\n- [x] bar', '[ ]foo\n[x]bar'],
	[280, '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim', '[x]foo\n[ ]bar\n[x]baz\n[ ]bim'],
	[491, '~~Hi~~ Hello, world!', 'Hi Hello, world!'],
	[492, 'This ~~has a\n\nnew paragraph~~.', 'This ~~has a\nnew paragraph~~.'],
];

const textOf = ({ type, attrs, text, content = [] }: AdfNode): string => {
	const separator = type === 'tableRow' ? '|' : content[0]?.type === 'text' ? '' : '\n';
	const inner = text ?? content.map(textOf).join(separator);
	return type === 'taskItem' ? `[${attrs?.state === 'DONE' ? 'x' : ' '}]${inner}` : inner;
};

describe("GFM's own examples", () => {
	it.each(examples)('%i keeps its text, on a way back as well', (_number, markdown, expected) => {
		const document = markdownToAdf(markdown);
		expect(document.content.map(textOf).join('\n')).toBe(expected);
		expect(markdownToAdf(adfToMarkdown(document))).toEqual(document);
	});
});

describeContract("ADF of GFM's own examples", (specifications) => {
	it.each(examples)('%i is valid', (_number, markdown) => {
		expect(specifications.checkAdf(markdownToAdf(markdown))).toEqual([]);
	});
});
