import {
	ratioOf,
	reached,
	slowRatioOf,
	toIdealOf,
	type RunnerFigures,
	type ScenarioResult,
} from '../figures/result';
import { describeMiss, rounded } from '../figures/target';

interface Column {
	readonly title: string;
	readonly cell: (result: ScenarioResult) => string;
}

const all: readonly Column[] = [
	{ title: 'scenario', cell: ({ title }) => title },
	{ title: 'this node', cell: ({ ours }) => seconds(ours) },
	{ title: 'requests', cell: ({ ours }) => count(ours.requests) },
	{ title: 'built-in', cell: ({ builtIn }) => seconds(builtIn) },
	{ title: 'requests', cell: ({ builtIn }) => count(builtIn?.requests) },
	{ title: 'times as fast', cell: (result) => times(ratioOf(result)) },
	{ title: 'wanted', cell: ({ wantedRatio }) => times(wantedRatio) },
	{ title: '20 ms an issue', cell: (result) => times(slowRatioOf(result)) },
	{ title: '× ideal', cell: (result) => times(toIdealOf(result)) },
	{ title: 'raw axios', cell: ({ raw }) => seconds(raw) },
	{ title: 'reached', cell: (result) => (reached(result) ? 'yes' : 'NO') },
];

/** What a reader of the README wants to know. */
const forReaders = all.filter(({ title }) => !['wanted', 'raw axios', 'reached'].includes(title));

/** The results as a Markdown table, which is also readable in a terminal. */
export const table = (results: readonly ScenarioResult[]): string => written(results, all);

/**
 * Puts the results between their marks in the README.
 *
 * @throws Error when the marks are not there
 */
export function withTable(readme: string, results: readonly ScenarioResult[]): string {
	const place =
		/(<!-- measured by npm run bench -->\n)[\s\S]*?(\n<!-- end of what was measured -->)/;
	if (!place.test(readme)) throw new Error('The README has no marks for what was measured.');
	const compared = results.filter(({ builtIn, wantedRatio }) => builtIn && wantedRatio);
	return readme.replace(
		place,
		(_, before: string, after: string) => `${before}\n${written(compared, forReaders)}\n${after}`,
	);
}

function written(results: readonly ScenarioResult[], columns: readonly Column[]): string {
	const rows = [
		columns.map(({ title }) => title),
		...results.map((result) => columns.map(({ cell }) => cell(result))),
	];
	const widths = columns.map((_, index) =>
		Math.max(3, ...rows.map((row) => row[index]?.length ?? 0)),
	);
	const lines = rows.map((row) =>
		joined(row.map((cell, index) => aligned(cell, widths[index] ?? 0, index))),
	);
	const rule = joined(
		widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
	);
	return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

/** The text below the table: targets that were not reached, and what else a reader needs to know. */
export function remarks(results: readonly ScenarioResult[]): string[] {
	return results.flatMap(({ name, targets, notes = [] }) => [
		...targets
			.filter((target) => !target.reached)
			.map((target) => `NOT REACHED ${name}: ${describeMiss(target)}`),
		...notes.map((note) => `${name}: ${note}`),
	]);
}

const joined = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const aligned = (cell: string, width: number, index: number) =>
	index === 0 ? cell.padEnd(width) : cell.padStart(width);

const seconds = (figures: RunnerFigures | undefined) =>
	figures === undefined ? '' : `${rounded(figures.ms / 1000)} s`;

const count = (value: number | undefined) => (value === undefined ? '' : String(Math.round(value)));

const times = (value: number | undefined) => (value === undefined ? '' : String(rounded(value)));
