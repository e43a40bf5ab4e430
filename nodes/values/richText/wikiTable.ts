import { table, tableCell, tableRow } from './adf';
import type { AdfNode } from './adf';

/** A line of wiki markup, or a block that stands between lines. */
export type WikiItem = string | AdfNode;

/** A cell with the lines and blocks in it. */
interface Cell {
	readonly isHeader: boolean;
	readonly items: WikiItem[];
}

/** Whether a line begins a row of a table. */
export const beginsRow = (line: string): boolean => /^\s*\|/.test(line);

/** What may contain a bar without ending the cell, and the bars. */
const BAR = /\\[^\n]|\[[^[\]\n]*\]|!\S[^!|\n]*\.\w{1,5}\|[^!\n]*!|\|\|?/g;

/**
 * Reads a table: rows until a blank line, or until a line after a complete row that begins no row.
 *
 * @param start the index of the first line among the items
 * @param blocksOf reads what is in a cell
 * @returns the table, and the index of the item after it
 */
export function readTable(
	items: readonly WikiItem[],
	start: number,
	blocksOf: (items: readonly WikiItem[]) => AdfNode[],
): { readonly block: AdfNode; readonly end: number } {
	const rows: AdfNode[] = [];
	let index = start;
	for (let item = items[index]; typeof item === 'string' && beginsRow(item); item = items[index]) {
		const end = endOfRow(items, index);
		const cells = cellsOf(items.slice(index, end));
		rows.push(tableRow(cells.map((cell) => tableCell(cell.isHeader, blocksOf(cell.items)))));
		index = end;
	}
	return { block: table(rows), end: index };
}

const endsWithBar = (item: WikiItem | undefined): boolean =>
	typeof item === 'string' && item.trimEnd().endsWith('|');

/**
 * The index of the item after a row. A cell may have several lines and blocks: what follows a line that ends with a
 * bar is part of the row only if another bar closes it.
 */
function endOfRow(items: readonly WikiItem[], start: number): number {
	let end = start + 1;
	let closed = start + 1;
	for (let item = items[end]; item !== undefined; item = items[end]) {
		if (typeof item === 'string') {
			const isRow = beginsRow(item) && typeof items[end - 1] === 'string';
			if (item.trim() === '' || isRow) break;
			if (endsWithBar(item)) closed = end + 1;
		}
		end++;
	}
	const isOpen = !endsWithBar(items[start]) || /^\s*\|+\s*$/.test(String(items[start]));
	return closed > start + 1 || !isOpen ? closed : end;
}

function cellsOf(items: readonly WikiItem[]): readonly Cell[] {
	const cells: Cell[] = [];
	for (const item of items) {
		if (typeof item !== 'string') {
			cells.at(-1)?.items.push(item);
			continue;
		}
		const line = item.trim();
		let end = 0;
		for (const { 0: bar, index } of line.matchAll(BAR)) {
			if (bar !== '|' && bar !== '||') continue;
			if (index > end) cells.at(-1)?.items.push(line.slice(end, index));
			cells.push({ isHeader: bar === '||', items: [] });
			end = index + bar.length;
		}
		if (end < line.length) cells.at(-1)?.items.push(line.slice(end));
	}
	// The bar at the end of a row opens no cell.
	return cells.length > 1 && cells.at(-1)?.items.length === 0 ? cells.slice(0, -1) : cells;
}
