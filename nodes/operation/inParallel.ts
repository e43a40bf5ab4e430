/**
 * Runs tasks side by side, at most `concurrency` at once, starting them in order and each only when there is room
 * for it. A task that rejects, or `stop` saying so, keeps further ones from starting; those that run are waited for.
 *
 * @throws what the first rejected task threw, after every started task has ended
 */
export async function inParallel<Task>(
	tasks: Iterable<Task>,
	concurrency: number,
	run: (task: Task) => Promise<void>,
	stop: () => boolean = () => false,
): Promise<void> {
	const iterator = tasks[Symbol.iterator]();
	let rejection: { reason: unknown } | undefined;
	const worker = async () => {
		while (rejection === undefined && !stop()) {
			const next = iterator.next();
			if (next.done === true) return;
			await run(next.value).catch((reason: unknown) => {
				rejection ??= { reason };
			});
		}
	};
	await Promise.all(Array.from({ length: concurrency }, worker));
	if (rejection !== undefined) throw rejection.reason;
}
