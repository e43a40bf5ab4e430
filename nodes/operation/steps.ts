import { failureInSteps, type Again, type StepOutcome } from './doneInPart';
import { failedOutcome } from './itemError';

/** A planned write: its display name, `Add comment`, if running the item again repeats it. */
export type PlannedStep = string | { readonly step: string; readonly again: Again };

/** One of the writes of an item. */
export interface Step {
	/**
	 * Carries it out. If the work returns something with a `key` or an `id`, the report names it.
	 *
	 * @throws what the work throws
	 */
	carryOut<T>(work: () => Promise<T>): Promise<T>;
}

/** A step for each planned write; undefined stays undefined. */
type StepsFor<P extends ReadonlyArray<PlannedStep | undefined>> = {
	readonly [K in keyof P]: P[K] extends PlannedStep ? Step : Step | undefined;
};

/** The writes of one item, for an operation that makes several, so that a failure can report the outcome of each. */
export class Steps {
	private outcomes: Array<{ -readonly [K in keyof StepOutcome]: StepOutcome[K] }> = [];

	/**
	 * Plans the writes of the item in order, before the first one, so that untried writes can be named. A later plan
	 * replaces the unfinished part of an earlier one.
	 */
	plan<const P extends ReadonlyArray<PlannedStep | undefined>>(...planned: P): StepsFor<P> {
		this.outcomes = this.outcomes.filter(
			({ outcome }) => outcome === 'done' || outcome === 'mayHaveBeenDone',
		);
		return planned.map((one) => one && this.add(one)) as StepsFor<P>;
	}

	/** Why the item stopped, with the outcomes of its writes. */
	failure(reason: unknown): unknown {
		return failureInSteps(reason, this.outcomes);
	}

	private add(planned: PlannedStep): Step {
		const { step, again } =
			typeof planned === 'string' ? ({ step: planned, again: 'repeats' } as const) : planned;
		const added: (typeof this.outcomes)[number] = { step, again, outcome: 'notTried' };
		this.outcomes.push(added);
		return {
			carryOut: async (work) => {
				const made = await work().catch((reason: unknown) => {
					added.outcome = failedOutcome(reason);
					throw reason;
				});
				Object.assign(added, { outcome: 'done', ...idOf(made) });
				return made;
			},
		};
	}
}

/** The key or id of what a step created. */
function idOf(made: unknown): Pick<StepOutcome, 'id'> {
	const { key, id } = (made ?? {}) as { key?: unknown; id?: unknown };
	const known = key ?? id;
	return typeof known === 'string' || typeof known === 'number' ? { id: String(known) } : {};
}
