import { DoneInPart } from './doneInPart';
import { jsonOf } from './itemOutput';
import { mayHaveBeenDone } from './itemError';
import type { Operation } from './operation';
import { ranges } from './ranges';
import type { ItemOutcome } from './workUnit';

/** The most issues or other things that a report names one by one. */
const MOST_NAMES = 50;

/**
 * Says how far a stopped run got: which items were carried out, which only in part, and which may have been, so that
 * nothing is done twice. Empty for operations that only read.
 */
export function stopReport(
	{ effect }: Pick<Operation, 'effect'>,
	outcomes: readonly ItemOutcome[],
): string {
	if (effect === undefined || outcomes.length < 2) return '';
	// Items that were not tried have no outcome.
	const tried = outcomes.filter(() => true);
	const carriedOut = tried.flatMap((outcome) => ('outputs' in outcome ? [outcome] : []));
	const [begun, done] = [true, false].map((one) =>
		carriedOut.filter(({ isInPart = false }) => isInPart === one),
	) as [typeof carriedOut, typeof carriedOut];
	const failed = tried.flatMap((outcome) => ('reason' in outcome ? [outcome] : []));
	const inPart = [...failed.filter(({ reason }) => isDoneInPart(reason)), ...begun].toSorted(
		(one, other) => one.itemIndex - other.itemIndex,
	);
	const unclear = failed.filter(({ reason }) => !isDoneInPart(reason) && mayHaveBeenDone(reason));
	const untouched = outcomes.length - tried.length;
	return [
		`Of ${outcomes.length} items, ${done.length} ${wasOrWere(done)} ${effect}`,
		done.length === 0 ? '' : ` (${places(done)}${namesOf(done)})`,
		unclear.length === 0 ? '' : `, ${unclear.length} may have been (${places(unclear)})`,
		inPart.length === 0
			? ''
			: `, ${inPart.length} ${wasOrWere(inPart)} done in part (${places(inPart)}${namesOf(begun)})`,
		untouched > 0 ? ` and ${untouched} ${untouched === 1 ? 'was' : 'were'} not tried.` : '.',
	].join('');
}

/** What items returned, by key or ID: `: SUP-1, SUP-2`. */
function namesOf(outcomes: ReadonlyArray<Extract<ItemOutcome, { outputs: unknown }>>): string {
	const names = outcomes.flatMap(({ outputs }) =>
		outputs
			.map(jsonOf)
			.map(({ key, id }) => String(key ?? id ?? ''))
			.filter((name) => name !== ''),
	);
	if (names.length === 0) return '';
	return names.length > MOST_NAMES
		? `: ${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
		: `: ${names.join(', ')}`;
}

function isDoneInPart(reason: unknown): boolean {
	return reason instanceof DoneInPart && reason.isCertain;
}

function wasOrWere({ length }: readonly unknown[]): string {
	return length === 1 ? 'was' : 'were';
}

/** `item 3`, `items 0–1, 3` */
function places(outcomes: readonly ItemOutcome[]): string {
	const positions = ranges(outcomes.map(({ itemIndex }) => itemIndex));
	return `${outcomes.length === 1 ? 'item' : 'items'} ${positions}`;
}
