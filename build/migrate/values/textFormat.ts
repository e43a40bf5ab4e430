import { knownText } from './expression';

/** How our node reads a text. */
export type TextFormat = 'markdown' | 'plainText' | 'wiki';

/** Notations that only wiki markup has. */
const ONLY_WIKI = [
	/^h[1-6]\. /m,
	/^bq\. /m,
	/^\|\|.+\|\|/m,
	/\{(?:code|noformat|quote|panel|color)(?::[^}]*)?\}/,
	/\[[^\]|\n]+\|[^\]\n]+\]/,
	/\[~[^\]\n]+\]/,
	/![\w.-]+\.(?:png|jpe?g|gif|svg)(?:\|[^!\n]*)?!/i,
];

/** Notations that only Markdown has. */
const ONLY_MARKDOWN = [
	/\*\*[^\s*][^\n]*?\*\*/,
	/^ {0,3}#{2,6} \S/m,
	/^ {0,3}```/m,
	/\[[^\]\n]+\]\(\S+?\)/,
];

/** Notations that wiki markup has, and Markdown with another meaning or the same. */
const WIKI_TOO = [
	/(?:^|[\s(])\*[^\s*](?:[^*\n]*[^\s*])?\*(?=$|[\s).,:;!?])/m,
	/^ *(?:\*+|-|#+) \S/m,
];

/**
 * The format of a text that n8n's node sends as wiki markup: wiki markup where there is any, Markdown where somebody
 * wrote that by mistake, else plain text.
 */
export function textFormatOf(stored: unknown): TextFormat {
	const text = knownText(stored);
	const has = (notations: readonly RegExp[]) => notations.some((one) => one.test(text));
	if (has(ONLY_WIKI)) return 'wiki';
	if (has(ONLY_MARKDOWN)) return 'markdown';
	return has(WIKI_TOO) ? 'wiki' : 'plainText';
}
