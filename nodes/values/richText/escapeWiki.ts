import { characterReference } from './characterReferences';

/**
 * What Jira's wiki renderer reads as markup, and how to prevent that.
 *
 * Sources: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all, and what the
 * renderer behind it does: a phrase delimiter opens only if no letter or digit comes
 * before it and no space after it, and closes in the reverse situation, on the same line; a backslash
 * escapes one of ``-#*_+?^~|%{}[]()!@``; two backslashes are a line break; character references
 * such as `&#92;` represent their character.
 */
const escapable = '-#*_+?^~|%{}[]()!@';

/** The characters that make `*bold*`, `_italic_`, `!image!` and so on. */
export const phraseDelimiters = ['*', '_', '-', '+', '^', '~', '!'] as const;

/** What surrounds a text, and decides which of its characters have a meaning. */
export interface WikiContext {
	/** The phrase delimiters (and `?` for `??citation??`) that could form a pair on this line. */
	pairs: ReadonlySet<string>;
	/** Whether the line contains a `]`, so that a `[` could begin a link. */
	hasLinkEnd: boolean;
	place: 'text' | 'table' | 'link' | 'code';
}

/** The context of a line that is a single text. */
export function lineContext(line: string): WikiContext {
	const pairs = new Set<string>();
	for (const delimiter of phraseDelimiters) {
		const first = line.indexOf(delimiter);
		const last = line.lastIndexOf(delimiter);
		if (first === last) continue;
		let opening = first;
		while (opening !== -1 && !canOpen(line, opening))
			opening = line.indexOf(delimiter, opening + 1);
		let closing = last;
		while (closing > 0 && !canClose(line, closing))
			closing = line.lastIndexOf(delimiter, closing - 1);
		if (opening !== -1 && opening < closing) pairs.add(delimiter);
	}
	if (line.indexOf('??') !== line.lastIndexOf('??')) pairs.add('?');
	return { pairs, hasLinkEnd: line.includes(']'), place: 'text' };
}

const isWord = (character: string | undefined): boolean =>
	character !== undefined && /[\p{L}\p{Nd}]/u.test(character);

const isSpace = (character: string | undefined): boolean =>
	character !== undefined && /\s/.test(character);

/**
 * Whether a delimiter could open a phrase here. A phrase does not begin with its own delimiter;
 * what comes before or after the text is unknown and may allow it.
 */
const canOpen = (text: string, index: number): boolean =>
	!isWord(text[index - 1]) && !isSpace(text[index + 1]) && text[index + 1] !== text[index];

const canClose = (text: string, index: number): boolean =>
	!isSpace(text[index - 1]) && !isWord(text[index + 1]) && text[index - 1] !== text[index];

/** Addresses that Jira turns into links; inside them a backslash would be part of the address. */
const bareAddress =
	/(?<![\p{L}\p{N}"[|'!])(?:https?:\/\/|ftps?:\/\/|mailto:)[-\w.!~*';/?:@#&=%+$,[\]()]+/gu;

/** Icons in parentheses: "(x)", "(i)", "(!)" … are pictures in Jira. */
const iconInParentheses = /\((?:[ynix/!+?-]|\*[rgby]?|on|off|flag|flagoff)\)/y;

/** Escapes a text so that Jira shows it unchanged. */
export function escapeWiki(text: string, context: WikiContext): string {
	if (context.place === 'link' || context.place === 'code') return escapePart(text, context);
	let escaped = '';
	let end = 0;
	for (const address of text.matchAll(bareAddress)) {
		escaped += escapePart(text.slice(end, address.index), context) + address[0];
		end = address.index + address[0].length;
	}
	return escaped + escapePart(text.slice(end), context);
}

function escapePart(text: string, context: WikiContext): string {
	let escaped = '';
	for (let index = 0; index < text.length; index++) escaped += escapeAt(text, index, context);
	return escaped;
}

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** One character as text, escaped if it has a meaning at this place. */
function escapeAt(text: string, index: number, { pairs, hasLinkEnd, place }: WikiContext): string {
	const character = text.charAt(index);
	const before = text[index - 1];
	const after = text[index + 1];
	const escaped = `\\${character}`;
	switch (character) {
		case '\\': {
			const isPlain = after !== undefined && before !== '\\' && !`\\${escapable}`.includes(after);
			return isPlain ? character : reference(character);
		}
		case '{':
		case '}':
			return place === 'code' ? reference(character) : escaped;
		case '[':
			if (place === 'link') return reference(character);
			return hasLinkEnd ? escaped : character;
		case ']':
			return place === 'link' ? reference(character) : character;
		case '|':
			if (place === 'link') return reference(character);
			return place === 'table' ? escaped : character;
		case '&':
			return startsReference(text, index) ? '&amp;' : character;
		case '(':
			return startsIcon(text, index) || isSmiley(text, index) ? escaped : character;
		case ')':
			return isSmiley(text, index) ? escaped : character;
		case ':':
			return /^:[PD](?![a-zA-Z])/.test(text.slice(index, index + 3))
				? reference(character)
				: character;
		case '?':
			return pairs.has('?') && (before === '?' || after === '?') ? escaped : character;
		case '-':
			if (startsDash(text, index)) return escaped;
			break;
	}
	const mayPair = pairs.has(character) && (canOpen(text, index) || canClose(text, index));
	return mayPair ? escaped : character;
}

function startsReference(text: string, index: number): boolean {
	const pattern = new RegExp(characterReference.source, 'y');
	pattern.lastIndex = index;
	return pattern.test(text);
}

function startsIcon(text: string, index: number): boolean {
	iconInParentheses.lastIndex = index;
	return iconInParentheses.test(text);
}

/** `:)`, `:(` and `;)`, unless a letter follows. */
const isSmiley = (text: string, index: number): boolean =>
	(text[index - 1] === ':' || (text[index - 1] === ';' && text[index] === ')')) &&
	!/[a-zA-Z]/.test(text[index + 1] ?? '');

/** `--` and `---` between spaces become a dash. */
const startsDash = (text: string, index: number): boolean =>
	(index === 0 || isSpace(text[index - 1])) && /^-{2,3}(?:\s|$)/.test(text.slice(index, index + 4));

/**
 * Escapes what Jira would read as the beginning of a block at the start of a line: a list item,
 * a heading, a quotation, a table row or a rule.
 */
export function escapeWikiLineStart(line: string): string {
	return line
		.replace(/^(\s*)(?=[*#-]+\s|-{4,5}\s*$|\|)/, '$1\\')
		.replace(/^(\s*(?:h[1-6]|bq))\./, '$1&#46;');
}
