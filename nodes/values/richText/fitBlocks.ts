import { bulletList, listItem, paragraph, strong, textNode } from './adf';
import type { AdfNode } from './adf';
import { tidyInline } from './tidyInline';

/** The blocks with children of their own that ADF restricts. */
export type RestrictedParent = 'listItem' | 'blockquote';

const allowedIn: Readonly<Record<RestrictedParent, ReadonlySet<string>>> = {
	listItem: new Set(['paragraph', 'bulletList', 'orderedList', 'taskList', 'codeBlock']),
	blockquote: new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock']),
};

/** ADF forbids a list as the first child of an item; Markdown's `- - a` makes one. */
const neverFirstInItem: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList']);

/** What a block becomes where it is not allowed, so that its text is kept. */
const substitutes: Readonly<Record<string, (node: AdfNode) => AdfNode[]>> = {
	heading: (node) => [tidyParagraph((node.content ?? []).map(emphasized))],
	blockquote: (node) => node.content ?? [],
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

const rowAsLine = (row: AdfNode): AdfNode[] =>
	(row.content ?? []).flatMap((cell, index) => {
		const inline = (cell.content ?? []).flatMap((block) => block.content ?? []);
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
 * Turns blocks into what ADF allows inside a list item or a quotation: headings become bold
 * paragraphs, quotations lose their frame, tables become lines.
 *
 * Sources: definitions `listItem_node` and `blockquote_node` of Atlassian's ADF schema, and
 * https://developer.atlassian.com/platform/framework/adf-builder/reference/nodes/listItem/ (a list
 * cannot come first in an item).
 */
export function fitBlocks(parent: RestrictedParent, blocks: readonly AdfNode[]): AdfNode[] {
	const fitting = blocks.flatMap((block): AdfNode[] => {
		if (allowedIn[parent].has(block.type)) return [block];
		return fitBlocks(parent, substitutes[block.type]?.(block) ?? []);
	});
	const first = fitting[0];
	if (parent === 'listItem' && (!first || neverFirstInItem.has(first.type))) {
		return [paragraph([]), ...fitting];
	}
	return fitting;
}
