/**
 * Runs tasks in parallel, up to `width` ahead of the reader, and yields their results in the order of the tasks. Once
 * a task has failed, or the reader has stopped, no further task starts.
 *
 * @param tasks each gets a signal that withdraws unsent requests when its result is no longer needed
 * @throws the error of the first task that failed; running tasks finish, and their results are ignored
 */
export async function* inOrder<T>(
	tasks: Iterable<(signal: AbortSignal) => Promise<T>>,
	width: number,
): AsyncGenerator<T, void> {
	const iterator = tasks[Symbol.iterator]();
	const running: Array<Promise<T>> = [];
	const stopped = new AbortController();
	const startOne = () => {
		const next = iterator.next();
		if (next.done === true) return;
		const task = next.value(stopped.signal);
		// The reader may stop before it comes to this one.
		task.catch((reason: unknown) => stopped.abort(reason));
		running.push(task);
	};
	try {
		for (let started = 0; started < width; started++) startOne();
		for (let first = running.shift(); first !== undefined; first = running.shift()) {
			const result = await first;
			stopped.signal.throwIfAborted();
			startOne();
			yield result;
		}
	} finally {
		stopped.abort();
	}
}

/** Splits a list into parts of that size; the last may be smaller. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
