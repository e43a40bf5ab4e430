import { failureInSteps, type Again, type StepOutcome } from './doneInPart';
import { failedOutcome } from './itemError';

/** A write that an operation plans: its name for people, `Add comment`, where running the item again repeats it. */
export type PlannedStep = string | { readonly step: string; readonly again: Again };

/** One of the writes of an item. */
export interface Step {
	/**
	 * Does it. Where the work gives something with a `key` or an `id`, people are told that with the step.
	 *
	 * @throws what the work throws
	 */
	carryOut<T>(work: () => Promise<T>): Promise<T>;
}

/** A step for each one that is planned, and none where there is none. */
type StepsFor<P extends ReadonlyArray<PlannedStep | undefined>> = {
	readonly [K in keyof P]: P[K] extends PlannedStep ? Step : Step | undefined;
};

/** The writes of one item, for an operation that makes several, so that a failure can say what became of each. */
export class Steps {
	private outcomes: Array<{ -readonly [K in keyof StepOutcome]: StepOutcome[K] }> = [];

	/**
	 * Plans the writes of the item in their order, before the first one: what is not tried can be named then. A later
	 * plan takes the place of what an earlier one has not done.
	 */
	plan<const P extends ReadonlyArray<PlannedStep | undefined>>(...planned: P): StepsFor<P> {
		this.outcomes = this.outcomes.filter(
			({ outcome }) => outcome === 'done' || outcome === 'mayHaveBeenDone',
		);
		return planned.map((one) => one && this.add(one)) as StepsFor<P>;
	}

	/** What stopped the item, with what became of its writes. */
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

/** By what people know what a step made. */
function idOf(made: unknown): Pick<StepOutcome, 'id'> {
	const { key, id } = (made ?? {}) as { key?: unknown; id?: unknown };
	const known = key ?? id;
	return typeof known === 'string' || typeof known === 'number' ? { id: String(known) } : {};
}
