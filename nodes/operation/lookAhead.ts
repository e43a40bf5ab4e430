import type { ScriptContext, ScriptShape } from './shapes';

/** So many items are looked at together: what Jira's bulk reading takes in one request. */
const STRETCH = 100;

/**
 * Lets a script look ahead at stretches of items: before an item runs, its stretch has been looked at, and the next
 * one is being looked at. What goes wrong there is left to the items themselves, which then ask alone.
 *
 * @returns to be awaited before the item at that position runs
 */
export function lookAhead(
	inputs: readonly unknown[],
	{ ahead }: ScriptShape<unknown>,
	context: ScriptContext,
): (position: number) => Promise<void> {
	// One item alone is asked for by its own request.
	if (ahead === undefined || inputs.length < 2) return async () => {};
	const looks = new Map<number, Promise<void>>();
	const look = async (stretch: number): Promise<void> => {
		const start = stretch * STRETCH;
		if (start >= inputs.length) return;
		const known = looks.get(stretch);
		if (known !== undefined) return await known;
		const looking = ahead(inputs.slice(start, start + STRETCH), context).catch(() => {});
		looks.set(stretch, looking);
		await looking;
	};
	return async (position) => {
		const stretch = Math.floor(position / STRETCH);
		const mine = look(stretch);
		void look(stretch + 1);
		await mine;
	};
}
