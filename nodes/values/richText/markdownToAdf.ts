import {
	adfDocument,
	blockquote,
	bulletList,
	codeBlock,
	hardBreak,
	heading,
	listItem,
	orderedList,
	paragraph,
	rule,
	table,
	tableCell,
	tableRow,
	taskItem,
	taskList,
	textNode,
} from './adf';
import type { AdfDocument, AdfNode } from './adf';
import { checkbox, fitBlocks } from './fitBlocks';
import { inlineToAdf } from './inlineToAdf';
import type { InlineOptions } from './inlineToAdf';
import {
	DEFINITION,
	parseMarkdown,
	TOO_DEEP,
	type ParsedMarkdown,
	type Token,
} from './markdownParser';
import { tidyInline } from './tidyInline';
import { wellFormedText } from './wellFormedText';

/** A block with the blocks inside it; markdown-it lists both in a row. */
interface Block {
	readonly token: Token;
	readonly inside: readonly Block[];
}

/** Nests markdown-it's tokens: `x_open … x_close` becomes a block. */
function nested(tokens: readonly Token[]): readonly Block[] {
	const levels: Block[][] = [[]];
	for (const token of tokens) {
		if (token.nesting === -1) {
			levels.pop();
			continue;
		}
		const inside: Block[] = [];
		levels.at(-1)?.push({ token, inside });
		if (token.nesting === 1) levels.push(inside);
	}
	return levels[0] ?? [];
}

/** What converting one document needs to know. */
class Conversion {
	constructor(
		readonly options: InlineOptions,
		readonly isInUse: ParsedMarkdown['isInUse'],
	) {}

	/** The line or lines of a paragraph, a heading or a cell. */
	inline({ inside }: Block): AdfNode[] {
		return inlineToAdf(
			inside.flatMap(({ token }) => token.children ?? []),
			this.options,
		);
	}

	blocks(blocks: readonly Block[]): AdfNode[] {
		return blocks.flatMap((block) => {
			const { type, content } = block.token;
			const converter = Object.hasOwn(converters, type) ? converters[type] : undefined;
			return converter ? converter(block, this) : linesAsParagraph(content);
		});
	}
}

type BlockConverter = (block: Block, conversion: Conversion) => AdfNode[];

/** One converter for each type of markdown-it's block tokens; others stay lines of text. */
const converters: Readonly<Record<string, BlockConverter>> = {
	hr: () => [rule()],
	paragraph_open: (block, conversion) => nonEmptyParagraph(conversion.inline(block)),
	heading_open: (block, conversion) => [
		heading(Number(block.token.tag.slice(1)), conversion.inline(block)),
	],
	fence: ({ token }) => [codeBlock(withoutLastLineEnd(token.content), languageOf(token.info))],
	code_block: ({ token }) => [codeBlock(withoutLastLineEnd(token.content))],
	blockquote_open: ({ inside }, conversion) => {
		const content = fitBlocks('blockquote', conversion.blocks(inside));
		return content.length > 0 ? [blockquote(content)] : [];
	},
	bullet_list_open: (block, conversion) => [bulletOrTaskList(block, conversion)],
	ordered_list_open: ({ token, inside }, conversion) => {
		const items = inside.map((item) => asListItem(itemOf(item, conversion)));
		return [orderedList(items, Number(token.attrGet('start') ?? 1))];
	},
	table_open: (block, conversion) => [convertTable(block, conversion)],
	html_block: ({ token: { content } }) =>
		/^(?:\s*<br\s*\/?>)+\s*$/i.test(content) ? [] : linesAsParagraph(content),
	// A definition that nothing refers to is text that only looks like a definition: "[Status]: done".
	[DEFINITION]: ({ token: { info, content } }, conversion) =>
		conversion.isInUse(info) ? [] : linesAsParagraph(content),
	[TOO_DEEP]: ({ token }) => linesAsParagraph(token.content),
};

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

/** An item of a list. */
interface Item {
	/** Whether its check box is ticked; undefined without a check box. */
	readonly isDone: boolean | undefined;
	readonly blocks: AdfNode[];
}

/** GitHub's check box at the beginning of an item: `[ ] `, `[x] `. Source: github.github.com/gfm, "Task list items". */
const CHECK_BOX = /^\[([ xX])\]\s+(?=\S)/;

function itemOf({ inside }: Block, conversion: Conversion): Item {
	const [first, ...others] = inside;
	const line = first?.token.type === 'paragraph_open' ? first.inside[0]?.token : undefined;
	const text = line?.children?.[0];
	const [box, tick] = (text?.type === 'text' && CHECK_BOX.exec(line?.content ?? '')) || [];
	if (text === undefined || box === undefined) {
		return { isDone: undefined, blocks: conversion.blocks(inside) };
	}
	text.content = text.content.slice(box.length);
	const content = first === undefined ? [] : conversion.blocks([first]);
	return { isDone: tick !== ' ', blocks: [...content, ...conversion.blocks(others)] };
}

function asListItem({ isDone, blocks }: Item): AdfNode {
	return listItem(
		fitBlocks('listItem', isDone === undefined ? blocks : withCheckbox(blocks, isDone)),
	);
}

function bulletOrTaskList({ inside }: Block, conversion: Conversion): AdfNode {
	const items = inside.map((item) => itemOf(item, conversion));
	if (!items.every(({ isDone, blocks }) => isDone !== undefined && isTaskContent(blocks))) {
		return bulletList(items.map(asListItem));
	}
	const tasks = items.flatMap(({ isDone, blocks }) => {
		const line = blocks.find(({ type }) => type === 'paragraph')?.content ?? [];
		const below = blocks.filter(({ type }) => type === 'taskList');
		return [taskItem('', isDone === true, line), ...below];
	});
	return taskList('', tasks);
}

/** A task of ADF contains one line of text; the task lists below it are its siblings. */
const isTaskContent = (blocks: readonly AdfNode[]): boolean =>
	blocks.every(({ type }, index) => type === 'taskList' || (type === 'paragraph' && index === 0));

function withCheckbox(blocks: readonly AdfNode[], done: boolean): AdfNode[] {
	const [first, ...others] = blocks;
	const box = textNode(checkbox(done));
	if (first?.type !== 'paragraph') return [paragraph([box]), ...blocks];
	return [paragraph(tidyInline([box, ...(first.content ?? [])])), ...others];
}

/** Its head and its body contain rows, and these contain cells. */
function convertTable({ inside }: Block, conversion: Conversion): AdfNode {
	const rows = inside.flatMap((part) => part.inside);
	return table(
		rows.map((row) =>
			tableRow(
				row.inside.map((cell) =>
					tableCell(cell.token.tag === 'th', [paragraph(conversion.inline(cell))]),
				),
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
	const { tokens, isInUse } = parseMarkdown(wellFormedText(markdown));
	const blocks = new Conversion(options, isInUse).blocks(nested(tokens));
	numberTasks(blocks, { taskList: 0, taskItem: 0 });
	return adfDocument(blocks);
}

/** Gives task lists and tasks the ids that ADF requires: unique and in the document's order. */
function numberTasks(
	nodes: readonly AdfNode[],
	last: { taskList: number; taskItem: number },
): void {
	for (const { type, attrs, content = [] } of nodes) {
		if (attrs && type === 'taskList') attrs.localId = `task-list-${++last.taskList}`;
		if (attrs && type === 'taskItem') attrs.localId = `task-${++last.taskItem}`;
		numberTasks(content, last);
	}
}

/**
 * Converts GitHub flavoured Markdown into the Atlassian Document Format.
 *
 * Headings, paragraphs, hard breaks, bold, italic, strikethrough, code, links, lists (nested,
 * numbered from any number, with check boxes), code blocks with their language, quotations,
 * rules and tables become their counterparts; images become links; HTML stays visible text; and
 * `[@Mia Krause](accountid:5b10ac8d82e05b22cc7d4ef5)` becomes a mention, as does Jira's own
 * `[~accountid:5b10ac8d82e05b22cc7d4ef5]`. What ADF does not allow in its place (a heading in a
 * list item) becomes the closest thing that it allows.
 *
 * @returns a document that is valid according to Atlassian's ADF schema; without content for empty text
 */
export function markdownToAdf(markdown: string): AdfDocument {
	return convertMarkdown(markdown, { userNames: false });
}
