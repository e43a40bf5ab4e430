/**
 * Runs tasks side by side, up to `width` ahead of the reader, and gives their results in the order of the tasks.
 *
 * @throws what the first task in order threw; those that run go on to their end unheard
 */
export async function* inOrder<T>(
	tasks: Iterable<() => Promise<T>>,
	width: number,
): AsyncGenerator<T, void> {
	const iterator = tasks[Symbol.iterator]();
	const running: Array<Promise<T>> = [];
	const startOne = () => {
		const next = iterator.next();
		if (next.done === true) return;
		const task = next.value();
		// The reader may stop before it comes to this one.
		task.catch(() => {});
		running.push(task);
	};
	for (let started = 0; started < width; started++) startOne();
	for (let first = running.shift(); first !== undefined; first = running.shift()) {
		const result = await first;
		startOne();
		yield result;
	}
}

/** Splits a list into parts of that size; the last may be smaller. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
