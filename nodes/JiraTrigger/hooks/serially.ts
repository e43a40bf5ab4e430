/** The last work under each name that has not ended. */
const running = new Map<string, Promise<unknown>>();

/**
 * Does work under one name one after the other in this process, in the order of the calls. Work that fails does not keep
 * the next from beginning.
 */
export async function serially<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
	const before = running.get(name);
	const mine = (async () => {
		await before?.catch(() => {});
		return await work();
	})();
	running.set(name, mine);
	try {
		return await mine;
	} finally {
		if (running.get(name) === mine) running.delete(name);
	}
}
