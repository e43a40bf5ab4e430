import { sleep } from 'n8n-workflow';

/** Time and chance, from outside, so that every wait can be tested without waiting. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Resolves after that many milliseconds. */
	sleep(ms: number): Promise<void>;
	/** A number from 0 up to 1. */
	random(): number;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: async (ms) => await sleep(ms),
	random: () => Math.random(),
};

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
