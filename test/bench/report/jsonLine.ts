import {
	ratioOf,
	reached,
	slowRatioOf,
	toIdealOf,
	type RunnerFigures,
	type ScenarioResult,
} from '../figures/result';
import { rounded } from '../figures/target';

/** The results as one line of JSON, for programs. Times in milliseconds, memory in MB (2^20 bytes). */
export function jsonLine(results: readonly ScenarioResult[]): string {
	return JSON.stringify({ scenarios: results.map(scenario), reached: results.every(reached) });
}

function scenario(result: ScenarioResult) {
	const { name, items, ideal, slowIssues, targets, rounds, notes = [] } = result;
	return {
		name,
		items,
		ours: runner(result.ours),
		builtIn: result.builtIn === undefined ? null : runner(result.builtIn),
		raw: result.raw === undefined ? null : runner(result.raw),
		ratio: figure(ratioOf(result)),
		ideal: ideal === undefined ? null : { requests: ideal.requests, ms: rounded(ideal.ms) },
		toIdeal: figure(toIdealOf(result)),
		at20MsPerIssue:
			slowIssues === undefined
				? null
				: {
						oursMs: rounded(slowIssues.oursMs),
						builtInMs: rounded(slowIssues.builtInMs),
						ratio: figure(slowRatioOf(result)),
					},
		rounds,
		targets: targets.map((target) => ({
			...target,
			value: typeof target.value === 'number' ? rounded(target.value) : target.value,
		})),
		reached: reached(result),
		notes,
	};
}

function runner({ ms, requests, failed, peakRssMb, cpuMs, measuredItems }: RunnerFigures) {
	return {
		ms: rounded(ms),
		requests: Math.round(requests),
		failed: Math.round(failed),
		peakRssMb: figure(peakRssMb),
		cpuMs: figure(cpuMs),
		measuredItems,
	};
}

const figure = (value: number | undefined): number | null =>
	value === undefined ? null : rounded(value);
