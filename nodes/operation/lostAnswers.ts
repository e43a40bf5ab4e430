import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, RunCancelled, SignInRefused } from '../connection';
import { mayHaveBeenDone } from './itemError';
import type { ItemOutcome, PlannedItem } from './workUnit';

/** Milliseconds before each look: Jira's index lags, and the write itself may still be on its way. */
const WAITS_MS = [1_000, 3_000, 8_000];

/** Looks in Jira for what writes have made; gives one answer for each, in their order. */
export type Find<Lost, Found> = (
	lost: readonly Lost[],
) => Promise<ReadonlyArray<Found | undefined>>;

type Wait = (ms: number) => Promise<void>;

/** Whether nobody knows if a write was done, and Jira can be asked. */
export function isLost(reason: unknown): boolean {
	return mayHaveBeenDone(reason) && !endsRun(reason);
}

/**
 * Looks a few times for what lost answers were to tell of. What is not found is not undone: it is never to be sent
 * again.
 *
 * @returns what was found for each, in their order
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
			// Why Jira could not be asked says nothing of the write; a later look may be luckier.
			isOver = endsRun(reason);
			return [];
		});
		for (const [index, [position]] of missing.entries()) found[position] = looked[index];
		if (isOver || !found.includes(undefined)) break;
	}
	return found;
}

/** How what became of items is looked for. */
interface Looking<Input> {
	finder(): Find<Input, IDataObject> | undefined;
	/** The outcome of an item of which a body was found. */
	outcome(item: PlannedItem<Input>, body: IDataObject): Promise<ItemOutcome>;
	readonly wait: Wait;
}

/** Outcomes after those whose answers were lost have been looked for, all of them together. */
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
 * Does a write that must not be done twice; when its answer is lost, gives what is found of it.
 *
 * @param finder how it is looked for; `undefined` where there is nothing to know it by
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
