import type { Connection } from '../connection';

/** How long work on items may block the rest of n8n, in milliseconds: too short to be noticed. */
export const LONGEST_TURN_MS = 15;

/**
 * Lets the rest of n8n (its editor, webhooks and other runs share one thread with this run) proceed during long work
 * on items.
 *
 * @returns a function to await between two pieces of work; it waits only if nothing else has run for too long
 * @throws RunCancelled when the run has been cancelled meanwhile
 */
export function yieldRegularly(clock: Pick<Connection, 'now' | 'wait'>): () => Promise<void> {
	let startedAt: number | undefined;
	return async () => {
		if (startedAt === undefined) {
			startedAt = clock.now();
			// Ends as soon as the thread is free, for example while the work waits for Jira.
			const othersTurn = clock.wait(0).then(() => (startedAt = undefined));
			// The next wait reports whether the run was cancelled.
			othersTurn.catch(() => {});
		} else if (clock.now() - startedAt >= LONGEST_TURN_MS) {
			await clock.wait(0);
		}
	};
}
