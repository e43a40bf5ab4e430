/** The result of a step: a command counts as one, jest as its tests. */
export interface Outcome {
	readonly passed: number;
	readonly failed: number;
	readonly skipped?: number;
	/** One line for readers of a green run. */
	readonly note?: string;
	/** The output of a red step. */
	readonly details?: string;
}

export interface Step {
	readonly name: string;
	/** Names of the steps that have to be green before this one starts. */
	readonly after?: readonly string[];
	readonly run: () => Promise<Outcome>;
}

export interface Surroundings {
	/** The maximum number of parallel steps. */
	readonly atOnce: number;
	/** Milliseconds of any clock that only moves forward. */
	readonly now: () => number;
	readonly print: (line: string) => void;
}

interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

/**
 * Runs steps in parallel, each after those it needs, and prints each one's name, outcome and
 * duration as it ends. After a red step, no further step starts.
 *
 * @returns the total counts of the steps that ran
 */
export async function runSteps(steps: readonly Step[], around: Surroundings): Promise<Tally> {
	const waiting = new Set(steps);
	const running = new Map<string, Promise<void>>();
	const green = new Set<string>();
	const tally: Tally = { passed: 0, failed: 0, skipped: 0 };

	const run = async (step: Step): Promise<void> => {
		const start = around.now();
		const outcome = await step.run().catch(
			(reason: unknown): Outcome => ({
				passed: 0,
				failed: 1,
				details: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
			}),
		);
		tally.passed += outcome.passed;
		tally.failed += outcome.failed;
		tally.skipped += outcome.skipped ?? 0;
		if (outcome.failed === 0) green.add(step.name);
		around.print(reportLine(step.name, outcome, around.now() - start));
		if (outcome.details) around.print(outcome.details);
		running.delete(step.name);
	};

	for (;;) {
		for (const step of waiting) {
			if (tally.failed > 0 || running.size >= around.atOnce) break;
			if (!(step.after ?? []).every((name) => green.has(name))) continue;
			waiting.delete(step);
			running.set(step.name, run(step));
		}
		if (running.size === 0) break;
		await Promise.race(running.values());
	}
	if (waiting.size > 0) {
		around.print(`not run: ${[...waiting].map((step) => step.name).join(', ')}`);
	}
	return tally;
}

/** The last line of a run; skipped tests are only named if there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
	const line = `${passed} passed, ${failed} failed`;
	return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

function reportLine(name: string, { failed, note }: Outcome, milliseconds: number): string {
	const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
	const outcome = failed > 0 ? 'FAILED' : 'passed';
	return `${name.padEnd(24)}${outcome}${seconds.padStart(9)}   ${note ?? ''}`.trimEnd();
}
