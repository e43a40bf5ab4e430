import type { StepOutcome } from './doneInPart';
import { ranges } from './ranges';

/** The outcome of one part of an item. */
export interface PartOutcome extends Pick<StepOutcome, 'step' | 'outcome'> {
	/** Why its request failed; undefined if Jira answered. */
	readonly failure?: { readonly reason: unknown } | undefined;
}

/** A step that combines several parts of an item, with the reason if their requests failed. */
export interface PartStep extends StepOutcome, Pick<PartOutcome, 'failure'> {}

/**
 * Combines the parts of an item into few steps: parts with the same name and outcome are one step. If other parts with
 * that name have another outcome, the step says which parts it means: `Send build (1–100)`. Each part can be sent again
 * without harm.
 */
export function stepsOfParts(parts: readonly PartOutcome[]): PartStep[] {
	const steps = new Map<string, { step: PartStep; positions: number[] }>();
	const counts = new Map<string, number>();
	for (const { step: name, outcome, failure } of parts) {
		const position = (counts.get(name) ?? 0) + 1;
		counts.set(name, position);
		const end = JSON.stringify([name, outcome, failure === undefined]);
		const known = steps.get(end);
		if (known !== undefined) known.positions.push(position);
		else {
			const step = { step: name, outcome, again: 'harmless', failure } as const;
			steps.set(end, { step, positions: [position] });
		}
	}
	return [...steps.values()].map(({ step, positions }) =>
		positions.length === counts.get(step.step)
			? step
			: { ...step, step: `${step.step} (${ranges(positions)})` },
	);
}
