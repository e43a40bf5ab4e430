import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, RunCancelled, SignInRefused } from '../connection';
import { DoneInPart } from './doneInPart';
import { mayHaveBeenDone } from './itemError';
import type { ItemOutcome, PlannedItem } from './workUnit';

/** Milliseconds to wait before each search: Jira's index lags, and the write itself may still be on its way. */
const WAITS_MS = [1_000, 3_000, 8_000];

/** Looks in Jira for the results of writes; returns one answer for each, in order. */
export type Find<Lost, Found> = (
	lost: readonly Lost[],
) => Promise<ReadonlyArray<Found | undefined>>;

type Wait = (ms: number) => Promise<void>;

/** Whether it is unknown if a write was done, and Jira can be asked. The steps of an item ask on their own. */
export function isLost(reason: unknown): boolean {
	return mayHaveBeenDone(reason) && !(reason instanceof DoneInPart) && !endsRun(reason);
}

/**
 * Looks a few times for the results of writes whose answers were lost. A write that is not found may still have been
 * done, so it must never be sent again.
 *
 * @returns what was found for each, in order
 * @throws RunCancelled when the run is cancelled meanwhile
 */
export async function findLost<Lost, Found>(
	lost: readonly Lost[],
	find: Find<Lost, Found>,
	wait: Wait,
): Promise<Array<Found | undefined>> {
	const found: Array<Found | undefined> = lost.map(() => undefined);
	for (const ms of WAITS_MS) {
		await wait(ms);
		const missing = [...lost.entries()].filter(([position]) => found[position] === undefined);
		let isOver = false;
		const looked = await find(missing.map(([, one]) => one)).catch((reason: unknown) => {
			if (reason instanceof RunCancelled) throw reason;
			// That Jira could not be asked says nothing about the write; a later attempt may succeed.
			isOver = endsRun(reason);
			return [];
		});
		for (const [index, [position]] of missing.entries()) found[position] = looked[index];
		if (isOver || !found.includes(undefined)) break;
	}
	return found;
}

/** How to look for the results of items. */
interface Looking<Input> {
	finder(): Find<Input, IDataObject> | undefined;
	/** The outcome of an item for which a body was found. */
	outcome(item: PlannedItem<Input>, body: IDataObject): Promise<ItemOutcome>;
	readonly wait: Wait;
}

/** The outcomes after a joint search for those whose answers were lost. */
export async function lookedFor<Input>(
	outcomes: readonly ItemOutcome[],
	items: ReadonlyArray<PlannedItem<Input>>,
	{ finder, outcome: outcomeFor, wait }: Looking<Input>,
): Promise<readonly ItemOutcome[]> {
	const isLostOne = new Set(
		outcomes
			.filter((outcome) => 'reason' in outcome && isLost(outcome.reason))
			.map(({ itemIndex }) => itemIndex),
	);
	const lost = items.filter(({ itemIndex }) => isLostOne.has(itemIndex));
	const find = lost.length > 0 ? finder() : undefined;
	if (find === undefined) return outcomes;
	const settled = new Map<number, ItemOutcome>();
	try {
		const found = await findLost(
			lost.map(({ input }) => input),
			find,
			wait,
		);
		for (const [position, item] of lost.entries()) {
			const body = found[position];
			if (body !== undefined) settled.set(item.itemIndex, await outcomeFor(item, body));
		}
	} catch (reason) {
		for (const { itemIndex } of lost) settled.set(itemIndex, { itemIndex, reason });
	}
	return outcomes.map((outcome) => settled.get(outcome.itemIndex) ?? outcome);
}

/**
 * Does a write that must not be done twice; if its answer is lost, returns what is found in Jira.
 *
 * @param finder how to look for it; returns `undefined` if there is nothing to recognize it by
 * @throws what `work` throws, when nothing is found
 */
export async function doOrFind<T>(
	work: () => Promise<T>,
	finder: () => (() => Promise<T | undefined>) | undefined,
	wait: Wait,
): Promise<T> {
	return await work().catch(async (reason: unknown) => {
		const find = isLost(reason) ? finder() : undefined;
		const [found] =
			find === undefined ? [] : await findLost([reason], async () => [await find()], wait);
		if (found === undefined) throw reason;
		return found;
	});
}

function endsRun(reason: unknown): boolean {
	return (
		reason instanceof SignInRefused || (reason instanceof RequestFailed && reason.failure.endsRun)
	);
}
