import type { Row } from './matrix';
import type { Verdict } from './verdict';

/** The number of cells, and the number for each verdict that matters. */
export type Tally = Record<'cells' | Exclude<Verdict, 'right'>, number>;

/** Counts verdicts. */
export function tallyOf(rows: ReadonlyArray<Pick<Row, 'verdict'>>): Tally {
	const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
	return {
		cells: rows.length,
		wrong: count('wrong'),
		double: count('double'),
		lost: count('lost'),
		unknown: count('unknown'),
	};
}

/** Whether a cell has an unacceptable verdict. */
export function isFaulty({ verdict }: Pick<Row, 'verdict'>): boolean {
	return verdict !== 'right' && verdict !== 'unknown';
}

/** A cell in readable form: where, what went wrong, and what was done and said. */
export function describeRow(row: Row): string {
	const { verdict, operation, flavour, endpoint, fault, lasts, mode, details } = row;
	return [
		`${verdict.toUpperCase()}  ${operation} (${flavour}, ${mode}): ${fault}, ${lasts}, at ${endpoint}`,
		...details.map((line) => `    ${line}`),
	].join('\n');
}

/** Faulty cells by operation and fault, most frequent first. */
export function summary(rows: readonly Row[]): string[] {
	const groups = new Map<string, number>();
	for (const row of rows.filter(isFaulty)) {
		const kind = `${row.verdict.padEnd(7)} ${row.operation.padEnd(40)} ${row.fault}`;
		groups.set(kind, (groups.get(kind) ?? 0) + 1);
	}
	return [...groups]
		.sort(([, one], [, other]) => other - one)
		.map(([kind, count]) => `${String(count).padStart(5)} ${kind}`);
}
