import { seededRandom } from './markdownGenerator';

const inline = ['b', 'i', 'u', 's', 'code', 'sub', 'sup', 'span', 'font', 'a', 'o:p', 'custom-tag'];
const flow = ['p', 'div', 'blockquote', 'section', 'h1', 'h3', 'pre', 'center', 'details'];
const styles = [
	'color:#ff0000',
	'color: rgb(0, 128, 0); font-weight: bold',
	'font-weight:400',
	'white-space:pre-wrap',
	'text-decoration: line-through',
	'margin:0',
];

interface GeneratorOptions {
	/** Whether tags are closed in their order and stand where they may; otherwise they come in any order. */
	regular: boolean;
}

/** Makes an HTML document, with a different word in each text. */
export function generateHtml(
	seed: number,
	{ regular }: GeneratorOptions,
): { html: string; words: string[] } {
	const random = seededRandom(seed);
	const number = (below: number): number => Math.floor(random() * below);
	const pick = <T>(choices: readonly T[]): T => choices[number(choices.length)] as T;
	let made = 0;
	const word = (): string => `word${made++}x`;
	const several = (most: number, make: () => string): string =>
		Array.from({ length: 1 + number(most) }, make).join(pick(['', ' ', '\n']));
	const attributes = (): string => {
		if (random() < 0.6) return '';
		return pick([` style="${pick(styles)}"`, ' class=MsoNormal', " lang='de'", ' data-x']);
	};
	const phrase = (depth: number): string => {
		if (depth <= 0 || random() < 0.4) return word();
		const name = pick(inline);
		// A link cannot be in a link.
		const href = name === 'a' ? ' href="https://x.example/?a=1&amp;b=2"' : '';
		const inside = name === 'a' ? word() : several(2, () => phrase(depth - 1));
		return pick([`<${name}${href}${attributes()}>${inside}</${name}>`, `${word()}<br>${word()}`]);
	};
	const list = (depth: number): string => {
		const name = pick(['ul', 'ol', 'ol start=4']);
		const items = several(3, () => `<li>${content(depth - 1)}</li>`);
		return `<${name}>${items}</${name.slice(0, 2)}>`;
	};
	const table = (depth: number): string => {
		const cell = (): string => {
			const name = pick(['td', 'td', 'th']);
			const span = pick(['', '', ' colspan=2', ' rowspan="2"', ' rowspan=0']);
			return `<${name}${span}>${content(depth - 1)}</${name}>`;
		};
		return `<table>${several(3, () => `<tr>${several(3, cell)}</tr>`)}</table>`;
	};
	const block = (depth: number): string => {
		if (depth <= 0) return `<p>${phrase(1)}</p>`;
		if (random() < 0.25) return pick([list, table])(depth);
		const name = pick(flow);
		const holdsLines = ['p', 'h1', 'h3', 'pre'].includes(name);
		const summary = name === 'details' ? `<summary>${phrase(1)}</summary>` : '';
		const inside = holdsLines ? several(3, () => phrase(2)) : content(depth - 1);
		return `<${name}${attributes()}>${summary}${inside}</${name}>`;
	};
	const content = (depth: number): string =>
		several(3, () => (depth > 0 && random() < 0.6 ? block(depth) : phrase(2)));

	if (regular) return withWords(several(4, () => block(3)));
	const names = [
		...inline,
		...flow,
		'ul',
		'ol',
		'li',
		'table',
		'tr',
		'td',
		'th',
		'tbody',
		'summary',
	];
	const piece = (): string =>
		pick([
			() => word(),
			() => word(),
			() => `<${pick(names)}${attributes()}>`,
			() => `<${pick(names)}>`,
			() => `</${pick(names)}>`,
			() => pick(['<br>', '<hr/>', '<!-- c -->', '<![if !x]>', '&nbsp;', '<', '</ >', ' ']),
		])();
	return withWords(Array.from({ length: 5 + number(40) }, piece).join(' '));
}

const withWords = (html: string): { html: string; words: string[] } => ({
	html,
	words: html.match(/word\d+x/g) ?? [],
});
