type Kind<E extends Error> = abstract new (...args: never[]) => E;

/** What is thrown on, because nobody here expects it. */
export function unexpected(error: unknown): unknown {
	return error;
}

/** Runs `work`. What it throws of the given kind goes to `handle`, anything else goes on. */
export function recover<E extends Error, T>(
	kind: Kind<E>,
	work: () => T,
	handle: (error: E) => T,
): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof kind) return handle(error);
		throw unexpected(error);
	}
}

/** Runs `work`. After anything that it throws `tidy` runs, then it goes on. */
export async function tidyAfterFailure<T>(
	work: () => Promise<T>,
	tidy: () => Promise<void>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		await tidy();
		throw unexpected(error);
	}
}
