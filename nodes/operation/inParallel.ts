/**
 * Runs tasks side by side, at most `concurrency` at once, starting them in order and each only when there is room
 * for it. A task that rejects, or `stop` saying so, keeps further ones from starting; those that run are waited for.
 *
 * @param tasks those of a stream may come while others run
 * @throws what the first rejected task threw, or the stream, after every started task has ended
 */
export async function inParallel<Task>(
	tasks: Iterable<Task> | AsyncIterable<Task>,
	concurrency: number,
	run: (task: Task) => Promise<void>,
	stop: () => boolean = () => false,
): Promise<void> {
	const iterator =
		Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
	let rejection: { reason: unknown } | undefined;
	const worker = async () => {
		try {
			while (rejection === undefined && !stop()) {
				const next = await iterator.next();
				// What comes late may come after the end.
				if (next.done === true || rejection !== undefined || stop()) return;
				await run(next.value);
			}
		} catch (reason) {
			rejection ??= { reason };
		}
	};
	await Promise.all(Array.from({ length: concurrency }, worker));
	if (rejection !== undefined) throw rejection.reason;
}
