import { characterReference } from './characterReferences';
import { emojiColon } from './emojis';
import { lozengeBrace } from './lozenges';
import { accountSign } from './writtenMention';

/** What surrounds a text, and decides which of its characters have a meaning. */
export interface MarkdownContext {
	/** Inside a table cell a `|` ends the cell. */
	inTable: boolean;
	/** Whether a `~` can open or close a strikethrough here. */
	tildes: boolean;
	/** Inside a link label a `]` ends the label. */
	inLabel: boolean;
}

/** With one of these begins whatever is escaped. Most texts have none. */
const MAY_HAVE_MEANING = /[\\`*_[<&{:@~|\]]/;

/**
 * Escapes what Markdown would read as markup. Underscores inside words, ampersands and
 * `<` stay unchanged where they have no meaning; bare addresses become links again, as intended.
 */
export function escapeMarkdown(text: string, context: MarkdownContext): string {
	if (!MAY_HAVE_MEANING.test(text)) return text;
	return text
		.replace(/[\\`*[]/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/<(?=[A-Za-z/!?])/g, '\\<')
		.replace(characterReference, '\\$&')
		.replace(lozengeBrace, '\\$&')
		.replace(emojiColon, '\\$&')
		.replace(accountSign, '\\$&')
		.replace(/[~|\]]/g, (character) =>
			isSpecial(character, context) ? `\\${character}` : character,
		);
}

const isSpecial = (character: string, { inTable, tildes, inLabel }: MarkdownContext): boolean =>
	(character === '|' && inTable) || (character === '~' && tildes) || (character === ']' && inLabel);

/**
 * Escapes what Markdown would read as the beginning of a block at the start of a line: a heading,
 * a list item, a decision, a quotation, a rule, the underline of a heading or of a table's header.
 */
export function escapeLineStart(line: string): string {
	return line
		.replace(/^(#{1,6}(?:\s|$)|<>(?=\s)|[-+](?:\s|$)|>|=+\s*$|-+\s*$|[:|-][ :|-]*$)/, '\\$&')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * Inline code, with as many backticks around it as needed.
 * Source: CommonMark § 6.1, "Code spans".
 */
export function codeSpan(text: string, inTable: boolean): string {
	const fence = '`'.repeat(longestRun(text, '`') + 1);
	const hasSpaces = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
	const isPadded = hasSpaces || text.startsWith('`') || text.endsWith('`');
	const span = isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
	return inTable ? span.replace(/\|/g, '\\|') : span;
}

/** The length of the longest run of a character in a text. */
export function longestRun(text: string, character: string): number {
	let longest = 0;
	let run = 0;
	for (const other of text) {
		run = other === character ? run + 1 : 0;
		if (run > longest) longest = run;
	}
	return longest;
}

/** The target of a link, in angle brackets where spaces or parentheses would end it; a `|` would end a table's cell. */
export function linkDestination(href: string): string {
	const escaped = href
		.replace(/[\n<>|]/g, encodeURIComponent)
		.replace(/\\/g, '\\\\')
		.replace(characterReference, (reference) => `&amp;${reference.slice(1)}`);
	return /[\s()]/.test(escaped) || escaped === '' ? `<${escaped}>` : escaped;
}

/** The title of a link, with the quotation marks around it. */
export const linkTitle = (title: string): string =>
	`"${title
		.replace(/\s+/g, ' ')
		.replace(/["\\]/g, '\\$&')
		.replace(characterReference, (reference) => `&amp;${reference.slice(1)}`)}"`;
