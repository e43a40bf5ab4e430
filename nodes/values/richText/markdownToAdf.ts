import type { Token, Tokens } from 'marked';
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
import { lexMarkdown } from './markdownLexer';
import { plainTextToAdf } from './plainTextToAdf';
import { tidyInline } from './tidyInline';
import { wellFormedText } from './wellFormedText';

/** What converting one document needs to know. */
class Conversion {
	constructor(
		readonly options: InlineOptions,
		readonly isInUse: (definition: Tokens.Def) => boolean,
	) {}

	inline(tokens: readonly Token[] | undefined): AdfNode[] {
		return inlineToAdf(tokens ?? [], this.options);
	}

	blocks(tokens: readonly Token[]): AdfNode[] {
		return tokens.flatMap((token) => {
			const converter = Object.hasOwn(converters, token.type) ? converters[token.type] : undefined;
			return converter ? converter(token, this) : linesAsParagraph(token.raw);
		});
	}
}

type BlockConverter = (token: Tokens.Generic, conversion: Conversion) => AdfNode[];

/** One converter for each type of marked's block tokens. */
const converters: Readonly<Record<string, BlockConverter>> = {
	space: () => [],
	checkbox: () => [],
	hr: () => [rule()],
	paragraph: (token, conversion) => nonEmptyParagraph(conversion.inline(token.tokens)),
	text: (token, conversion) => nonEmptyParagraph(conversion.inline(token.tokens ?? [token])),
	heading: (token, conversion) => [heading(Number(token.depth), conversion.inline(token.tokens))],
	// marked adds a line end to code that ends with an empty line.
	code: (token) => [codeBlock(String(token.text).replace(/\n$/, ''), languageOf(token.lang))],
	blockquote: (token, conversion) => {
		const content = fitBlocks('blockquote', conversion.blocks(token.tokens ?? []));
		return content.length > 0 ? [blockquote(content)] : [];
	},
	list: (token, conversion) => [convertList(token as Tokens.List, conversion)],
	table: (token, conversion) => [convertTable(token as Tokens.Table, conversion)],
	html: (token) => (/^(?:\s*<br\s*\/?>)+\s*$/i.test(token.raw) ? [] : linesAsParagraph(token.raw)),
	// A definition that nothing refers to is text that only looks like a definition: "[Status]: done".
	def: (token, conversion) =>
		conversion.isInUse(token as Tokens.Def) ? [] : linesAsParagraph(token.raw),
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

/** The language is the first word after the fence; what follows it is for other tools. */
const languageOf = (information: unknown): string | undefined =>
	typeof information === 'string' ? /^\S+/.exec(information)?.[0] : undefined;

function convertList(list: Tokens.List, conversion: Conversion): AdfNode {
	const items = list.items.map((item) => ({
		isTask: item.task,
		isDone: item.checked ?? false,
		blocks: conversion.blocks(item.tokens),
	}));
	if (!list.ordered && items.every((item) => item.isTask && isTaskContent(item.blocks))) {
		const tasks = items.flatMap(({ isDone, blocks }) => {
			const line = blocks.find(({ type }) => type === 'paragraph')?.content ?? [];
			const nested = blocks.filter(({ type }) => type === 'taskList');
			return [taskItem('', isDone, line), ...nested];
		});
		return taskList('', tasks);
	}
	const content = items.map(({ isTask, isDone, blocks }) =>
		listItem(fitBlocks('listItem', isTask ? withCheckbox(blocks, isDone) : blocks)),
	);
	return list.ordered ? orderedList(content, Number(list.start)) : bulletList(content);
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

function convertTable({ header, rows }: Tokens.Table, conversion: Conversion): AdfNode {
	const convertRow = (cells: readonly Tokens.TableCell[], isHeader: boolean): AdfNode =>
		tableRow(cells.map((cell) => tableCell(isHeader, [paragraph(conversion.inline(cell.tokens))])));
	return table([convertRow(header, true), ...rows.map((row) => convertRow(row, false))]);
}

/**
 * Like `markdownToAdf`, with a choice of what a mention may name.
 *
 * @internal
 */
export function convertMarkdown(markdown: string, options: InlineOptions): AdfDocument {
	const text = wellFormedText(markdown);
	const lexed = lexMarkdown(text);
	if (!lexed) return plainTextToAdf(text);
	const blocks = new Conversion(options, lexed.isInUse).blocks(lexed.tokens);
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
