import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { NodeRunResult } from '../harness/engine';
import type { Said } from './verdict';

/** What a run says about an item, and what it puts out for it. */
export interface Saying {
	readonly said: Said;
	/** Missing when the run stopped, because nothing is put out then. */
	readonly outputs?: readonly INodeExecutionData[];
	/** The sentences of its error. */
	readonly text: string;
}

/** The words with which an error says that nobody knows whether something was carried out. */
const MAYBE =
	/\bmay have (?:been|\w+ed)\b|\bmay change\b|before you run (?:the|this) items? again/i;

/** The words that say that a part of an item was done: those of an error, and those in the report of a stopped run. */
const IN_PART = /\b(?:was|were) done, but\b|\bdone in part\b/;

/** What the sentences of an item's error say about it. */
function saidBy(text: string): Said {
	if (MAYBE.test(text)) return 'maybe';
	return IN_PART.test(text) ? 'inPart' : 'notDone';
}

/**
 * What the run of a node says about each of its input items.
 *
 * @param leftOpen for each item, whether nobody can know its outcome
 */
export function sayingsOf(
	run: NodeRunResult,
	leftOpen: readonly boolean[],
	stops: boolean,
): Saying[] {
	const outputs = (run.items[0] ?? []).filter(({ json }) => json !== undefined);
	if (stops && !run.ok) return sayingsOfStop(run.error ?? { message: '' }, leftOpen);
	return leftOpen.map((_, index) => {
		const own = outputs.filter((output) => pairOf(output) === index);
		const failed = own.find(({ json }) => isFailure(json));
		if (failed === undefined)
			return { said: own.length > 0 ? 'done' : 'nothing', outputs: own, text: '' };
		const { error, details } = failed.json as { error: string; details?: IDataObject };
		const text = [error, details?.['description']].filter(Boolean).join(' ');
		return { said: saidBy(text), outputs: [], text };
	});
}

function pairOf({ pairedItem }: INodeExecutionData): unknown {
	return typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : pairedItem;
}

function isFailure(json: IDataObject): boolean {
	return (
		typeof json['error'] === 'string' &&
		Object.keys(json).every((name) => /^(error|details)$/.test(name))
	);
}

/** The error that stopped a run. */
export interface StopError {
	readonly message: string;
	readonly description?: string;
	readonly itemIndex?: number;
}

const REPORT = /(?:^|\s)Of \d+ items,? .*$/s;

/** Counts items without naming them. */
const COUNTED_MAYBE = /(\d+) may have [^(]*$/;

/**
 * Reads what an error that stopped a run says about all items: about the one that stopped it in its own sentences,
 * about the others in the report after them. If the report only counts the items that may have been carried out, it
 * refers to those that were left open, provided that their number is the same.
 */
export function sayingsOfStop(error: StopError, leftOpen: readonly boolean[]): Saying[] {
	const { message, description = '', itemIndex = 0 } = error;
	const [report = ''] = REPORT.exec(description) ?? [];
	const own = `${message} ${description.slice(0, description.length - report.length)}`;
	const clauses = report.split(/(?<=\))[,;]?\s|,\s(?=\d+ )|\sand\s(?=\d+ )/);
	const said: Said[] = leftOpen.map(() => 'notDone');
	for (const clause of clauses) {
		const named = positionsIn(clause);
		const counted = Number(COUNTED_MAYBE.exec(clause)?.[1] ?? 0);
		const open = leftOpen.flatMap((isOpen, position) =>
			isOpen && said[position] !== 'done' ? [position] : [],
		);
		if (counted > 0 && counted === open.length) named.push(...open);
		const how = saidBy(clause);
		for (const position of named) said[position] = how === 'notDone' ? 'done' : how;
	}
	const saidOfOwn = saidBy(own);
	if (saidOfOwn !== 'notDone') said[itemIndex] = saidOfOwn;
	const text = `${message} ${description}`.trim();
	return said.map((one) => ({ said: one, text }));
}

/** `(items 0–2, 5: SUP-1…)` names four items. */
function positionsIn(clause: string): number[] {
	const [, list = ''] = /\(items? ([\d–, -]+)/.exec(clause) ?? [];
	return list
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.flatMap((part) => {
			const [from = 0, to = from] = part.split(/[–-]/).map(Number);
			return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
		});
}
