import { dataOf } from './itemOutput';
import { mayHaveBeenDone } from './itemError';
import type { Operation } from './operation';
import type { ItemOutcome } from './workUnit';

/** The most issues or other things that a report names one by one. */
const MOST_NAMES = 50;

/**
 * Says how far a stopped run got: which items were carried out and which may have been, so that nothing is done
 * twice. Empty for operations that only read.
 */
export function stopReport(
	{ effect }: Pick<Operation, 'effect'>,
	outcomes: readonly ItemOutcome[],
): string {
	if (effect === undefined || outcomes.length < 2) return '';
	const done = outcomes.flatMap((outcome) =>
		outcome !== undefined && 'outputs' in outcome ? [outcome] : [],
	);
	const unclear = outcomes.flatMap((outcome) =>
		outcome !== undefined && 'reason' in outcome && mayHaveBeenDone(outcome.reason)
			? [outcome.itemIndex]
			: [],
	);
	const untouched = outcomes.length - outcomes.filter(() => true).length;
	const names = done.flatMap(({ outputs }) =>
		outputs
			.map(dataOf)
			.map(({ json: { key, id } }) => String(key ?? id ?? ''))
			.filter((name) => name !== ''),
	);
	const listed =
		names.length > MOST_NAMES
			? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
			: names.join(', ');
	return [
		`Of ${outcomes.length} items, ${done.length} ${done.length === 1 ? 'was' : 'were'} ${effect}`,
		done.length === 0 ? '' : ` (items ${ranges(done.map(({ itemIndex }) => itemIndex))}`,
		done.length === 0 ? '' : `${listed === '' ? '' : `: ${listed}`})`,
		unclear.length === 0 ? '' : `, ${unclear.length} may have been (items ${ranges(unclear)})`,
		untouched > 0 ? ` and ${untouched} ${untouched === 1 ? 'was' : 'were'} not tried.` : '.',
	].join('');
}

/** Sorted numbers as ranges: `0–249, 251–299`. */
export function ranges(numbers: readonly number[]): string {
	const runs: Array<[number, number]> = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last !== undefined && number === last[1] + 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
