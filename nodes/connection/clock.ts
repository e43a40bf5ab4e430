import type { Clock } from '../../credentials/signIn/clock';

export { systemClock, type Clock } from '../../credentials/signIn/clock';

/** The workflow run was cancelled while it waited or worked. */
export class RunCancelled extends Error {
	override readonly name = 'RunCancelled';

	constructor() {
		super('The execution was canceled');
	}
}

/**
 * Waits, and ends at once when the run is cancelled.
 *
 * @throws RunCancelled
 */
export async function waitUnlessCancelled(
	clock: Clock,
	ms: number,
	signal: AbortSignal | undefined,
): Promise<void> {
	if (signal === undefined) return await clock.sleep(ms);
	if (signal.aborted) throw new RunCancelled();
	let stopListening = () => {};
	const cancelled = new Promise<never>((_, reject) => {
		const onAbort = () => reject(new RunCancelled());
		signal.addEventListener('abort', onAbort, { once: true });
		stopListening = () => signal.removeEventListener('abort', onAbort);
	});
	try {
		await Promise.race([clock.sleep(ms), cancelled]);
	} finally {
		stopListening();
	}
}
