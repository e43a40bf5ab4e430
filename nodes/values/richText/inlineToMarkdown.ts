import { textNode } from './adf';
import type { AdfMark, AdfNode } from './adf';
import {
	codeSpan,
	escapeLineStart,
	escapeMarkdown,
	linkDestination,
	linkTitle,
} from './escapeMarkdown';
import type { MarkdownContext } from './escapeMarkdown';
import { hasNotation } from './emojis';
import { accountIdPattern, linkTarget } from './linkTarget';
import { dayOf, lozengeToMarkdown } from './lozenges';
import { linesOf, markSpans } from './markSpans';
import type { Span } from './markSpans';
import { mediaAddress } from './media';
import { fileNamedBy } from './namedFile';
import { cardTitle, isIssueAddress, nodeAddress } from './nodeAddress';
import { richNodeText } from './richNodes';
import { tidyInline } from './tidyInline';

/** The delimiters around marked text. Marks that Markdown has no sign for are left out. */
const delimiters: Readonly<Record<string, string>> = { strong: '**', em: '_', strike: '~~' };

const wordAtStart = /^[\p{L}\p{N}]/u;
const wordAtEnd = /[\p{L}\p{N}]$/u;

const asReference = (character: string): string => `&#${character.codePointAt(0)};`;

/** A piece of a line, and what it requires of its neighbours. */
interface Piece {
	text: string;
	opensOnlyAfterNonWord?: boolean;
	closesOnlyBeforeNonWord?: boolean;
	/** How it is written where it is not between spaces. */
	besideText?: string;
	/** How it is written if no space follows. */
	beforeText?: string;
}

/**
 * Writes spans one after another. Where a delimiter would have no meaning because of the letter
 * next to it, the letter is written as a reference: `un&#98;**"x"**`.
 */
function writeSpans(spans: readonly Span[], context: MarkdownContext, isFollowed = true): string {
	const written: string[] = [];
	let mustNotMeetWord = false;
	const pieces = spans.map((span) => writeSpan(span, context)).filter(({ text }) => text !== '');
	for (const [index, piece] of pieces.entries()) {
		if (piece.opensOnlyAfterNonWord) {
			written.push((written.pop() ?? '').replace(wordAtEnd, asReference));
		}
		const next = pieces[index + 1]?.text ?? (isFollowed ? '' : ' ');
		const isBeforeSpace = /^\s/.test(next);
		const isApart = isBeforeSpace && /(?:^|\s)$/.test(written.at(-1) ?? '');
		const beside = isApart ? undefined : piece.besideText;
		const own = beside ?? (isBeforeSpace ? piece.text : (piece.beforeText ?? piece.text));
		const text = mustNotMeetWord ? own.replace(wordAtStart, asReference) : own;
		// An exclamation mark before a link would turn it into an image.
		written.push(index < pieces.length - 1 ? text.replace(/!$/, '\\!') : text);
		mustNotMeetWord = piece.closesOnlyBeforeNonWord ?? false;
	}
	return written.join('');
}

function writeSpan(span: Span, context: MarkdownContext): Piece {
	if ('leaf' in span) {
		const { leaf, isCode } = span;
		const writer = Object.hasOwn(nodeWriters, leaf.type) ? nodeWriters[leaf.type] : undefined;
		return writer?.(leaf, context) ?? writeText(leaf.text ?? '', isCode, context);
	}
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

function writeText(text: string, isCode: boolean, context: MarkdownContext): Piece {
	// Code inside a table cannot contain a backslash before a pipe.
	if (isCode && !(context.inTable && text.includes('\\|')))
		return { text: codeSpan(text, context.inTable) };
	const escaped = escapeMarkdown(text, context);
	return { text: escaped, beforeText: withoutAddressAtEnd(escaped) };
}

/** A text whose last word is no address, which would go on in what follows. */
function withoutAddressAtEnd(text: string): string {
	if (!/:\/\/|www\./i.test(text)) return text;
	const start = lastWordStart(text);
	const word = text.slice(start);
	return text.slice(0, start) + word.replace(/:(?=\/\/)/g, '\\:').replace(/(?<=www)\./gi, '\\.');
}

function lastWordStart(text: string): number {
	let start = text.length;
	while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
	return start;
}

const label = (text: string, context: MarkdownContext): string =>
	escapeMarkdown(text.replace(/\s+/g, ' ').trim(), { ...context, inLabel: true });

type NodeWriter = (node: AdfNode, context: MarkdownContext) => Piece;

/** A file of the issue that is called by its name. */
function writeFile(node: AdfNode, context: MarkdownContext): Piece | undefined {
	const file = fileNamedBy(node);
	if (file === undefined) return undefined;
	const link = `[${label(file.name, context)}](${linkDestination(file.name)})`;
	return { text: file.isPicture ? `!${link}` : link };
}

/** A node without a notation: a link that says everything about it. */
const writeNode: NodeWriter = (node, context) => ({
	text: `[${label(richNodeText(node), context)}](${linkDestination(nodeAddress(node))})`,
});

const writeCard: NodeWriter = (node, context) => {
	const title = cardTitle(node);
	if (title === undefined) return writeNode(node, context);
	const url = String(node.attrs?.url);
	const full = `[${label(url, context)}](${linkDestination(url)} "${title}")`;
	// What stands beside an address would be read as a part of it.
	const isBare = node.type === 'inlineCard' && isIssueAddress(url) && !context.inLabel;
	if (!isBare && !isSameAddress(url)) return writeNode(node, context);
	return isBare ? { text: url, besideText: full } : { text: full };
};

/** Whether Markdown gives an address back as it is. */
const isSameAddress = (url: string): boolean => {
	const target = linkTarget(url);
	return target.kind === 'address' && target.href === url && !/[|\\<>&*_`[\]~{}@!]/.test(url);
};

function mediaWriter(kind: 'single' | 'group' | 'inline'): NodeWriter {
	return ({ content = [], attrs, ...node }, context) => {
		const all = kind === 'inline' ? [{ ...node, attrs: attrs ?? {} }] : content;
		const title = textIn(all.filter(({ type }) => type === 'caption'));
		const images = all
			.filter(({ type }) => type !== 'caption')
			.map((media) => {
				const address = linkDestination(mediaAddress(kind, media, attrs));
				const after = title === '' ? '' : ` ${linkTitle(title)}`;
				const image = `![${label(String(media.attrs?.alt ?? ''), context)}](${address}${pipes(after, context)})`;
				const href = media.marks?.[0]?.attrs?.href;
				return href === undefined ? image : `[${image}](${linkDestination(String(href))})`;
			});
		return { text: images.join(' ') };
	};
}

const pipes = (text: string, { inTable }: MarkdownContext): string =>
	inTable ? text.replace(/\|/g, '\\|') : text;

const textIn = (nodes: readonly AdfNode[]): string =>
	nodes
		.map(({ type, text, attrs, content = [] }) =>
			type === 'hardBreak' ? ' ' : (text ?? `${String(attrs?.text ?? '')}${textIn(content)}`),
		)
		.join('')
		.trim();

const writeLozenge: NodeWriter = (node, context) => ({
	text:
		lozengeToMarkdown(node) ??
		label(node.type === 'date' ? dayOf(node.attrs?.timestamp) : String(node.attrs?.text), context),
});

/** One writer for each type of node besides text that can stand in a line. */
const nodeWriters: Readonly<Record<string, NodeWriter>> = {
	mention: (node, context) => ({ text: writeMention(node, context) }),
	status: writeLozenge,
	date: writeLozenge,
	emoji: (node, context) =>
		hasNotation(node.attrs?.shortName)
			? {
					text: node.attrs.shortName,
					opensOnlyAfterNonWord: true,
					closesOnlyBeforeNonWord: true,
				}
			: writeNode(node, context),
	inlineCard: writeCard,
	blockCard: writeCard,
	embedCard: writeCard,
	placeholder: writeNode,
	inlineExtension: writeNode,
	extension: writeNode,
	syncBlock: writeNode,
	mediaInline: (node, context) => writeFile(node, context) ?? mediaWriter('inline')(node, context),
	mediaSingle: mediaWriter('single'),
	mediaGroup: mediaWriter('group'),
};

function writeMention({ attrs = {} }: AdfNode, context: MarkdownContext): string {
	const id = String(attrs.id);
	const text = String(attrs.text);
	// The person's name is unknown: Jira's own form contains everything.
	if (text === `@${id}` && accountIdPattern.test(id)) return `[~accountid:${id}]`;
	const written = escapeMarkdown(text, { ...context, inLabel: true });
	const name = written.startsWith('@') ? written : `@${written}`;
	return `[${name}](accountid:${linkDestination(id)})`;
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
	const written = writeSpans(spans, { ...context, inLabel: true }, false);
	const target = linkDestination(href);
	const titlePart = typeof title === 'string' ? ` ${linkTitle(title)}` : '';
	return `[${written}](${target}${context.inTable ? titlePart.replace(/\|/g, '\\|') : titlePart})`;
}

/** A text without the marks that Markdown has no sign for. */
const withKnownMarks = (node: AdfNode): AdfNode =>
	node.text === undefined
		? node
		: textNode(
				node.text,
				(node.marks ?? []).filter(
					({ type }) => type === 'link' || type === 'code' || Object.hasOwn(delimiters, type),
				),
			);

/** The kind of block that contains the inline content. */
export type InlinePlace = 'paragraph' | 'heading' | 'table';

/**
 * Writes the content of a paragraph, a heading or a table cell as Markdown. Underline, colour
 * and similar marks have no sign in Markdown and are left out; their text stays.
 */
export function inlineToMarkdown(given: readonly AdfNode[], place: InlinePlace): string {
	const content = tidyInline(given.map(withKnownMarks));
	const text = content.map((node) => node.text ?? JSON.stringify(node)).join('');
	const hasStrike = content.some(({ marks = [] }) => marks.some(({ type }) => type === 'strike'));
	const context: MarkdownContext = {
		inTable: place === 'table',
		inLabel: false,
		tildes: hasStrike || text.indexOf('~') !== text.lastIndexOf('~'),
	};
	const lines = linesOf(content).map((line) => writeSpans(markSpans(line), context, false).trim());
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
