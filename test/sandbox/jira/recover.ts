type Kind<E extends Error> = abstract new (...args: never[]) => E;

/** Marks an error that is rethrown because it is not expected here. */
export function unexpected(error: unknown): unknown {
	return error;
}

/** Runs `work`. Errors of the given kind go to `handle`; others are rethrown. */
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

/** Runs `work`. If it throws, runs `tidy` and rethrows the error. */
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
