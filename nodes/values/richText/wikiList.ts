import { bulletList, listItem, orderedList } from './adf';
import type { AdfNode } from './adf';
import { fitBlocks } from './fitBlocks';
import type { WikiItem } from './wikiTable';

/** How deep lists are nested at most; what is deeper is part of the deepest. */
const MOST_LEVELS = 20;

/** A line that begins an item: its markers and its text. */
const ITEM = /^\s*([*#-]+)(?:\s+(.*))?$/;

interface OpenList {
	readonly isNumbered: boolean;
	readonly items: OpenItem[];
}

interface OpenItem {
	readonly own: WikiItem[];
	readonly lists: OpenList[];
}

/** The markers and the text of a line that begins an item; undefined for other lines. */
export function itemOf(line: string): { markers: string; text: string } | undefined {
	const [, markers, text = ''] = ITEM.exec(line) ?? [];
	const isItem = markers !== undefined && (text.trim() !== '' || /^\s*[*#-]+\s+$/.test(line));
	return isItem ? { markers, text } : undefined;
}

/**
 * Reads lists, nested as their markers say: `*#` is a numbered list in a bulleted one. An item goes on until a blank
 * line, the next item or a line that begins something else.
 *
 * @param blocksOf reads the lines and blocks of one item
 * @param isOther whether a line begins something else
 * @returns the lists, and the index of the item after them
 */
export function readLists(
	items: readonly WikiItem[],
	start: number,
	blocksOf: (items: readonly WikiItem[]) => AdfNode[],
	isOther: (line: string) => boolean,
): { readonly blocks: readonly AdfNode[]; readonly end: number } {
	const top: OpenItem = { own: [], lists: [] };
	let current = top;
	let index = start;
	for (let item = items[index]; item !== undefined; item = items[++index]) {
		if (typeof item !== 'string') {
			current.own.push(item);
			continue;
		}
		const next = itemOf(item);
		if (next !== undefined) current = openItem(top, next.markers.slice(0, MOST_LEVELS), next.text);
		else if (item.trim() === '' || isOther(item)) break;
		else current.own.push(item);
	}
	return { blocks: top.lists.map((list) => asList(list, blocksOf)), end: index };
}

/** Opens an item below the last items of the lists that its markers name. */
function openItem(top: OpenItem, markers: string, text: string): OpenItem {
	let parent = top;
	for (const [level, marker] of [...markers].entries()) {
		const isNumbered = marker === '#';
		let list = parent.lists.at(-1);
		if (list?.isNumbered !== isNumbered) parent.lists.push((list = { isNumbered, items: [] }));
		if (level === markers.length - 1 || list.items.length === 0) {
			list.items.push({ own: [], lists: [] });
		}
		parent = list.items.at(-1) as OpenItem;
	}
	if (text.trim() !== '') parent.own.push(text);
	return parent;
}

function asList(
	{ isNumbered, items }: OpenList,
	blocksOf: (items: readonly WikiItem[]) => AdfNode[],
): AdfNode {
	const nodes = items.map(({ own, lists }) =>
		listItem(
			fitBlocks('listItem', [...blocksOf(own), ...lists.map((list) => asList(list, blocksOf))]),
		),
	);
	return isNumbered ? orderedList(nodes) : bulletList(nodes);
}
