import { bulletList, listItem, paragraph, strong, textNode } from './adf';
import type { AdfNode } from './adf';
import { inlineBlocks } from './inlineBlocks';
import { tidyInline } from './tidyInline';

/** The blocks whose children ADF restricts. */
export type RestrictedParent =
	| 'listItem'
	| 'blockquote'
	| 'panel'
	| 'tableCell'
	| 'expand'
	| 'nestedExpand';

/** What panels, cells and expands may all contain; each adds more. */
const flow = ['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'codeBlock', 'rule'];

const allowedIn: Readonly<Record<RestrictedParent, ReadonlySet<string>>> = {
	listItem: new Set(['paragraph', 'bulletList', 'orderedList', 'taskList', 'codeBlock']),
	blockquote: new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock']),
	panel: new Set(flow),
	tableCell: new Set([...flow, 'blockquote', 'panel', 'nestedExpand']),
	expand: new Set([...flow, 'blockquote', 'panel', 'table', 'nestedExpand']),
	nestedExpand: new Set([...flow, 'blockquote', 'panel']),
};

/** ADF forbids a list as the first child of an item; Markdown's `- - a` makes one. */
const neverFirstInItem: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList']);

/** What a block becomes where it is not allowed, so that its text is kept. */
const substitutes: Readonly<Record<string, (node: AdfNode) => AdfNode[]>> = {
	heading: (node) => [tidyParagraph((node.content ?? []).map(emphasized))],
	blockquote: (node) => node.content ?? [],
	panel: (node) => node.content ?? [],
	expand: withTitle,
	nestedExpand: withTitle,
	rule: () => [paragraph([textNode('---')])],
	table: (node) => (node.content ?? []).map((row) => tidyParagraph(rowAsLine(row))),
	taskList: (node) => [bulletList(tasksAsItems(node.content ?? []))],
};

const tidyParagraph = (content: readonly AdfNode[]): AdfNode => paragraph(tidyInline(content));

const emphasized = (node: AdfNode): AdfNode => {
	const marks = node.marks ?? [];
	const isPlain =
		node.text !== undefined && !marks.some(({ type }) => type === 'code' || type === 'strong');
	if (!isPlain) return node;
	const before = marks.filter(({ type }) => type === 'link' || type === 'em');
	return { ...node, marks: [...before, strong, ...marks.slice(before.length)] };
};

/** What an expand is where there are none: its title above what is in it. */
function withTitle({ attrs, content = [] }: AdfNode): AdfNode[] {
	const title = attrs?.title;
	return typeof title === 'string' && title !== ''
		? [paragraph([textNode(title, [strong])]), ...content]
		: content;
}

const rowAsLine = (row: AdfNode): AdfNode[] => joined((row.content ?? []).map(cellAsLine), ' | ');

const cellAsLine = (cell: AdfNode): AdfNode[] => joined(inlineBlocks(cell.content ?? []), ' ');

const joined = (lines: readonly AdfNode[][], between: string): AdfNode[] =>
	lines.flatMap((line, index) => (index === 0 ? line : [textNode(between), ...line]));

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
 * Turns blocks into what ADF allows inside another one: in a list item headings become bold
 * paragraphs, quotations lose their frame, tables become lines.
 *
 * Sources: the definitions of these nodes (`listItem_node` …) in Atlassian's ADF schema, and
 * https://developer.atlassian.com/platform/framework/adf-builder/reference/nodes/listItem/ (a list
 * cannot come first in an item).
 */
export function fitBlocks(parent: RestrictedParent, blocks: readonly AdfNode[]): AdfNode[] {
	const fitting = blocks.flatMap((block): AdfNode[] => {
		if (allowedIn[parent].has(block.type)) return [block];
		if (block.type === 'expand' && allowedIn[parent].has('nestedExpand')) {
			return [
				{ ...block, type: 'nestedExpand', content: fitBlocks('nestedExpand', block.content ?? []) },
			];
		}
		return fitBlocks(parent, substitutes[block.type]?.(block) ?? []);
	});
	const first = fitting[0];
	if (parent === 'listItem' && (!first || neverFirstInItem.has(first.type))) {
		return [paragraph([]), ...fitting];
	}
	return fitting;
}
