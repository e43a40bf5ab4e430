import type { RunContext } from '../../../operation';

/**
 * Carries out the work of an item after that of earlier items of the run which hold one of its turns, also if they fail.
 *
 * @param turns names of what is written in the order of the items, such as the comments of an issue
 * @param holds false if later items need not wait for this one
 * @returns what the work returns
 * @throws what the work throws
 */
export async function afterEarlierItems<T>(
	{ turns, holds = true }: { readonly turns: readonly string[]; readonly holds?: boolean },
	work: () => Promise<T>,
	{ loadOnce }: Pick<RunContext, 'loadOnce'>,
): Promise<T> {
	const latest = await loadOnce(
		'turns of comments',
		async () => await Promise.resolve(new Map<string, Promise<unknown>>()),
	);
	const before = Promise.all(turns.map(async (turn) => await latest.get(turn)));
	const mine = before.then(work);
	const ended = mine.catch(() => {});
	if (holds) for (const turn of turns) latest.set(turn, ended);
	return await mine;
}
