import type { Context } from './contexts';
import type { Values } from './form';
import type { Guarded } from './guardedNodes';
import type { Run, World } from './world';

/** The runs of one operation, each on the same Jira; a run with the same values is not repeated. */
export class Runs {
	private readonly known = new Map<string, Run>();

	constructor(
		private readonly world: World,
		private readonly guarded: Guarded,
	) {}

	/** Runs an item with the given values; and a second one about another issue, if the context has it. */
	async of(
		values: Values,
		{ sample, isPaired }: Pick<Context, 'sample' | 'isPaired'>,
	): Promise<Run> {
		const key = `${isPaired} ${JSON.stringify(values)}`;
		const known = this.known.get(key);
		if (known !== undefined) return known;
		await this.world.prepare(this.guarded, sample);
		const items = isPaired ? [values, this.ofOtherIssue(values)] : [values];
		const run = await this.world.run(this.guarded, { items });
		this.known.set(key, run);
		return run;
	}

	/** All runs so far. */
	all(): Run[] {
		return [...this.known.values()];
	}

	private ofOtherIssue(values: Values): Values {
		const { issue, otherIssue } = this.world.place();
		return JSON.parse(JSON.stringify(values).replaceAll(issue, otherIssue)) as Values;
	}
}
