/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- a test; none of this is published */
import { createRequire } from 'node:module';
import { markdownToAdf, type AdfNode } from '../../../nodes/values/richText';
import { describeContract } from '../../contract/describeContract';

interface Example {
	readonly markdown: string;
	readonly html: string;
	readonly section: string;
	readonly number: number;
}

/** The examples of the CommonMark specification 0.31.2, with tabs for its arrows. */
const { tests } = createRequire(__filename)('commonmark-spec') as { tests: readonly Example[] };
const examples = tests.map((example) => ({
	...example,
	markdown: example.markdown.replaceAll('→', '\t'),
	html: example.html.replaceAll('→', '\t'),
}));

/** Examples that become other text on purpose, by their numbers. */
const OTHER_TEXT: ReadonlyMap<number, string> = new Map([
	[61, 'Foo---'], // ADF has no rule in a list item
	[484, './target.md'], // a link or an image without a text shows its address
	[581, '/url'],
	[485, '[link]()'], // a link that leads nowhere stays as it was written
	[486, '[link]()'],
	[487, '[]()'],
	[596, '<irc://foo.bar:2233/baz>'], // so does one with a scheme that an issue may not have
	[598, '<a+b+c:d>'],
	[599, '<made-up-scheme://foo,bar>'],
	[601, '<localhost:5001/foo>'],
]);

/** Whether an example is about HTML, which this package shows as text, or about definitions, which stay if nothing refers to them. */
const isOfOtherKind = ({ markdown, section }: Example): boolean =>
	section === 'HTML blocks' ||
	section === 'Raw HTML' ||
	/<[a-z/!?]/i.test(markdown.replace(/<[a-z][a-z0-9+.-]*:[^>\s]*>/gi, '')) ||
	/^ {0,3}\[[^\]]+\]:/m.test(markdown);

/** The text that a browser shows, without white space: layout differs between HTML and plain text. */
function textOfHtml(html: string): string {
	const text = html
		.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
	return withoutLayout(text);
}

const textOf = ({ text = '', content = [] }: Pick<AdfNode, 'text' | 'content'>): string =>
	text + content.map(textOf).join('');

const withoutLayout = (text: string): string => text.replace(/\s/g, '');

describe("CommonMark's own examples", () => {
	it('are all there', () => {
		expect(examples.length).toBeGreaterThan(600);
		expect(examples.filter(isOfOtherKind).length).toBeLessThan(200);
	});

	it.each(examples.filter((example) => !isOfOtherKind(example)))(
		'$number ($section) keeps its text',
		({ markdown, html, number }) => {
			const text = withoutLayout(textOf(markdownToAdf(markdown)));
			expect(text).toBe(OTHER_TEXT.get(number) ?? textOfHtml(html));
		},
	);
});

describeContract("ADF of CommonMark's own examples", (specifications) => {
	it('is valid', () => {
		const faults = examples.flatMap(({ number, markdown }) =>
			specifications.checkAdf(markdownToAdf(markdown)).map((finding) => ({ number, finding })),
		);
		expect(faults).toEqual([]);
	});
});
