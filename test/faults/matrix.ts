import { Bench, type Baseline, type Cell } from './bench';
import { isWrite } from './deeds';
import { faults } from './faults';
import { stepSamples } from '../samples/jiraSamples';
import { allSubjects, type Subject } from './subject';
import type { IdleClock } from './time/idleClock';
import type { Verdict } from './verdict';

/** A cell with its verdict, as plain data. */
export interface Row {
	readonly operation: string;
	readonly flavour: Subject['flavour'];
	readonly endpoint: string;
	readonly fault: string;
	readonly lasts: Cell['lasts'];
	readonly mode: 'stop' | 'continue';
	readonly verdict: Verdict;
	readonly details: readonly string[];
}

/** Which cells are played; by default all of them. */
export interface Choice {
	/** `issue.create`, or the beginnings of operations' names, separated by commas. */
	readonly only?: string | undefined;
	/** The beginning of a fault's name. */
	readonly fault?: string | undefined;
	/** A few operations, with one cell for each of their endpoints and faults. */
	readonly quick?: boolean | undefined;
	/**
	 * One of the four ways of each fault (once or always, stopping or continuing); the next fault gets the next way. The
	 * quarters 1 to 4 together are the whole matrix.
	 */
	readonly quarter?: number | undefined;
	/** Each operation on one kind of Jira only, see {@link oneKindEach}. */
	readonly alternate?: boolean | undefined;
	/** Only every second cell, and of the next subject the others. */
	readonly half?: boolean | undefined;
	/** Every n-th of the subjects, beginning with this one. */
	readonly part?: { readonly index: number; readonly of: number } | undefined;
}

/** A read, creations that share a request, a change, an upload, and data that a development tool submits… */
const QUICK: ReadonlySet<string> = new Set([
	'issue.get',
	'issue.create',
	'issue.update',
	'attachment.upload',
	'build.submit',
]);

/** …and items that take several writes. */
function isQuick({ name, sample }: Subject): boolean {
	return QUICK.has(name) || stepSamples.includes(sample);
}

/**
 * Plays the matrix: every subject, each endpoint that it calls, each fault, once and always, stopping and continuing.
 *
 * @param clock the clock of the process while the matrix is played
 * @throws Error that names an operation without a sample, or with one that does not work
 */
export async function* playMatrix(choice: Choice, clock: IdleClock): AsyncGenerator<Row> {
	const { only = '', quick = false, alternate = false, part = { index: 0, of: 1 } } = choice;
	const all = allSubjects();
	const subjects = (alternate ? oneKindEach(all) : all)
		.filter(({ name }) => only.split(',').some((beginning) => name.startsWith(beginning)))
		.filter((subject) => !quick || isQuick(subject))
		.map((subject, position) => ({ subject, position }))
		.filter(({ position }) => position % part.of === part.index);
	clock.install();
	try {
		for (const flavour of ['cloud', 'dataCenter'] as const) {
			const own = subjects.filter(({ subject }) => subject.flavour === flavour);
			if (own.length === 0) continue;
			const bench = await Bench.open(flavour, clock);
			try {
				for (const { subject, position } of own) {
					yield* playSubject(bench, subject, position, choice);
				}
			} finally {
				await bench.close();
			}
		}
	} finally {
		clock.uninstall();
	}
}

async function* playSubject(
	bench: Bench,
	subject: Subject,
	position: number,
	choice: Choice,
): AsyncGenerator<Row> {
	const baseline = await bench.baseline(subject);
	const cells = cellsOf(subject, baseline, choice);
	for (const cell of choice.half === true ? halfOf(cells, position) : cells) {
		const { endpoint, fault, lasts, stops } = cell;
		yield {
			operation: subject.name,
			flavour: subject.flavour,
			endpoint,
			fault: fault.name,
			lasts,
			mode: stops ? 'stop' : 'continue',
			...(await bench.play(subject, baseline, cell)),
		};
	}
}

function cellsOf(
	{ effect }: Subject,
	{ endpoints, listEndpoints }: Baseline,
	{ fault: wanted = '', quick = false, quarter = quick ? 1 : undefined }: Choice,
): Cell[] {
	const played = faults.filter(
		({ name, isHeavy }) => name.startsWith(wanted) && !(quick && isHeavy),
	);
	const cells = endpoints.flatMap((endpoint) =>
		played
			.filter(({ isEmptyList = false }) => !(isEmptyList && listEndpoints.has(endpoint)))
			.flatMap((fault) =>
				(fault.isHeavy ? (['once'] as const) : (['once', 'always'] as const)).flatMap((lasts) =>
					[true, false].map((stops) => ({ endpoint, fault, lasts, stops })),
				),
			),
	);
	const main = quick
		? cells.filter(({ endpoint }) => effect === 'read' || isWrite(lineOf(endpoint)))
		: cells;
	return quarter === undefined ? main : quarterOf(main, quarter);
}

/** Each operation with all of its samples on one kind of Jira, in turn; where only one has it, on that one. */
export function oneKindEach<One extends Pick<Subject, 'name' | 'flavour'>>(
	subjects: readonly One[],
): One[] {
	const operationOf = ({ name }: One) => name.replace(/ \d+$/, '');
	const kinds = new Map<string, Set<string>>();
	for (const one of subjects) {
		const known = kinds.get(operationOf(one)) ?? new Set();
		kinds.set(operationOf(one), known.add(one.flavour));
	}
	const chosen = new Map(
		[...kinds].map(([operation, flavours], index) => [
			operation,
			[...flavours][index % flavours.size],
		]),
	);
	return subjects.filter((one) => one.flavour === chosen.get(operationOf(one)));
}

/** One in every four, each time at the next place. */
export function quarterOf<T>(cells: readonly T[], quarter: number): T[] {
	return cells.filter((_, index) => index % 4 === (Math.floor(index / 4) + quarter - 1) % 4);
}

/** Every second one: the first, the third… of a subject in an even place, the others of its neighbours. */
export function halfOf<T>(cells: readonly T[], position: number): T[] {
	return cells.filter((_, index) => index % 2 === position % 2);
}

function lineOf(endpoint: string): { method: string; path: string } {
	const [method = '', path = ''] = endpoint.split(' ');
	return { method, path };
}
