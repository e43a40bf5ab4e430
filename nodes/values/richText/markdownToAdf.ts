import {
	adfDocument,
	blockquote,
	codeBlock,
	hardBreak,
	heading,
	panel,
	paragraph,
	rule,
	table,
	tableCell,
	tableRow,
	textNode,
} from './adf';
import type { AdfDocument, AdfNode } from './adf';
import { lineStart, nested, takeLineStart, type Block, type BlockConversion } from './blockTokens';
import { blocksFor, fitBlocks } from './fitBlocks';
import { framed, framePieces, type Frame } from './frames';
import type { InlineOptions } from './inlineRun';
import { inlineToAdf, inlineToBlocks } from './inlineToAdf';
import { numberedList, unnumberedList } from './listsToAdf';
import {
	DEFINITION,
	parseMarkdown,
	TOO_DEEP,
	type ParsedMarkdown,
	type Token,
} from './markdownParser';
import { panelTypeOf } from './panels';
import { wellFormedText } from './wellFormedText';
import type { WritingOptions } from './writingOptions';

/** HTML in frames is read again as Markdown, but not endlessly. */
const MOST_READINGS = 3;

/** Frames that are nested deeper than ADF ever has them stay text. */
const MOST_FRAMES = 8;

/** What converting one document needs to know. */
class Conversion implements BlockConversion {
	constructor(
		readonly options: InlineOptions,
		readonly isInUse: ParsedMarkdown['isInUse'],
		private readonly readings = 0,
	) {}

	inline(block: Block): AdfNode[] {
		return inlineToAdf(lineTokens(block), this.options);
	}

	/** The lines of a paragraph or a cell, which become blocks where only a picture or the like is in them. */
	lines(block: Block): AdfNode[] {
		return inlineToBlocks(lineTokens(block), this.options);
	}

	blocks(blocks: readonly Block[]): AdfNode[] {
		const frames = new OpenFrames();
		for (const block of blocks) {
			const { type, content } = block.token;
			const pieces = type === 'html_block' ? framePieces(content) : undefined;
			if (pieces === undefined) frames.add(this.block(block));
			for (const piece of pieces ?? []) {
				const isDone =
					(piece.kind === 'open' && frames.open(piece.frame, piece.raw)) ||
					(piece.kind === 'close' && frames.close(piece.name));
				if (isDone) continue;
				frames.add(piece.kind === 'text' ? this.again(piece.raw) : linesAsParagraph(piece.raw));
			}
		}
		return frames.closeAll();
	}

	private block(block: Block): AdfNode[] {
		const { type, content } = block.token;
		const converter = Object.hasOwn(converters, type) ? converters[type] : undefined;
		return converter ? converter(block, this) : linesAsParagraph(content);
	}

	/** Text that stands beside the tags of a frame. */
	private again(text: string): AdfNode[] {
		if (this.readings === MOST_READINGS) return linesAsParagraph(text);
		const { tokens, isInUse } = parseMarkdown(text.trim(), this.options.site);
		return new Conversion(this.options, isInUse, this.readings + 1).blocks(nested(tokens));
	}
}

const lineTokens = ({ inside }: Block): Token[] =>
	inside.flatMap(({ token }) => token.children ?? []);

/** The frames around what is being read; one that is never closed is text, and what follows it stands below. */
class OpenFrames {
	private readonly waiting: Array<{ frame: Frame; raw: string; blocks: AdfNode[] }> = [];
	private readonly outermost: AdfNode[] = [];

	add(blocks: readonly AdfNode[]): void {
		const target = this.waiting.at(-1)?.blocks ?? this.outermost;
		for (const block of blocks) target.push(block);
	}

	open(frame: Frame, raw: string): boolean {
		if (this.waiting.length === MOST_FRAMES) return false;
		this.waiting.push({ frame, raw, blocks: [] });
		return true;
	}

	close(name: string): boolean {
		if (this.waiting.at(-1)?.frame.name !== name) return false;
		const closed = this.waiting.pop();
		if (closed) this.add(framed(closed.frame, closed.blocks));
		return true;
	}

	closeAll(): AdfNode[] {
		for (let open = this.waiting.pop(); open; open = this.waiting.pop()) {
			this.add([...linesAsParagraph(open.raw), ...open.blocks]);
		}
		return this.outermost;
	}
}

type BlockConverter = (block: Block, conversion: Conversion) => AdfNode[];

/** One converter for each type of markdown-it's block tokens; others stay lines of text. */
const converters: Readonly<Record<string, BlockConverter>> = {
	hr: () => [rule()],
	paragraph_open: (block, conversion) => conversion.lines(block),
	heading_open: (block, conversion) => [
		heading(Number(block.token.tag.slice(1)), conversion.inline(block)),
	],
	fence: ({ token }) => [codeBlock(withoutLastLineEnd(token.content), languageOf(token.info))],
	code_block: ({ token }) => [codeBlock(withoutLastLineEnd(token.content))],
	blockquote_open: quotationOrPanel,
	bullet_list_open: (block, conversion) => [unnumberedList(block, conversion)],
	ordered_list_open: (block, conversion) => [numberedList(block, conversion)],
	table_open: (block, conversion) => [convertTable(block, conversion)],
	html_block: ({ token: { content } }) =>
		/^(?:\s*<br\s*\/?>)+\s*$/i.test(content) ? [] : linesAsParagraph(content),
	// A definition that nothing refers to is text that only looks like a definition: "[Status]: done".
	[DEFINITION]: ({ token: { info, content } }, conversion) =>
		conversion.isInUse(info) ? [] : linesAsParagraph(content),
	[TOO_DEEP]: ({ token }) => linesAsParagraph(token.content),
};

/**
 * GitHub's alerts and the panels of Jira that have their colours; Jira's own names are understood as well.
 * Source: docs.github.com, "Basic writing and formatting syntax", "Alerts".
 */
const ALERT = /^\[!(\w{1,20})\](?=\s|$)[ \t]*/;

function quotationOrPanel({ inside }: Block, conversion: Conversion): AdfNode[] {
	const [first] = inside;
	const panelType = first && panelTypeOf(lineStart(first, ALERT));
	if (first === undefined || panelType === undefined) {
		const content = fitBlocks('blockquote', conversion.blocks(inside));
		return content.length > 0 ? [blockquote(content)] : [];
	}
	takeLineStart(first, ALERT);
	return [panel(panelType, blocksFor('panel', conversion.blocks(inside)))];
}

const nonEmptyParagraph = (content: AdfNode[]): AdfNode[] =>
	content.length > 0 ? [paragraph(content)] : [];

/** HTML and similar, line by line as written: shown, never interpreted. */
function linesAsParagraph(text: string): AdfNode[] {
	const nodes = text
		.trimEnd()
		.split('\n')
		.flatMap((line, index) => [
			...(index > 0 ? [hardBreak()] : []),
			...(line.trim() === '' ? [] : [textNode(line)]),
		]);
	return nonEmptyParagraph(nodes);
}

const withoutLastLineEnd = (content: string): string => content.replace(/\n$/, '');

/** The language is the first word after the fence; what follows it is for other tools. */
const languageOf = (information: string): string | undefined => /^\S+/.exec(information)?.[0];

/** Its head and its body contain rows, and these contain cells. */
function convertTable({ inside }: Block, conversion: Conversion): AdfNode {
	const rows = inside.flatMap((part) => part.inside);
	return table(
		rows.map((row) =>
			tableRow(
				row.inside.map((cell) => {
					const lines = conversion.lines(cell);
					const content = lines.length > 0 ? lines : [paragraph([])];
					return tableCell(cell.token.tag === 'th', content);
				}),
			),
		),
	);
}

/**
 * Like `markdownToAdf`, with a choice of what a mention may name.
 *
 * @internal
 */
export function convertMarkdown(markdown: string, options: InlineOptions): AdfDocument {
	const { tokens, isInUse } = parseMarkdown(wellFormedText(markdown), options.site);
	const blocks = fitBlocks('doc', new Conversion(options, isInUse).blocks(nested(tokens)));
	numberItems(blocks);
	return adfDocument(blocks);
}

/** The names of the ids that tasks and decisions have. */
const idNames: Readonly<Record<string, string>> = {
	taskList: 'task-list',
	taskItem: 'task',
	decisionList: 'decision-list',
	decisionItem: 'decision',
};

/** Gives tasks, decisions and their lists the ids that ADF requires: unique and in the document's order. */
function numberItems(nodes: readonly AdfNode[], last = new Map<string, number>()): void {
	for (const { type, attrs, content = [] } of nodes) {
		const name = Object.hasOwn(idNames, type) ? idNames[type] : undefined;
		if (attrs && name !== undefined) {
			const number = (last.get(name) ?? 0) + 1;
			last.set(name, number);
			attrs.localId = `${name}-${number}`;
		}
		numberItems(content, last);
	}
}

/**
 * Converts GitHub flavoured Markdown into the Atlassian Document Format.
 *
 * Headings, paragraphs, hard breaks, bold, italic, strikethrough, code, links, lists (nested,
 * numbered from any number, with check boxes), code blocks with their language, quotations,
 * rules and tables become their counterparts; HTML stays visible text. Beyond that:
 *
 * - `> [!NOTE]`, TIP, IMPORTANT, WARNING, CAUTION: panels of the same colour;
 * - `<details><summary>Title</summary>` … `</details>`: an expand;
 * - `{status:blue:In Progress}`, `{date:2026-11-22}`, `:tada:`;
 * - `- <> text`: a decision;
 * - `@[Mia Krause]` (see `people`), `@5b10ac8d82e05b22cc7d4ef5`, `[~accountid:5b10…]`,
 *   `[@Mia Krause](accountid:5b10…)`: mentions;
 * - the bare address of an issue, and `[SUP-1]` (see `site`): smart links;
 * - pictures that are alone in their line: of the web, and of attachments (see `media`);
 * - what `adfToMarkdown` writes for other nodes: `[…](<adf:…>)` and comments `<!-- adf:… -->`.
 *
 * What ADF does not allow in its place (a heading in a list item) becomes the closest thing that it allows.
 *
 * @returns a document that is valid according to Atlassian's ADF schema; without content for empty text
 */
export function markdownToAdf(markdown: string, options: WritingOptions = {}): AdfDocument {
	return convertMarkdown(markdown, { ...options, userNames: false });
}
