import { sleep } from 'n8n-workflow';

/** Time and randomness, passed in so that every wait can be tested without waiting. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Resolves after the given milliseconds. */
	sleep(ms: number): Promise<void>;
	/** The same, but a process that has nothing else to do ends meanwhile. */
	watch(ms: number): Promise<void>;
	/** A number from 0 up to 1. */
	random(): number;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: async (ms) => await sleep(ms),
	watch: async (ms) => {
		await new Promise<void>((resolve) => {
			AbortSignal.timeout(ms).addEventListener('abort', () => resolve());
		});
	},
	random: () => Math.random(),
};
