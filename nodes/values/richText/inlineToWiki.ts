import type { AdfMark, AdfNode } from './adf';
import { escapeWiki, escapeWikiLineStart, lineContext, phraseDelimiters } from './escapeWiki';
import type { WikiContext } from './escapeWiki';
import { isAccountId } from './linkTarget';
import { linesOf, markSpans } from './markSpans';
import { fileNamedBy } from './namedFile';
import type { Span } from './markSpans';

/** The phrase delimiter of each mark that has one. */
const delimiterOf: Readonly<Record<string, (mark: AdfMark) => string>> = {
	strong: () => '*',
	em: () => '_',
	strike: () => '-',
	underline: () => '+',
	subsup: (mark) => (mark.attrs?.type === 'sub' ? '~' : '^'),
};

const wordAtStart = /^[\p{L}\p{Nd}]/u;
const wordAtEnd = /[\p{L}\p{Nd}]$/u;

/** A piece of a line; `open` and `close` are the delimiters around it. */
interface Piece {
	text: string;
	open?: string;
	close?: string;
}

function writeSpans(spans: readonly Span[], context: WikiContext): string {
	const pieces = spans.map((span) => writeSpan(span, context)).filter(({ text }) => text !== '');
	const written: string[] = [];
	for (const [index, { text, open, close }] of pieces.entries()) {
		if (open === undefined || close === undefined) {
			written.push(text);
			continue;
		}
		// Next to a letter or a digit, a delimiter works only in braces: `un{*}believ{*}able`.
		const next = pieces[index + 1];
		const isInWord =
			wordAtEnd.test(written.at(-1) ?? '') ||
			(next?.open === undefined && wordAtStart.test(next?.text ?? ''));
		written.push(isInWord ? `{${open}}${text}{${close}}` : `${open}${text}${close}`);
	}
	return written.join('');
}

function writeSpan(span: Span, context: WikiContext): Piece {
	if ('leaf' in span) {
		return span.isCode ? writeCode(span.leaf, context) : { text: writeLeaf(span.leaf, context) };
	}
	if (span.mark.type === 'link') return { text: writeLink(span.mark, span.spans, context) };
	const text = writeSpans(span.spans, context);
	if (span.mark.type === 'textColor') {
		return { text: text && `{color:${String(span.mark.attrs?.color)}}${text}{color}` };
	}
	const delimiter = delimiterOf[span.mark.type]?.(span.mark);
	return delimiter === undefined ? { text } : { text, open: delimiter, close: delimiter };
}

/** Inline code. Jira reads markup inside it as well, and allows no space at its edges. */
function writeCode(leaf: AdfNode, context: WikiContext): Piece {
	const text = leaf.text ?? '';
	const trimmed = text.trim();
	if (trimmed !== text || trimmed === '') return { text: writeLeaf(leaf, context) };
	const pairs = new Set<string>([...phraseDelimiters, '?']);
	return {
		text: escapeWiki(text, { pairs, hasLinkEnd: true, place: 'code' }).replace(/\|/g, '\\|'),
		open: '{{',
		close: '}}',
	};
}

function writeLeaf(node: AdfNode, context: WikiContext): string {
	const file = fileNamedBy(node);
	if (file !== undefined) {
		if (/[\n!|{}[\]\\^]/.test(file.name)) return escapeWiki(file.name, context);
		return file.isPicture ? `!${file.name}!` : `[^${file.name}]`;
	}
	if (node.type === 'picture') return writePicture(node);
	if (node.type !== 'mention') return escapeWiki(node.text ?? '', context);
	const id = String(node.attrs?.id);
	if (/[\t\r\n[\]{}|\\]/.test(id)) return escapeWiki(String(node.attrs?.text), context);
	return isAccountId(id) ? `[~accountid:${id}]` : `[~${id}]`;
}

/** A picture of the web, or one that is attached to the issue and named by its file. */
function writePicture({ attrs = {} }: AdfNode): string {
	const { url, text } = attrs as { url: string; text: string };
	// The name of a file may have spaces, an address may not.
	const isName = !/^https?:/i.test(url);
	const address = url.replace(isName ? /[\n!|{}[\]]/g : /[\s!|{}[\]]/g, encodeURIComponent);
	const shown = text.replace(/[\s!|{}[\],"=]+/g, ' ').trim();
	return shown === '' || text === url ? `!${address}!` : `!${address}|alt=${shown}!`;
}

/** Links must have full addresses; for others, Jira would show the markup. */
function writeLink(mark: AdfMark, spans: readonly Span[], context: WikiContext): string {
	const href = String(mark.attrs?.href);
	const first = spans[0];
	const picture =
		first && 'leaf' in first && first.leaf.type === 'picture' ? first.leaf : undefined;
	// The link of a picture is its own address.
	if (picture) return writeSpans(spans, context);
	if (!/^(?:https?:\/\/|mailto:)/i.test(href)) {
		return `${writeSpans(spans, context)} (${escapeWiki(href, context)})`;
	}
	const address = href.replace(/[\s[\]{}|\\]/g, (character) =>
		character === '[' || character === ']' ? encodeURI(character) : encodeURIComponent(character),
	);
	const only = spans.length === 1 ? spans[0] : undefined;
	if (only && 'leaf' in only && only.leaf.text === href) return `[${address}]`;
	return `[${writeSpans(spans, { ...context, place: 'link' })}|${address}]`;
}

/** The context of a line that consists of several pieces: their neighbours are unknown. */
function contextOf(line: readonly AdfNode[], inTable: boolean): WikiContext {
	const place = inTable ? 'table' : 'text';
	const text = line.map((node) => node.text ?? '').join('');
	if (line.length === 1 && (line[0]?.marks ?? []).length === 0)
		return { ...lineContext(text), place };
	const pairs = new Set<string>();
	for (const delimiter of phraseDelimiters) {
		if (text.indexOf(delimiter) !== text.lastIndexOf(delimiter)) pairs.add(delimiter);
	}
	if (text.indexOf('??') !== text.lastIndexOf('??')) pairs.add('?');
	for (const { marks = [] } of line) {
		for (const mark of marks) {
			const delimiter = delimiterOf[mark.type]?.(mark);
			if (delimiter !== undefined) pairs.add(delimiter);
		}
	}
	return { pairs, hasLinkEnd: true, place };
}

/**
 * Writes the content of a paragraph, a heading or a table cell as wiki markup, one line for each
 * line of it. Empty lines are left out: they would end the list or the table around it.
 */
export function inlineToWiki(content: readonly AdfNode[], inTable: boolean): string[] {
	return linesOf(content)
		.map((line) => writeSpans(markSpans(line), contextOf(line, inTable)).trim())
		.filter((line) => line !== '')
		.map(escapeWikiLineStart);
}
