import type { Endpoint } from '../endpoints';
import { carryOutAlone, type Combination } from './combination';
import type { RunContext } from './runContext';
import type { PlannedItem, WorkUnit } from './workUnit';

/** How many items are prefetched together: as many as Jira's bulk reading accepts in one request. */
const STRETCH = 100;

/**
 * Items are carried out one by one, but what they need is requested for 100 of them together before they run, and
 * for the next 100 meanwhile. If that fails, each item makes its own request.
 *
 * @param prefetch requests what the inputs need, and stores it in the context
 */
export function prefetched<Input, E extends Endpoint>(
	prefetch: (inputs: readonly Input[], context: RunContext<E>) => Promise<void>,
): Combination<Input, E> {
	return async function* (items, runner): AsyncGenerator<WorkUnit> {
		const stretches = stretchesOf(items);
		const next = async () => {
			const { value } = await stretches.next();
			if (value === undefined) return undefined;
			let fetching: Promise<void> | undefined;
			const fetched = async () => {
				const inputs = value.map(({ input }) => input);
				fetching ??= prefetch(inputs, runner.context).catch(() => {});
				await fetching;
			};
			return { items: value, fetched };
		};
		let stretch = await next();
		let following = await next();
		// A single item uses its own request.
		const isOne = stretch?.items.length === 1 && following === undefined;
		while (stretch !== undefined) {
			const [mine, after] = [stretch, following];
			for (const item of mine.items) {
				const run = async () => {
					if (!isOne) {
						void after?.fetched();
						await mine.fetched();
					}
					return [await carryOutAlone(item, runner)];
				};
				yield { run };
			}
			stretch = following;
			following = await next();
		}
	};
}

async function* stretchesOf<Input>(
	items: AsyncIterable<PlannedItem<Input>>,
): AsyncGenerator<Array<PlannedItem<Input>>, undefined> {
	let stretch: Array<PlannedItem<Input>> = [];
	for await (const item of items) {
		stretch.push(item);
		if (stretch.length < STRETCH) continue;
		yield stretch;
		stretch = [];
	}
	if (stretch.length > 0) yield stretch;
	return undefined;
}
