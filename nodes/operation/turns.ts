import type { Connection } from '../connection';

/** Milliseconds for which work on items may keep everything else in n8n waiting: too short to be noticed there. */
export const LONGEST_TURN_MS = 15;

/**
 * Lets the rest of n8n, whose editor, webhooks and other runs share one thread with this run, have its turn during
 * long work on items.
 *
 * @returns to be awaited between two pieces of the work: waits only where nothing else has had its turn for too long
 * @throws RunCancelled when the run has been cancelled meanwhile
 */
export function yieldRegularly(clock: Pick<Connection, 'now' | 'wait'>): () => Promise<void> {
	let startedAt: number | undefined;
	return async () => {
		if (startedAt === undefined) {
			startedAt = clock.now();
			// Ends as soon as the thread is free, so also while the work waits for Jira.
			const othersTurn = clock.wait(0).then(() => (startedAt = undefined));
			// Whether the run was cancelled is told by the next wait.
			othersTurn.catch(() => {});
		} else if (clock.now() - startedAt >= LONGEST_TURN_MS) {
			await clock.wait(0);
		}
	};
}
