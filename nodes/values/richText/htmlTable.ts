import { paragraph, table, tableCell, tableRow } from './adf';
import type { AdfNode } from './adf';
import { fitBlocks } from './fitBlocks';
import { isElement, type HtmlElement, type HtmlNode } from './htmlTree';

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** The most columns that a cell may span, as tableGrid.ts reads them. */
const MOST_COLUMNS = 100;

/** A table, taken apart. */
export interface HtmlTable {
	readonly rows: readonly HtmlElement[];
	readonly captions: readonly HtmlElement[];
	/** What stands between rows, where nothing may; browsers show it above the table. */
	readonly misplaced: readonly HtmlNode[];
}

export function tableParts(element: HtmlElement): HtmlTable {
	const rows: HtmlElement[] = [];
	const captions: HtmlElement[] = [];
	const misplaced: HtmlNode[] = [];
	const read = (nodes: readonly HtmlNode[]): void => {
		for (const node of nodes) {
			if (!isElement(node)) misplaced.push(node);
			else if (node.name === 'tr') rows.push(node);
			else if (node.name === 'caption') captions.push(node);
			else if (SECTIONS.has(node.name)) read(node.children);
			else if (node.name !== 'colgroup') misplaced.push(node);
		}
	};
	read(element.children);
	for (const row of rows) {
		for (const node of row.children) if (!isCell(node)) misplaced.push(node);
	}
	return { rows, captions, misplaced };
}

export const isCell = (node: HtmlNode): node is HtmlElement =>
	isElement(node) && (node.name === 'td' || node.name === 'th');

export const cellsOf = (row: HtmlElement): HtmlElement[] => row.children.filter(isCell);

/**
 * Whether a table only arranges what is in it, as in most mails: it says so, it has one column, or there are tables in
 * it. One with headings is a table.
 */
export function isLayout(element: HtmlElement, rows: readonly HtmlElement[]): boolean {
	if (/^(?:presentation|none)$/i.test(element.attributes.get('role') ?? '')) return true;
	const cells = rows.map(cellsOf);
	if (cells.some((row) => row.some(({ name }) => name === 'th'))) return false;
	return element.holdsTable || cells.every((row) => row.length <= 1);
}

/**
 * Makes a table of ADF.
 *
 * @param blocksOf reads what is in a cell
 */
export function adfTable(
	rows: readonly HtmlElement[],
	blocksOf: (cell: HtmlElement) => AdfNode[],
): AdfNode[] {
	const filled = rows.map(cellsOf).filter((cells) => cells.length > 0);
	const adfRows = filled.map((cells, index) =>
		tableRow(
			cells.map((cell) => {
				const blocks = fitBlocks('tableCell', blocksOf(cell));
				const content = blocks.length > 0 ? blocks : [paragraph([])];
				const attrs = spansOf(cell, filled.length - index);
				const node = tableCell(cell.name === 'th', content);
				return attrs === undefined ? node : { ...node, attrs };
			}),
		),
	);
	return adfRows.length > 0 ? [table(adfRows)] : [];
}

/** @param rowsLeft the rows from this one to the last, which a cell cannot leave */
function spansOf(
	{ attributes }: HtmlElement,
	rowsLeft: number,
): Record<string, number> | undefined {
	const span = (name: string, most: number): number => {
		const given = Number.parseInt(attributes.get(name) ?? '1', 10);
		// A span of no rows reaches to the last one.
		if (given === 0 && name === 'rowspan') return most;
		return given >= 1 ? Math.min(given, most) : 1;
	};
	const colspan = span('colspan', MOST_COLUMNS);
	const rowspan = span('rowspan', rowsLeft);
	if (colspan === 1 && rowspan === 1) return undefined;
	return { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
}
