import { median } from './median';
import type { Target } from './target';

/** The figures of one run of one runner. */
export interface RunFigures {
	readonly ms: number;
	/** Counted by the embedded Jira. */
	readonly requests: number;
	/** Items that were not carried out. */
	readonly failed: number;
	/** Of the n8n process; undefined if unknown. */
	readonly peakRssMb?: number | undefined;
	readonly cpuMs?: number | undefined;
}

/** The figures of several runs, scaled to all items of the scenario. */
export interface RunnerFigures extends RunFigures {
	/** How many items were measured. */
	readonly measuredItems: number;
}

/** The result of a scenario. */
export interface ScenarioResult {
	readonly name: string;
	/** What is done, in words for people. */
	readonly title: string;
	readonly items: number;
	readonly ours: RunnerFigures;
	readonly builtIn?: RunnerFigures;
	/** An axios client that sends the same requests, eight at once. */
	readonly raw?: RunnerFigures;
	/** The minimum possible. */
	readonly ideal?: { readonly requests: number; readonly ms: number };
	/** The same with 20 ms an issue. */
	readonly slowIssues?: { readonly oursMs: number; readonly builtInMs: number };
	/** The minimum ratio wanted. */
	readonly wantedRatio?: number;
	readonly targets: readonly Target[];
	readonly rounds: number;
	/** What else a reader needs to know. */
	readonly notes?: readonly string[];
}

/**
 * Combines rounds: medians of times and memory, and the highest counts of requests and failed items.
 * What was measured with fewer items is scaled to all of them, which is fair for a loop that sends
 * one request after another.
 */
export function summarize(
	runs: readonly RunFigures[],
	measuredItems: number,
	items: number,
): RunnerFigures {
	const scale = items / measuredItems;
	const known = (figure: 'peakRssMb' | 'cpuMs') =>
		runs.map((run) => run[figure]).filter((value) => value !== undefined);
	const peaks = known('peakRssMb');
	const times = known('cpuMs');
	return {
		ms: median(runs.map(({ ms }) => ms)) * scale,
		requests: Math.max(...runs.map(({ requests }) => requests)) * scale,
		failed: Math.max(...runs.map(({ failed }) => failed)) * scale,
		peakRssMb: peaks.length > 0 ? median(peaks) : undefined,
		cpuMs: times.length > 0 ? median(times) * scale : undefined,
		measuredItems,
	};
}

/** How many times as fast as the built-in node. */
export function ratioOf({ ours, builtIn }: Pick<ScenarioResult, 'ours' | 'builtIn'>) {
	return builtIn === undefined ? undefined : builtIn.ms / ours.ms;
}

/** How many times as long as the minimum possible. */
export function toIdealOf({ ours, ideal }: Pick<ScenarioResult, 'ours' | 'ideal'>) {
	return ideal === undefined ? undefined : ours.ms / ideal.ms;
}

/** The ratio with 20 ms an issue. */
export function slowRatioOf({ slowIssues }: Pick<ScenarioResult, 'slowIssues'>) {
	return slowIssues === undefined ? undefined : slowIssues.builtInMs / slowIssues.oursMs;
}

export const reached = ({ targets }: Pick<ScenarioResult, 'targets'>): boolean =>
	targets.every((target) => target.reached);
