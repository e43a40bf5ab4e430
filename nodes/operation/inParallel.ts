/**
 * Runs tasks in parallel, at most `concurrency` at once, and starts them in order. When a task rejects, or `stop`
 * says so, no further task starts; running tasks finish.
 *
 * @param tasks a stream may deliver them while others run
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
				// A late task may arrive after the end.
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
