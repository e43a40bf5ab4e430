import type { Endpoint } from '../endpoints';
import { carryOutAlone, type Combination } from './combination';
import type { RunContext } from './runContext';
import type { ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** Which items follow one another, and what follows all of them. */
export interface Turns<Input> {
	/** Items with the same key are carried out one after the other, in their order. */
	key(input: Input, context: Pick<RunContext, 'issueName'>): string;
	/**
	 * What is done once all items have been carried out, as the inputs of further items; its outputs come after that of
	 * the last item that succeeded.
	 *
	 * @param inputs of all items, also of those that failed
	 * @param areAll false if some items could not be read
	 */
	last?(inputs: readonly Input[], areAll: boolean): readonly Input[];
}

/** Items are carried out side by side, except those that name the same issue, by whichever name. */
export function inTurnsByIssue<
	Input extends { readonly issue: string },
	E extends Endpoint,
>(): Combination<Input, E> {
	return inTurns({ key: ({ issue }, { issueName }) => issueName(issue) });
}

/** Items are carried out side by side, except those that must see what an earlier one did. */
export function inTurns<Input, E extends Endpoint>({
	key,
	last,
}: Turns<Input>): Combination<Input, E> {
	return async function* (items, runner): AsyncGenerator<WorkUnit> {
		const latest = new Map<string, Promise<ItemOutcome | undefined>>();
		// Kept only for what follows all items: ten thousand long comments would stay in memory.
		const all: Array<Promise<ItemOutcome | undefined>> = [];
		const inputs: Input[] = [];
		const stops = (outcome: ItemOutcome | undefined) =>
			runner.stopsAtFailure && (outcome === undefined || 'reason' in outcome);
		for await (const item of items) {
			const turn = key(item.input, runner.context);
			if (last !== undefined) inputs.push(item.input);
			const run = async () => {
				const before = latest.get(turn);
				const mine = (async () => {
					if (before !== undefined && stops(await before)) return undefined;
					return await carryOutAlone(item, runner);
				})();
				latest.set(turn, mine);
				if (last !== undefined) all.push(mine);
				const outcome = await mine;
				return outcome === undefined ? [] : [outcome];
			};
			yield { run };
		}
		const further = last?.(inputs, inputs.length === runner.itemCount) ?? [];
		if (further.length === 0) return;
		yield {
			run: async () => {
				const outcomes = await Promise.all(all);
				if (outcomes.some(stops)) return [];
				const done = outcomes.findLast((outcome) => outcome !== undefined && 'outputs' in outcome);
				if (done === undefined || !('outputs' in done)) return [];
				const outputs = [...done.outputs];
				for (const input of further) {
					const item: PlannedItem<Input> = { itemIndex: done.itemIndex, input };
					const outcome = await carryOutAlone(item, runner);
					if ('reason' in outcome) return [outcome];
					outputs.push(...outcome.outputs);
				}
				return [{ itemIndex: done.itemIndex, outputs }];
			},
		};
	};
}
