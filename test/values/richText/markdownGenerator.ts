/**
 * Makes Markdown documents from a seed: the same seed gives the same document on every machine,
 * so that a document that breaks something can be reproduced.
 */

/** Numbers from 0 (included) to 1 (excluded): the generator "mulberry32". */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const words = [
	'printer',
	'Müller',
	'straße',
	'snake_case_name',
	'2 * 3',
	'a*b',
	'10 %',
	'C:\\temp\\_new',
	'~5 min',
	'AT&T',
	'&copy;',
	'<b>bold</b>',
	'a < b > c',
	'[x]',
	'#42',
	'v1.2.3',
	'1. first',
	'- dash',
	'"quoted"',
	"it's",
	'(i)',
	'שלום עולם',
	'مرحبا',
	'🙂👩‍💻',
	'…',
	'a|b',
	'\\*literal\\*',
	'!',
	'$5',
	'`',
	'**',
	'e-mail',
	'+1',
	'{code}',
	'^up^',
	'=',
	'---',
	'https://example.com/a_b?c=1&d=2',
	'mia@acme.example',
	'www.example.org',
];

/** Words without characters that could form markup by accident. */
const plainWords = [
	'printer',
	'Müller',
	'straße',
	'שלום',
	'مرحبا',
	'🙂',
	'v2',
	'of',
	'the',
	'third',
];

const languages = ['', 'js', 'python', 'c++', 'text', 'typescript title="a b"'];

/** What kinds of documents to make. */
export interface GeneratorOptions {
	/** Only Markdown that has one meaning: no stray delimiters, no HTML, no bare addresses. */
	regular: boolean;
}

/** Makes one Markdown document. */
export function generateMarkdown(seed: number, { regular }: GeneratorOptions): string {
	const random = seededRandom(seed);
	const number = (below: number): number => Math.floor(random() * below);
	const pick = <T>(choices: readonly T[]): T => choices[number(choices.length)] as T;
	const times = <T>(most: number, make: (index: number) => T): T[] =>
		Array.from({ length: 1 + number(most) }, (_, index) => make(index));

	const word = (): string => pick(regular || random() < 0.6 ? plainWords : words);
	const plain = (most = 4): string => times(most, word).join(' ');

	/** Inline markup that takes the marks around it. */
	const spans: Array<(depth: number) => string> = [
		() => plain(),
		() => plain(),
		(depth) => `**${marked(depth - 1)}**`,
		(depth) => `*${marked(depth - 1)}*`,
		() => `_${plain(2)}_`,
		(depth) => `~~${marked(depth - 1).replace(/^~+|~+$/g, '')}~~`,
		() => `[${plain(2)}](https://example.com/${pick(['', 'a_b', 'x?y=1&z=2', 'p(1)'])})`,
		() => `[${word()}](/browse/SUP-1 "${word()}")`,
		() => '<https://example.com/path>',
		() => '<mia@acme.example>',
		() => `![${word()}](https://example.com/i.png)`,
	];
	/** Inline markup that has no marks of its own in ADF. */
	const atoms: Array<() => string> = [
		() => pick(['`a*b`', '`x | y`', '` `', '``f(`)``', '`<tag>`', '`plain`']),
		() => `[@${word()}](accountid:5b10ac8d82e05b22cc7d4ef5)`,
		() => `[${word()}](javascript:alert(1))`,
	];
	const separator = (): string => (regular ? ' ' : pick([' ', ' ', '', '\n']));
	const marked = (depth: number): string => {
		if (depth <= 0) return plain(2);
		return times(3, () => pick([...spans, ...atoms])(depth)).join(separator());
	};
	const inline = (depth = 2): string =>
		depth <= 0 ? plain(2) : times(3, () => pick([...spans, ...atoms])(depth)).join(separator());
	const oneLine = (): string => inline().replace(/\n/g, ' ');

	const indentBy = (text: string, first: string, others: string): string =>
		text.replace(/^/gm, others).replace(others, first);

	const list = (depth: number, marker: (index: number) => string): string =>
		times(4, (index) => {
			const own = marker(index);
			const nested =
				depth > 0 && random() < 0.4 ? `\n${pick(['', '\n'])}${block(depth - 1, true)}` : '';
			return indentBy(oneLine() + nested, own, ' '.repeat(own.replace(/\[.\] /, '').length));
		}).join(pick(['\n', '\n', '\n\n']));

	const blocks: Array<(depth: number, inList: boolean) => string> = [
		() => inline(),
		() => `${inline()}${pick(['  \n', '\\\n'])}${oneLine()}`,
		() => `${'#'.repeat(1 + number(6))} ${oneLine()}`,
		() => `${plain()}\n${pick(['===', '---'])}`,
		(depth) => list(depth, () => pick(['- '])),
		(depth) => list(depth, () => '* '),
		(depth, inList) => {
			const start = inList ? 1 : pick([0, 1, 1, 3, 9]);
			return list(depth, (index) => `${start + index}. `);
		},
		(depth) => list(depth, () => pick(['- [ ] ', '- [x] '])),
		(depth) => indentBy(documentOf(depth - 1), '> ', '> '),
		() =>
			`\`\`\`${pick(languages)}\n${times(3, () => pick(['let a = 1;', '', '  indented', '# no heading', '{code}'])).join('\n')}\n\`\`\``,
		() => pick(['---', '***', '- - -']),
		() => {
			const columns = 1 + number(3);
			const cells = (): string =>
				Array.from({ length: columns }, () => oneLine().replace(/\|/g, '\\|')).join(' | ');
			return `| ${cells()} |\n|${' --- |'.repeat(columns)}\n${times(2, () => `| ${cells()} |`).join('\n')}`;
		},
		() =>
			regular
				? plain()
				: pick([
						'<div>\n<b>x</b>\n</div>',
						'<!-- note -->',
						'    indented code',
						'[ref]: https://example.com',
						'[ref][ref]',
						'<br>',
						'&nbsp;',
					]),
	];
	const block = (depth: number, inList = false): string => pick(blocks)(depth, inList);
	const documentOf = (depth: number): string =>
		depth <= 0 ? inline() : times(3, () => block(depth)).join('\n\n');

	return times(4, () => block(2)).join('\n\n');
}
