import type { INodeProperties } from 'n8n-workflow';
import { unwrapLocator } from '../../nodes/values/locator';
import { holding, type Context, type FilledForm } from './contexts';
import { offeredValues, otherValues } from './examplesOf';
import { shownBy, type Finding } from './findings';
import { nameOf, placesOf, put, type Place, type Values } from './form';
import type { Guarded } from './guardedNodes';
import type { Runs } from './runs';
import { refusedBySchema } from './schema';
import type { Run } from './world';

/** Parameters that only the editor reads. */
export const OF_EDITOR: ReadonlySet<string> = new Set(['exampleIssue']);

/** Parameters of the runner itself, which need not show in the requests or outputs of a single operation. */
const OF_RUNNER: Readonly<Record<string, string>> = {
	'requestOptions.concurrency': 'It says when requests are sent, not which.',
	'requestOptions.marks': 'Only what makes something sends marks; test/operation has their tests.',
};

/** What is tried, and where. */
export interface Trials {
	readonly guarded: Guarded;
	readonly filled: FilledForm;
	readonly contexts: readonly Context[];
	readonly runs: Runs;
}

/** The result of trying the fields of a form. */
export interface Tried {
	readonly findings: readonly Finding[];
	/** The runs of the values that the form offers, if they could be run. */
	readonly carriedOut: readonly Run[];
}

/** Runs each value that a form offers for each of its fields, and checks whether it makes a difference. */
export async function triedFields(trials: Trials): Promise<Tried> {
	const findings: Finding[] = [];
	const carriedOut: Run[] = [];
	for (const field of placesOf(trials.filled.form)) {
		if (OF_EDITOR.has(field.property.name)) continue;
		const values = valuesOf(field, trials);
		if (!Array.isArray(values)) {
			findings.push(values);
			continue;
		}
		for (const value of values) {
			const trial = await new Trial(trials, field, value, values).outcome();
			findings.push(...trial.findings);
			carriedOut.push(...trial.carriedOut);
		}
		findings.push(...refusedBounds(field, trials));
	}
	return { findings, carriedOut };
}

/** The values of a field to try, or the reason why there are none. */
function valuesOf(field: Place, { filled }: Trials): unknown[] | Finding {
	const offered = offeredValues(field, filled.source);
	return Array.isArray(offered) ? [...offered] : { name: 'no example', what: offered.missing };
}

/** One value of one field, in one context after another until it runs and shows. */
class Trial {
	private refusal: string | undefined;
	private failure: string | undefined;
	private readonly carriedOut: Run[] = [];

	constructor(
		private readonly trials: Trials,
		private readonly field: Place,
		private readonly value: unknown,
		private readonly offered: readonly unknown[],
	) {}

	async outcome(): Promise<Tried> {
		const finding = (await this.shows()) ? undefined : this.finding();
		return { findings: finding === undefined ? [] : [finding], carriedOut: this.carriedOut };
	}

	private async shows(): Promise<boolean> {
		let isDifferent = false;
		for (const context of this.trials.contexts) {
			const values = this.accepted(context);
			if (values === undefined) continue;
			const run = await this.trials.runs.of(values, context);
			if (run.error === undefined) this.carriedOut.push(run);
			else this.failure ??= run.error.message;
			isDifferent ||= await this.differs(run, values, context);
			if (isDifferent && this.carriedOut.length > 0) return true;
		}
		return false;
	}

	/** The context with the value; undefined if it cannot hold it, or the schema refuses it. */
	private accepted(context: Context): Values | undefined {
		const { filled, guarded } = this.trials;
		const values = holding(context.values, this.field, this.value, filled);
		if (values === undefined) return undefined;
		const refusal = refusedBySchema(values, filled, guarded.operation);
		this.refusal ??= refusal;
		return refusal === undefined ? values : undefined;
	}

	/** Whether a run shows something different from one with other values. Two failed runs tell nothing. */
	private async differs(run: Run, values: Values, context: Context): Promise<boolean> {
		const { filled, guarded, runs } = this.trials;
		for (const other of this.others(values)) {
			if (refusedBySchema(other, filled, guarded.operation) !== undefined) continue;
			const compared = await runs.of(other, context);
			const doFail = run.error !== undefined && compared.error !== undefined;
			if (!doFail && shownBy(compared) !== shownBy(run)) return true;
		}
		return false;
	}

	/** The same values, once without the one that is tried, and with others in its place. */
	private others(values: Values): Values[] {
		const { path, property, inSet } = this.field;
		const without = property.required === true || inSet ? [] : [put(values, path, undefined)];
		if (!['options', 'multiOptions', 'boolean'].includes(property.type)) {
			return [...without, ...otherValues(this.value).map((other) => put(values, path, other))];
		}
		const others = this.offered
			.filter((other) => JSON.stringify(other) !== JSON.stringify(this.value))
			// Another choice may have required fields of its own.
			.map((other) => holding(values, this.field, other, this.trials.filled))
			.filter((other) => other !== undefined);
		return [...without, ...others];
	}

	/** What is wrong with a value that does not show; nothing if this kind of Jira hides its field. */
	private finding(): Finding | undefined {
		const of = described(this.field, this.value);
		if (this.carriedOut.length > 0) {
			return { name: 'unused field', what: `${of} shows in no request and no output` };
		}
		if (this.failure !== undefined) {
			return { name: 'failing value', what: `${of}: ${this.failure}` };
		}
		if (this.refusal !== undefined) {
			return { name: 'refused value', what: `${of}: ${this.refusal}` };
		}
		return undefined;
	}
}

/** The limits that the editor sets for a number are accepted, too. */
function refusedBounds(field: Place, { contexts, filled, guarded }: Trials): Finding[] {
	const { minValue, maxValue } = field.property.typeOptions ?? {};
	const bounds = [minValue, maxValue].filter((bound) => bound !== undefined);
	return bounds.flatMap((bound): Finding[] => {
		const values = contexts
			.map((context) => holding(context.values, field, bound, filled))
			.find((one) => one !== undefined);
		const refusal = values && refusedBySchema(values, filled, guarded.operation);
		return refusal === undefined
			? []
			: [{ name: 'refused value', what: `${described(field, bound)}: ${refusal}` }];
	});
}

function described(field: Place, value: unknown): string {
	const { displayName } = field.property;
	return `'${displayName}' (${nameOf(field)}) = ${JSON.stringify(unwrapLocator(value)).slice(0, 100)}`;
}

/** Tries the parameters of the runner, which every operation of a node has. */
export async function triedRunner(
	runner: readonly INodeProperties[],
	{ contexts: [context], filled, runs }: Trials,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const field of placesOf(runner)) {
		const name = nameOf(field);
		if (!(name in OF_RUNNER)) {
			findings.push({
				name: 'unused field',
				what: `'${name}' is the runner's: say in test/guard/trials.ts why it shows nowhere`,
			});
		}
		const offered = offeredValues(field, filled.source);
		if (!Array.isArray(offered) || context === undefined) continue;
		for (const value of offered) {
			const { error } = await runs.of(put(context.values, field.path, value), context);
			if (error === undefined) continue;
			findings.push({
				name: 'failing value',
				what: `${described(field, value)}: ${error.message}`,
			});
		}
	}
	return findings;
}
