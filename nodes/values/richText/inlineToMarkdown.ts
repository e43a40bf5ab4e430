import type { AdfMark, AdfNode } from './adf';
import {
	codeSpan,
	escapeLineStart,
	escapeMarkdown,
	linkDestination,
	linkTitle,
} from './escapeMarkdown';
import type { MarkdownContext } from './escapeMarkdown';
import { accountIdPattern } from './linkTarget';
import { linesOf, markSpans } from './markSpans';
import type { Span } from './markSpans';
import { fileNamedBy } from './namedFile';

/** The delimiters around marked text. Marks that Markdown has no sign for are left out. */
const delimiters: Readonly<Record<string, string>> = { strong: '**', em: '_', strike: '~~' };

const wordAtStart = /^[\p{L}\p{N}]/u;
const wordAtEnd = /[\p{L}\p{N}]$/u;

const asReference = (character: string): string => `&#${character.codePointAt(0)};`;

/** A piece of a line, and what its delimiters require of their neighbours. */
interface Piece {
	text: string;
	opensOnlyAfterNonWord?: boolean;
	closesOnlyBeforeNonWord?: boolean;
}

/**
 * Writes spans one after another. Where a delimiter would have no meaning because of the letter
 * next to it, the letter is written as a reference: `un&#98;**"x"**`.
 */
function writeSpans(spans: readonly Span[], context: MarkdownContext): string {
	const written: string[] = [];
	let mustNotMeetWord = false;
	for (const [index, span] of spans.entries()) {
		const piece = writeSpan(span, context);
		if (piece.text === '') continue;
		if (piece.opensOnlyAfterNonWord) {
			written.push((written.pop() ?? '').replace(wordAtEnd, asReference));
		}
		const text = mustNotMeetWord ? piece.text.replace(wordAtStart, asReference) : piece.text;
		// An exclamation mark before a link would turn it into an image.
		const isBeforeOther = 'leaf' in span && index < spans.length - 1;
		written.push(isBeforeOther ? text.replace(/!$/, '\\!') : text);
		mustNotMeetWord = piece.closesOnlyBeforeNonWord ?? false;
	}
	return written.join('');
}

function writeSpan(span: Span, context: MarkdownContext): Piece {
	if ('leaf' in span) return { text: writeLeaf(span.leaf, span.isCode, context) };
	if (span.mark.type === 'link') return { text: writeLink(span.mark, span.spans, context) };
	const text = writeSpans(span.spans, context);
	const delimiter = delimiters[span.mark.type];
	if (delimiter === undefined || text === '') return { text };
	// What "left-flanking" and "right-flanking" mean in CommonMark § 6.2.
	return {
		text: `${delimiter}${text}${delimiter}`,
		opensOnlyAfterNonWord: delimiter === '_' || !wordAtStart.test(text),
		closesOnlyBeforeNonWord: delimiter === '_' || !wordAtEnd.test(text),
	};
}

function writeLeaf(node: AdfNode, isCode: boolean, context: MarkdownContext): string {
	if (node.type === 'mention') {
		const id = String(node.attrs?.id);
		const text = String(node.attrs?.text);
		// The person's name is unknown: Jira's own form contains everything.
		if (text === `@${id}` && accountIdPattern.test(id)) return `[~accountid:${id}]`;
		const label = escapeMarkdown(text, { ...context, inLabel: true });
		const name = label.startsWith('@') ? label : `@${label}`;
		return `[${name}](accountid:${linkDestination(id)})`;
	}
	const file = fileNamedBy(node);
	if (file !== undefined) {
		const label = escapeMarkdown(file.name, { ...context, inLabel: true });
		return `${file.isPicture ? '!' : ''}[${label}](${linkDestination(file.name)})`;
	}
	const text = node.text ?? '';
	// Code inside a table cannot contain a backslash before a pipe.
	if (isCode && !(context.inTable && text.includes('\\|'))) return codeSpan(text, context.inTable);
	return escapeMarkdown(text, context);
}

function writeLink(mark: AdfMark, spans: readonly Span[], context: MarkdownContext): string {
	const href = String(mark.attrs?.href);
	const title = mark.attrs?.title;
	const only = spans.length === 1 ? spans[0] : undefined;
	const text = only && 'leaf' in only && !only.isCode ? only.leaf.text : undefined;
	if (title === undefined && text !== undefined) {
		if (text === href && /^https?:\/\/[^\s<>|]+$/i.test(href)) return `<${href}>`;
		if (`mailto:${text}` === href && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text))
			return `<${text}>`;
	}
	const label = writeSpans(spans, { ...context, inLabel: true });
	const target = linkDestination(href).replace(/\|/g, '%7C');
	const titlePart = typeof title === 'string' ? ` ${linkTitle(title)}` : '';
	return `[${label}](${target}${context.inTable ? titlePart.replace(/\|/g, '\\|') : titlePart})`;
}

/** The kind of block that contains the inline content. */
export type InlinePlace = 'paragraph' | 'heading' | 'table';

/**
 * Writes the content of a paragraph, a heading or a table cell as Markdown. Underline, colour
 * and similar marks have no sign in Markdown and are left out; their text stays.
 */
export function inlineToMarkdown(content: readonly AdfNode[], place: InlinePlace): string {
	const text = content.map((node) => node.text ?? '').join('');
	const hasStrike = content.some(({ marks = [] }) => marks.some(({ type }) => type === 'strike'));
	const context: MarkdownContext = {
		inTable: place === 'table',
		inLabel: false,
		tildes: hasStrike || text.indexOf('~') !== text.lastIndexOf('~'),
	};
	const lines = linesOf(content).map((line) => writeSpans(markSpans(line), context).trim());
	while (lines[0] === '') lines.shift();
	while (lines.at(-1) === '') lines.pop();
	if (place === 'heading') return lines.join('<br>').replace(/#$/, '\\#');
	return lines
		.map((line, index) => {
			const escaped = place === 'table' ? line : escapeLineStart(line);
			if (index === 0) return escaped;
			const isPlainBreak = place === 'paragraph' && line !== '' && lines[index - 1] !== '';
			return (isPlainBreak ? '  \n' : '<br>') + escaped;
		})
		.join('');
}
