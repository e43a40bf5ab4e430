/** What a run says about one item: it was done, partly done, not done, or may have been done; or nothing at all. */
export type Said = 'done' | 'inPart' | 'notDone' | 'maybe' | 'nothing';

/** What is known about one item after a run in which an answer went wrong. */
export interface ItemFacts {
	readonly effect: 'read' | 'write';
	/** How often Jira carried out its write; a write that can be repeated without harm counts once. */
	readonly done: number;
	/** Whether Jira carried out some of its writes, but not all. */
	readonly isPart: boolean;
	readonly said: Said;
	/** Whether the output for it is what Jira answered, or would have answered. */
	readonly isReal: boolean;
	/** Whether the run told the user, beside its output, what the output does not have. */
	readonly isTold: boolean;
	/** Whether its write was sent and met a fault that does not show whether it was carried out. */
	readonly leftOpen: boolean;
}

/**
 * - `right`: done once and said to be done, or not done and said not to be;
 * - `unknown`: said that it may have been done, and nobody can know;
 * - `wrong`: said something other than what happened;
 * - `double`: done twice;
 * - `lost`: neither an output nor an error, or a read that misses what exists, and does not say so.
 */
export type Verdict = 'right' | 'unknown' | 'wrong' | 'double' | 'lost';

/** From bad to good. */
const WORST_FIRST: readonly Verdict[] = ['double', 'lost', 'wrong', 'unknown', 'right'];

/** Judges one item. */
export function judge({
	effect,
	done,
	isPart,
	said,
	isReal,
	isTold,
	leftOpen,
}: ItemFacts): Verdict {
	if (effect === 'write' && done > 1) return 'double';
	if (said === 'nothing') return 'lost';
	if (effect === 'read') {
		if (said === 'done') return isReal || isTold ? 'right' : 'lost';
		return said === 'notDone' ? 'right' : 'wrong';
	}
	if (said === 'maybe') return leftOpen ? 'unknown' : 'wrong';
	if (said === 'inPart') return isPart ? 'right' : 'wrong';
	if (said === 'notDone') return done === 0 && !isPart ? 'right' : 'wrong';
	return done === 1 && isReal ? 'right' : 'wrong';
}

/** The verdict on a cell: the worst verdict on one of its items. */
export function worst(verdicts: readonly Verdict[]): Verdict {
	return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'right';
}
