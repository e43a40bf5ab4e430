import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../endpoints';
import type { RunContext } from './runContext';
import type { FailedOutcome, ItemOutcome, PlannedItem, WorkUnit } from './workUnit';

/** Carries out the items of one run. */
export interface Runner<Input, E extends Endpoint = Endpoint> {
	readonly context: RunContext<E>;
	/** The item with everything that had to be requested before its own request can be built. */
	prepared(item: PlannedItem<Input>): Promise<PlannedItem<Input>>;
	/** Carries out one prepared item on its own. */
	carryOut(item: PlannedItem<Input>): Promise<ItemOutcome>;
	/** The outcome of an item whose part of a shared request was carried out, with what the operation does afterwards. */
	finish(item: PlannedItem<Input>, answer: IDataObject): Promise<ItemOutcome>;
	/** Whether the run stops at the first item that fails. */
	readonly stopsAtFailure: boolean;
	/** How many items the run has, also those that could not be read. */
	readonly itemCount: number;
}

/**
 * How the items of a run are combined into units of work. Units are in the order of the items, and start as soon as
 * the items that they need are available; nothing is built or sent before a unit runs.
 */
export type Combination<Input, E extends Endpoint = Endpoint> = (
	items: AsyncIterable<PlannedItem<Input>>,
	runner: Runner<Input, E>,
) => AsyncIterable<WorkUnit>;

/** The items of a list, as a stream. */
export async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
	yield* items;
}

/** Carries out each item on its own. */
export async function* oneByOne<Input, E extends Endpoint>(
	items: AsyncIterable<PlannedItem<Input>>,
	runner: Runner<Input, E>,
): AsyncGenerator<WorkUnit> {
	for await (const item of items) yield { run: async () => [await carryOutAlone(item, runner)] };
}

/** Prepares an item and carries it out on its own. */
export async function carryOutAlone<Input, E extends Endpoint>(
	item: PlannedItem<Input>,
	runner: Runner<Input, E>,
): Promise<ItemOutcome> {
	const prepared = await prepare(item, runner);
	return 'reason' in prepared ? prepared : await runner.carryOut(prepared);
}

/** Prepares items that are carried out together; returns those that are ready, and the outcomes of the others. */
export async function prepareAll<Input, E extends Endpoint>(
	items: ReadonlyArray<PlannedItem<Input>>,
	runner: Runner<Input, E>,
): Promise<[ready: Array<PlannedItem<Input>>, refused: ItemOutcome[]]> {
	const ready: Array<PlannedItem<Input>> = [];
	const refused: ItemOutcome[] = [];
	for (const item of items) {
		const prepared = await prepare(item, runner);
		if ('reason' in prepared) refused.push(prepared);
		else ready.push(prepared);
	}
	return [ready, refused];
}

async function prepare<Input, E extends Endpoint>(
	item: PlannedItem<Input>,
	runner: Runner<Input, E>,
): Promise<PlannedItem<Input> | FailedOutcome> {
	try {
		return await runner.prepared(item);
	} catch (reason) {
		return { itemIndex: item.itemIndex, reason };
	}
}
