import { bulletList, inlineCard, listItem, nestedExpand, paragraph, strong, textNode } from './adf';
import type { AdfNode } from './adf';
import { inlineBlocks } from './inlineBlocks';
import { blockInLine, isLineBlock } from './lineBlocks';
import { richNodeText } from './richNodes';
import { tidyInline } from './tidyInline';

/** What may stand at the top of a document, but not everywhere. */
const allowedIn = {
	doc: types(
		'paragraph heading rule codeBlock blockquote panel bulletList orderedList taskList decisionList table expand',
		'mediaSingle mediaGroup blockCard embedCard extension bodiedExtension layoutSection syncBlock bodiedSyncBlock',
	),
	layoutColumn: types(
		'paragraph heading rule codeBlock blockquote panel bulletList orderedList taskList decisionList table expand',
		'mediaSingle mediaGroup blockCard embedCard extension bodiedExtension',
	),
	expand: types(
		'paragraph heading rule codeBlock blockquote panel bulletList orderedList taskList decisionList table',
		'nestedExpand mediaSingle mediaGroup blockCard embedCard extension',
	),
	bodied: types(
		'paragraph heading rule codeBlock blockquote panel bulletList orderedList taskList decisionList table',
		'mediaSingle mediaGroup blockCard embedCard extension',
	),
	nestedExpand: types(
		'paragraph heading rule codeBlock blockquote panel bulletList orderedList taskList decisionList',
		'mediaSingle mediaGroup extension',
	),
	panel: types(
		'paragraph heading rule codeBlock bulletList orderedList taskList decisionList',
		'mediaSingle mediaGroup blockCard extension',
	),
	tableCell: types(
		'paragraph heading rule codeBlock blockquote panel bulletList orderedList taskList decisionList',
		'nestedExpand mediaSingle mediaGroup blockCard embedCard extension',
	),
	blockquote: types('paragraph codeBlock bulletList orderedList mediaSingle mediaGroup extension'),
	listItem: types('paragraph codeBlock bulletList orderedList taskList mediaSingle extension'),
};

/** The blocks with children of their own that ADF restricts. */
export type RestrictedParent = keyof typeof allowedIn;

function types(...lists: readonly string[]): ReadonlySet<string> {
	return new Set(lists.join(' ').split(' '));
}

/** ADF forbids a list as the first child of an item; Markdown's `- - a` makes one. */
const neverFirstInItem: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList']);

/** What a block becomes where it is not allowed, so that its text is kept. */
const substitutes: Readonly<
	Record<string, (node: AdfNode, parent: RestrictedParent) => AdfNode[]>
> = {
	heading: (node) => [tidyParagraph((node.content ?? []).map(emphasized))],
	blockquote: (node) => node.content ?? [],
	panel: (node) => node.content ?? [],
	rule: () => [paragraph([textNode('---')])],
	table: (node) => (node.content ?? []).map((row) => tidyParagraph(rowAsLine(row))),
	taskList: (node) => [bulletList(tasksAsItems(node.content ?? []))],
	decisionList: (node) => [
		bulletList((node.content ?? []).map(({ content = [] }) => listItem([paragraph(content)]))),
	],
	expand: (node, parent) =>
		parent === 'expand' || parent === 'tableCell'
			? [nestedExpand(titleOf(node), blocksFor('nestedExpand', node.content ?? []))]
			: titled(node),
	nestedExpand: (node) => titled(node),
	mediaGroup: (node) =>
		(node.content ?? []).map((media) => ({
			type: 'mediaSingle',
			attrs: { layout: 'center' },
			content: [media],
		})),
	blockCard: cardAsParagraph,
	embedCard: cardAsParagraph,
	bodiedExtension: (node) => node.content ?? [],
	bodiedSyncBlock: (node) => node.content ?? [],
	syncBlock: (node) => [paragraph([textNode(richNodeText(node))])],
	layoutColumn: (node) => node.content ?? [],
	layoutSection: (node) => (node.content ?? []).flatMap(({ content = [] }) => content),
};

const titleOf = ({ attrs }: AdfNode): string => String(attrs?.title ?? '');

function titled(node: AdfNode): AdfNode[] {
	const title = titleOf(node);
	const content = node.content ?? [];
	return title === '' ? content : [paragraph([textNode(title, [strong])]), ...content];
}

function cardAsParagraph(node: AdfNode): AdfNode[] {
	const url = node.attrs?.url;
	return [paragraph([typeof url === 'string' ? inlineCard(url) : textNode(richNodeText(node))])];
}

const tidyParagraph = (content: readonly AdfNode[]): AdfNode => paragraph(tidyInline(content));

const emphasized = (node: AdfNode): AdfNode => {
	const marks = node.marks ?? [];
	const isPlain =
		node.text !== undefined && !marks.some(({ type }) => type === 'code' || type === 'strong');
	if (!isPlain) return node;
	const before = marks.filter(({ type }) => type === 'link' || type === 'em');
	return { ...node, marks: [...before, strong, ...marks.slice(before.length)] };
};

const rowAsLine = (row: AdfNode): AdfNode[] =>
	(row.content ?? []).flatMap((cell, index) => {
		const inline = inlineBlocks(cell.content ?? [])
			.map((line) => line.flatMap((node) => (isLineBlock(node.type) ? blockInLine(node) : [node])))
			.flatMap((line, below) => (below === 0 ? line : [textNode(' '), ...line]));
		return index === 0 ? inline : [textNode(' | '), ...inline];
	});

function tasksAsItems(tasks: readonly AdfNode[]): AdfNode[] {
	const items: AdfNode[] = [];
	for (const task of tasks) {
		if (task.type === 'taskList') {
			const nested = bulletList(tasksAsItems(task.content ?? []));
			const owner = items.at(-1);
			if (owner) owner.content?.push(nested);
			else items.push(listItem([paragraph([]), nested]));
		} else {
			const box = checkbox(task.attrs?.state === 'DONE');
			items.push(listItem([tidyParagraph([textNode(box), ...(task.content ?? [])])]));
		}
	}
	return items;
}

/** A check box as text, for places where ADF and wiki markup have none. */
export const checkbox = (done: boolean): string => (done ? '☑ ' : '☐ ');

/**
 * Turns blocks into what ADF allows in their parent: headings become bold paragraphs, quotations lose their frame,
 * tables become lines.
 *
 * Sources: definitions `listItem_node`, `blockquote_node` and so on of Atlassian's ADF schema, and
 * https://developer.atlassian.com/platform/framework/adf-builder/reference/nodes/listItem/ (a list
 * cannot come first in an item).
 */
export function fitBlocks(parent: RestrictedParent, blocks: readonly AdfNode[]): AdfNode[] {
	const fitting = blocks.flatMap((block): AdfNode[] => {
		if (allowedIn[parent].has(block.type)) return [block];
		return fitBlocks(parent, substitutes[block.type]?.(block, parent) ?? []);
	});
	const first = fitting[0];
	if (parent === 'listItem' && (!first || neverFirstInItem.has(first.type))) {
		return [paragraph([]), ...fitting];
	}
	return fitting;
}

/** Like `fitBlocks`, for parents that ADF does not allow to be empty. */
export function blocksFor(parent: RestrictedParent, blocks: readonly AdfNode[]): AdfNode[] {
	const fitting = fitBlocks(parent, blocks);
	return fitting.length > 0 ? fitting : [paragraph([])];
}
