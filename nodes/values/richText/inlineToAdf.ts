import { paragraph, textNode } from './adf';
import type { AdfNode } from './adf';
import { InlineRun, SOFT_BREAK, type InlineOptions } from './inlineRun';
import { blockInLine, isLineBlock } from './lineBlocks';
import type { Token } from './markdownParser';
import { tidyInline } from './tidyInline';

/** Converts markdown-it's inline tokens into ADF inline nodes. */
export function inlineToAdf(tokens: readonly Token[], options: InlineOptions): AdfNode[] {
	return asInline(nodesOf(tokens, options), options);
}

/**
 * Converts markdown-it's inline tokens into paragraphs, and into blocks what is alone in its line: pictures, cards,
 * extensions. Empty without content.
 */
export function inlineToBlocks(tokens: readonly Token[], options: InlineOptions): AdfNode[] {
	const blocks: AdfNode[] = [];
	let waiting: AdfNode[][] = [];
	const addParagraph = (): void => {
		const content = asInline(waiting.flat(), options);
		if (content.length > 0) blocks.push(paragraph(content));
		waiting = [];
	};
	for (const line of linesOf(nodesOf(tokens, options))) {
		const alone = blocksAlone(line);
		if (alone === undefined) {
			waiting.push(line);
			continue;
		}
		addParagraph();
		blocks.push(...alone);
	}
	addParagraph();
	return blocks;
}

function nodesOf(tokens: readonly Token[], options: InlineOptions): AdfNode[] {
	const run = new InlineRun(options);
	run.tokens(tokens);
	return run.nodes;
}

const isBreak = ({ type }: AdfNode): boolean => type === 'hardBreak' || type === SOFT_BREAK;

/** Lines with the line end in front of each. */
function linesOf(nodes: readonly AdfNode[]): AdfNode[][] {
	const lines: AdfNode[][] = [[]];
	for (const node of nodes) {
		if (isBreak(node)) lines.push([node]);
		else lines.at(-1)?.push(node);
	}
	return lines;
}

/** The blocks of a line that consists of nothing else. Files in a row are one group. */
function blocksAlone(line: readonly AdfNode[]): AdfNode[] | undefined {
	const nodes = line.filter((node) => !isBreak(node) && node.text?.trim() !== '');
	if (nodes.length === 0 || !nodes.every(({ type }) => isLineBlock(type))) return undefined;
	const blocks: AdfNode[] = [];
	for (const node of nodes) {
		const last = blocks.at(-1);
		const block = blockOf(node);
		if (block.type === 'mediaGroup' && last?.type === 'mediaGroup')
			last.content?.push(...(block.content ?? []));
		else blocks.push(block);
	}
	return blocks;
}

/** A block without the text that stood for it; a picture in a link has the mark of the link. */
function blockOf({ type, attrs, content, marks = [] }: AdfNode): AdfNode {
	const mark = marks.find((one) => one.type === 'link');
	const inner = content?.map((node) =>
		mark !== undefined && node.type === 'media' ? { ...node, marks: [mark] } : node,
	);
	return { type, ...(attrs && { attrs }), ...(inner && { content: inner }) };
}

/** A node in a line, without the text that stood for it. */
function inlineNode(node: AdfNode, { userNames }: InlineOptions): AdfNode[] {
	const { type, attrs, marks = [] } = node;
	if (type === 'text') return [node];
	if (type === SOFT_BREAK) return [textNode(' ', marks)];
	if (isLineBlock(type)) return blockInLine(node, userNames);
	return [attrs === undefined ? { type } : { type, attrs }];
}

/** Content of a line, in which blocks can only be what they show. */
function asInline(nodes: readonly AdfNode[], options: InlineOptions): AdfNode[] {
	return tidyInline(withoutOuterSpaces(nodes.flatMap((node) => inlineNode(node, options))));
}

/** Spaces and line breaks at the edges of a paragraph, a heading or a cell mean nothing in Markdown. */
function withoutOuterSpaces(nodes: readonly AdfNode[]): readonly AdfNode[] {
	const fromStart = withoutSpaceInFront(nodes, (text) => text.trimStart());
	return withoutSpaceInFront(fromStart.toReversed(), (text) => text.trimEnd()).toReversed();
}

function withoutSpaceInFront(
	nodes: readonly AdfNode[],
	trim: (text: string) => string,
): readonly AdfNode[] {
	for (const [index, node] of nodes.entries()) {
		if (node.type === 'hardBreak') continue;
		const isCode = node.marks?.some(({ type }) => type === 'code') ?? false;
		if (node.text === undefined || isCode) return nodes.slice(index);
		const text = trim(node.text);
		if (text !== '') return [{ ...node, text }, ...nodes.slice(index + 1)];
	}
	return [];
}
