import type { AdfNode, RichText } from '../sandbox/jira/model';

/**
 * The content of a text, independent of its notation. It is read here without the converters of the package, so that
 * these cannot confirm themselves.
 */
export interface Content {
	/** Code blocks, character by character. */
	readonly code: readonly string[];
	/** Everything else without blanks and without the characters that serve as markup. */
	readonly letters: string;
	/** The kinds of blocks in it that need markup: `heading`, `table`… */
	readonly blocks: readonly Block[];
}

const blockNames = ['heading', 'bullets', 'numbers', 'quote', 'table'] as const;

type Block = (typeof blockNames)[number];

/** Blanks, the characters of Markdown and wiki markup, and check boxes. */
const markup = /[\s\\*_`~#>|\-+()[\]{}<!:☐☑]/gu;

const lettersOf = (text: string): string => text.replace(markup, '');

/** How a block begins, at the start of a line. */
const markdownBlocks: Readonly<Record<Block, RegExp>> = {
	heading: /^#{1,6} /m,
	bullets: /^\s*[-*] /m,
	numbers: /^\s*\d+\. /m,
	quote: /^> /m,
	table: /^\|/m,
};

const wikiBlocks: Readonly<Record<Block, RegExp>> = {
	heading: /^h[1-6]\. /m,
	bullets: /^[*#]*\* /m,
	numbers: /^[*#]*# /m,
	quote: /^\{quote\}/m,
	table: /^\|/m,
};

const blocksIn = (prose: string, patterns: Readonly<Record<Block, RegExp>>): Block[] =>
	blockNames.filter((name) => patterns[name].test(prose));

const decoded = (text: string): string =>
	text
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&amp;', '&');

/** Reads Markdown as people write it: code fences, indented code, and prose. */
export function markdownContent(text: string): Content {
	const code: string[] = [];
	const keep = (block: string): string => {
		code.push(block);
		return '';
	};
	const prose = text
		.replace(/^```.*\n([\s\S]*?)\n```$/gm, (_, block: string) => keep(block))
		.replace(/(?<=\n\n)(?: {4}.*\n)+/g, (block) => keep(block.trimEnd().replace(/^ {4}/gm, '')));
	const words = prose.replace(/^([\s>]*)\d+\. /gm, '$1').replace(/^(\s*[-*]) \[[ x]\] /gm, '$1 ');
	return { code, letters: lettersOf(decoded(words)), blocks: blocksIn(prose, markdownBlocks) };
}

/** Reads Jira's wiki markup. */
export function wikiContent(wiki: string): Content {
	const code: string[] = [];
	const prose = wiki.replace(
		/^\{(noformat|code)(?::[^}]*)?\}\n([\s\S]*?)\n\{\1\}$/gm,
		(_, __, block: string) => {
			code.push(block);
			return '';
		},
	);
	const words = prose.replace(/^h[1-6]\. /gm, '').replace(/^\{quote\}$/gm, '');
	return { code, letters: lettersOf(decoded(words)), blocks: blocksIn(prose, wikiBlocks) };
}

const adfBlocks: Readonly<Record<string, Block>> = {
	heading: 'heading',
	bulletList: 'bullets',
	taskList: 'bullets',
	orderedList: 'numbers',
	blockquote: 'quote',
	table: 'table',
};

/** A text with the address that it links to, if that differs from the text. */
const linkedText = ({ text = '', marks = [] }: AdfNode): string => {
	const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
	return typeof href === 'string' && href !== text ? text + href : text;
};

/** Reads an ADF document. */
export function adfContent(document: AdfNode): Content {
	const code: string[] = [];
	const found = new Set<Block>();
	const proseOf = (node: AdfNode): string => {
		const { type, content = [] } = node;
		if (type === 'text') return linkedText(node);
		if (type === 'codeBlock') {
			code.push(content.map(({ text }) => text).join(''));
			return '';
		}
		const block = adfBlocks[type];
		if (block !== undefined) found.add(block);
		return content.map(proseOf).join('');
	};
	const letters = lettersOf(proseOf(document));
	return { code, letters, blocks: blockNames.filter((name) => found.has(name)) };
}

/** Reads a text in the notation in which Jira stores it. */
export function storedContent(text: RichText): Content {
	return 'adf' in text ? adfContent(text.adf) : wikiContent(text.wiki);
}

const shownLength = 40;

/** Where two texts start to differ, with what follows there: `"…" instead of "…"`. */
function firstDifference(wanted: string, stored: string): string {
	const end = Math.min(wanted.length, stored.length);
	let at = 0;
	while (at < end && wanted[at] === stored[at]) at++;
	const from = (text: string) => JSON.stringify(text.slice(at, at + shownLength));
	return `${from(stored)} instead of ${from(wanted)} at character ${at}`;
}

/**
 * What is missing or different in Jira's text.
 *
 * @returns null if the content is the same
 */
export function contentDifference(wanted: Content, stored: Content): string | null {
	if (wanted.letters !== stored.letters) {
		return `text has ${firstDifference(wanted.letters, stored.letters)}`;
	}
	if (wanted.code.length !== stored.code.length) {
		return `has ${stored.code.length} code blocks instead of ${wanted.code.length}`;
	}
	for (const [index, code] of wanted.code.entries()) {
		const found = stored.code[index] ?? '';
		if (code !== found) return `code block ${index + 1} has ${firstDifference(code, found)}`;
	}
	const lost = wanted.blocks.filter((block) => !stored.blocks.includes(block));
	return lost.length === 0 ? null : `has lost its ${lost.join(', ')}`;
}
