/** Requests side by side, of the node and of the raw client. */
export const CONCURRENCY = 8;

/** Milliseconds that requests of equal latency take side by side when nothing else costs anything. */
export function sideBySideMs(requests: number, latencyMs: number): number {
	return Math.max(latencyMs, (requests / CONCURRENCY) * latencyMs);
}

/**
 * The least milliseconds in which a token bucket lets requests through.
 *
 * @param burst how many it gives at once when it is full
 */
export function rateLimitedMs(requests: number, perSecond: number, burst: number): number {
	return (Math.max(0, requests - burst) / perSecond) * 1000;
}

/** So many in any span of so many seconds. */
export interface WriteWindow {
	readonly writes: number;
	readonly seconds: number;
}

/**
 * The least milliseconds for writes one after the other that sliding windows bind, from the first
 * request to the last answer.
 *
 * @param latencyMs of one write; it counts in the window when it arrives
 */
export function windowedMs(
	writes: number,
	windows: readonly WriteWindow[],
	latencyMs: number,
): number {
	const starts: number[] = [];
	for (let write = 0; write < writes; write++) {
		const free = windows.map((window) => {
			const leaving = starts[write - window.writes];
			return leaving === undefined ? 0 : leaving + window.seconds * 1000;
		});
		const previous = starts[write - 1];
		starts.push(Math.max(previous === undefined ? 0 : previous + latencyMs, ...free));
	}
	return (starts.at(-1) ?? 0) + latencyMs;
}
