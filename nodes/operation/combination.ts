import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../endpoints';
import type { RunContext } from './runContext';
import { outcomeOf, type ItemOutcome, type PlannedItem, type WorkUnit } from './workUnit';

/** What carries out the items of one run. */
export interface Runner<Input, E extends Endpoint = Endpoint> {
	readonly context: RunContext<E>;
	/** The item with what the site had to be asked before its request can be made. */
	prepared(item: PlannedItem<Input>): Promise<PlannedItem<Input>>;
	/** Carries out an item, prepared before, by itself. */
	carryOut(item: PlannedItem<Input>): Promise<ItemOutcome>;
	/** What the operation makes of an answer, for one of those who share it. */
	outputOf(answer: unknown, input: Input): IDataObject | IDataObject[];
	/** Whether the first item that cannot be carried out is the last one that is tried. */
	readonly stopsAtFailure: boolean;
}

/**
 * How the items of a run are carried out together: makes units of work out of them. Units are in the order of the
 * items, and begin as early as those that they need are there; nothing is built or sent before a unit runs.
 */
export type Combination<Input, E extends Endpoint = Endpoint> = (
	items: AsyncIterable<PlannedItem<Input>>,
	runner: Runner<Input, E>,
) => AsyncIterable<WorkUnit>;

/** Items of a list, one after the other. */
export async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
	yield* items;
}

/** Each item is carried out by itself. */
export async function* oneByOne<Input, E extends Endpoint>(
	items: AsyncIterable<PlannedItem<Input>>,
	runner: Runner<Input, E>,
): AsyncGenerator<WorkUnit> {
	for await (const item of items) yield { run: async () => [await carryOutAlone(item, runner)] };
}

/** Prepares an item and carries it out by itself. */
export async function carryOutAlone<Input, E extends Endpoint>(
	item: PlannedItem<Input>,
	runner: Runner<Input, E>,
): Promise<ItemOutcome> {
	const [ready, refused] = await prepareAll([item], runner);
	return ready[0] === undefined ? (refused as [ItemOutcome])[0] : await runner.carryOut(ready[0]);
}

/** Prepares items that go together; gives those that are ready, and what became of the others. */
export async function prepareAll<Input, E extends Endpoint>(
	items: ReadonlyArray<PlannedItem<Input>>,
	runner: Runner<Input, E>,
): Promise<[ready: Array<PlannedItem<Input>>, refused: ItemOutcome[]]> {
	const ready: Array<PlannedItem<Input>> = [];
	const refused: ItemOutcome[] = [];
	for (const item of items) {
		try {
			ready.push(await runner.prepared(item));
		} catch (reason) {
			refused.push({ itemIndex: item.itemIndex, reason });
		}
	}
	return [ready, refused];
}

/** What an answer that came for several items says of one of them, as its outcome. */
export async function outcomeFromAnswer<Input, E extends Endpoint>(
	item: PlannedItem<Input>,
	answer: unknown,
	runner: Runner<Input, E>,
): Promise<ItemOutcome> {
	return await outcomeOf(item, async () => runner.outputOf(answer, item.input));
}
