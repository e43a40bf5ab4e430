import { RunCancelled } from '../connection';
import { sentences } from '../connection/sentences';

/**
 * What running the item again does with a step that was done. `repeats`: does it a second time, so that there are two
 * comments. `harmless`: finds it done, or writes the same values again.
 */
export type Again = 'repeats' | 'harmless';

/** The outcome of one of an item's writes. */
export interface StepOutcome {
	/** Its display name, `Add comment`. */
	readonly step: string;
	readonly outcome: 'done' | 'failed' | 'mayHaveBeenDone' | 'notTried';
	readonly again: Again;
	/** Key or id of what it created or changed. */
	readonly id?: string;
}

/** Some of the writes of an item, but not all, were done or may have been. */
export class DoneInPart extends Error {
	override readonly name = 'DoneInPart';

	constructor(
		/** Why the item stopped. */
		readonly reason: unknown,
		/** All its writes, in order. */
		readonly steps: readonly StepOutcome[],
		/** The write that the reason is about; undefined if something between two writes failed. */
		readonly stoppedAt = steps.find(isFailed),
	) {
		super('Only a part of the item was done');
	}

	/** Whether any write has one of these outcomes. */
	has(...outcomes: ReadonlyArray<StepOutcome['outcome']>): boolean {
		return this.steps.some(({ outcome }) => outcomes.includes(outcome));
	}

	/** Whether it is certain that only a part was done. */
	get isCertain(): boolean {
		return this.has('done') && (this.has('failed', 'notTried') || !this.has('mayHaveBeenDone'));
	}

	/** Whether something may have been done without confirmation. */
	get mayHaveBeenDone(): boolean {
		return this.has('mayHaveBeenDone');
	}
}

function isFailed({ outcome }: StepOutcome): boolean {
	return outcome === 'failed' || outcome === 'mayHaveBeenDone';
}

/**
 * What stopped an item of several writes: the reason itself if it says everything, because nothing was done or because
 * it is about the only write.
 *
 * @param stoppedAt the write that the reason is about, if that is not the first one that failed
 */
export function failureInSteps(
	reason: unknown,
	steps: readonly StepOutcome[],
	stoppedAt?: StepOutcome,
): unknown {
	if (reason instanceof RunCancelled) return reason;
	const failed = new DoneInPart(reason, steps, stoppedAt);
	return failed.has('done') || (failed.mayHaveBeenDone && steps.length > 1) ? failed : reason;
}

/**
 * Says in one sentence which writes of an item were done and what stopped it.
 *
 * @param why what stopped it, as a sentence without a full stop
 */
export function messageInPart(
	{ steps, stoppedAt }: Pick<DoneInPart, 'steps' | 'stoppedAt'>,
	why: string,
): string {
	const done = namesOf(steps, 'done');
	if (done.length === 0) return why;
	const stands = `${listed(done)} ${done.length === 1 ? 'was' : 'were'} done`;
	if (stoppedAt?.outcome === 'failed') return `${stands}, but ${stoppedAt.step} failed: ${why}`;
	if (stoppedAt !== undefined) return `${stands}, and ${stoppedAt.step} may have been: ${why}`;
	const [next] = namesOf(steps, 'notTried');
	return next === undefined
		? `${stands}, but something after it failed: ${why}`
		: `${stands}, but ${next} was not tried: ${why}`;
}

/** Adds the outcomes of an item's other writes, and what a second run would do, to the description of the failure. */
export function descriptionInPart(
	{ steps, stoppedAt }: Pick<DoneInPart, 'steps' | 'stoppedAt'>,
	description: string,
): string {
	const others = steps.filter((step) => step !== stoppedAt);
	const told = (outcome: StepOutcome['outcome'], words: string) => {
		const names = namesOf(others, outcome);
		return names.length === 0 ? '' : `${words}: ${listed(names)}.`;
	};
	return sentences(
		description,
		told('failed', 'Failed too'),
		told('mayHaveBeenDone', 'May have been done too'),
		told('notTried', 'Not tried'),
		runAgain(steps),
	);
}

/** What running an item again does with the finished writes; empty if the reason itself says everything. */
function runAgain(steps: readonly StepOutcome[]): string {
	const repeated = steps.filter(({ again }) => again === 'repeats');
	const done = namesOf(repeated, 'done');
	const lost = namesOf(repeated, 'mayHaveBeenDone');
	if (done.length + lost.length > 0) {
		const ifDone = `${listed(lost)} if ${lost.length === 1 ? 'it was' : 'they were'} done`;
		return `Running the item again would repeat ${[
			...(done.length > 0 ? [listed(done)] : []),
			...(lost.length > 0 ? [ifDone] : []),
		].join(', and ')}.`;
	}
	const isUnclear = steps.some(({ outcome }) => outcome === 'mayHaveBeenDone');
	return isUnclear ? '' : 'Running the item again does no harm.';
}

/** The most steps that a sentence names one by one. */
const MOST_NAMES = 3;

function namesOf(steps: readonly StepOutcome[], outcome: StepOutcome['outcome']): string[] {
	return steps
		.filter((one) => one.outcome === outcome)
		.map(({ step, id }) => (id === undefined ? step : `${step} (${id})`));
}

/** `Create issue (SUP-7), Add comment and 3 more` */
function listed(names: readonly string[]): string {
	const rest = names.length - MOST_NAMES;
	const shown = rest > 1 ? [...names.slice(0, MOST_NAMES), `${rest} more`] : names;
	return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
