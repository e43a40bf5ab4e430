import type { Endpoint } from '../endpoints';
import { streamOf, type Combination, type Runner } from './combination';
import { jsonOf } from './itemOutput';
import type { FailedOutcome, ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** The items of a run in the order in which they can be carried out. */
export interface Plan<Input> {
	/** Those that cannot be carried out. */
	readonly refused: readonly FailedOutcome[];
	/** The others: each level needs those before it. */
	readonly levels: ReadonlyArray<ReadonlyArray<PlannedItem<Input>>>;
}

/** The outcomes of the items that were carried out, by item. */
export type Ends = ReadonlyMap<number, ItemOutcome>;

/** Which items need others, and what they need of them. */
export interface Levels<Input> {
	/**
	 * Called before anything is sent.
	 *
	 * @param areAll false if some items could not be read
	 */
	plan(items: ReadonlyArray<PlannedItem<Input>>, areAll: boolean): Plan<Input>;
	/**
	 * The input of an item, once the levels before it have been carried out.
	 *
	 * @throws ItemRefused if what it needs failed
	 */
	placed(input: Input, ends: Ends): Input;
	/**
	 * The prepared input of an item for what follows once all items have been carried out: the operation's `afterwards`
	 * runs again with it. Undefined if nothing follows.
	 */
	last?(input: Input, ends: Ends): Input | undefined;
}

/**
 * Items are carried out level after level, because they need what Jira answers for others.
 *
 * @param together how the items of one level are combined
 */
export function inLevels<Input, E extends Endpoint>(
	{ plan, placed, last }: Levels<Input>,
	together: Combination<Input, E>,
): Combination<Input, E> {
	return async function* (items, runner): AsyncGenerator<WorkUnit> {
		const all: Array<PlannedItem<Input>> = [];
		for await (const item of items) all.push(item);
		const { refused, levels } = plan(all, all.length === runner.itemCount);
		if (refused.length > 0) {
			yield { run: async () => await Promise.resolve(refused) };
			if (runner.stopsAtFailure) return;
		}
		const ends = new Map<number, ItemOutcome>();
		const ready = new Map<number, PlannedItem<Input>>();
		const own = rememberingRunner(runner, ready, (input) => placed(input, ends));
		let stops = false;
		/** The item for what follows once all items have been carried out. */
		const following = (itemIndex: number): PlannedItem<Input> | undefined => {
			const item = ready.get(itemIndex);
			const input = item && last?.(item.input, ends);
			return input && { itemIndex, input };
		};
		// A unit is run before the next one is asked for, so those of the level above are all there.
		let above: Array<Promise<unknown>> = [];
		for (const level of levels) {
			const before = above;
			const current: Array<Promise<unknown>> = [];
			above = current;
			for await (const unit of together(streamOf(level), own)) {
				const run = async () => {
					await Promise.all(before);
					const outcomes = stops ? [] : await unit.run();
					for (const outcome of outcomes) {
						ends.set(outcome.itemIndex, outcome);
						stops ||= runner.stopsAtFailure && 'reason' in outcome;
					}
					return outcomes.map((outcome) =>
						'outputs' in outcome && following(outcome.itemIndex) !== undefined
							? { ...outcome, isInPart: true }
							: outcome,
					);
				};
				yield {
					run: async () => {
						const running = run();
						current.push(running);
						return await running;
					},
				};
			}
		}
		if (last === undefined) return;
		for (const { itemIndex } of levels.flat()) {
			yield {
				run: async () => {
					await Promise.all(above);
					const end = ends.get(itemIndex);
					const [output] = end === undefined || 'reason' in end ? [] : end.outputs;
					const item = stops || output === undefined ? undefined : following(itemIndex);
					return item && output ? [await runner.finish(item, jsonOf(output))] : [];
				},
			};
		}
	};
}

/** A runner that places items before it prepares them, and remembers them as they were prepared. */
function rememberingRunner<Input, E extends Endpoint>(
	runner: Runner<Input, E>,
	ready: Map<number, PlannedItem<Input>>,
	placed: (input: Input) => Input,
): Runner<Input, E> {
	return {
		...runner,
		prepared: async (item) => {
			const prepared = await runner.prepared({ ...item, input: placed(item.input) });
			ready.set(item.itemIndex, prepared);
			return prepared;
		},
	};
}
