import { tableRow } from './adf';
import type { AdfNode } from './adf';

/** How many columns one cell may span; more would only cost memory. */
const MAX_COLUMNS = 100;

/** How many rows one cell may span, as in HTML. */
const MAX_ROWS = 65_534;

/** What a cell that spans rows leaves in the rows below: an empty cell of its type. */
interface Reach {
	readonly type: string;
	rowsLeft: number;
}

/**
 * The rows of an ADF table with one cell in each column. If a cell spans several columns or rows
 * (`colspan`, `rowspan`), its content is in the first, and the others have empty cells of its type,
 * so that each text stays below its own heading.
 */
export function gridRows(rows: readonly AdfNode[]): AdfNode[] {
	const fromAbove: Array<Reach | undefined> = [];
	return rows.map((row) => tableRow(fillRow(row.content ?? [], fromAbove)));
}

/** Places the cells of one row, and notes what they leave for the rows below. */
function fillRow(cells: readonly AdfNode[], fromAbove: Array<Reach | undefined>): AdfNode[] {
	const placed: AdfNode[] = [];
	const placeFromAbove = (): boolean => {
		const reach = fromAbove[placed.length];
		if (reach === undefined || reach.rowsLeft === 0) return false;
		reach.rowsLeft--;
		placed.push({ type: reach.type, content: [] });
		return true;
	};
	for (const { type, attrs = {}, content = [] } of cells) {
		while (placeFromAbove());
		const rowsLeft = span(attrs.rowspan, MAX_ROWS) - 1;
		for (let column = 0; column < span(attrs.colspan, MAX_COLUMNS); column++) {
			fromAbove[placed.length] = { type, rowsLeft };
			placed.push({ type, content: column === 0 ? content : [] });
		}
	}
	const last = fromAbove.findLastIndex((reach) => (reach?.rowsLeft ?? 0) > 0);
	while (placed.length <= last) {
		if (!placeFromAbove()) placed.push({ type: 'tableCell', content: [] });
	}
	return placed;
}

function span(given: unknown, most: number): number {
	const count = Number(given ?? 1);
	return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}
