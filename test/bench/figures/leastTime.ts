/** How many requests the node and the raw client send in parallel. */
export const CONCURRENCY = 8;

/** Milliseconds that requests of equal latency take in parallel if nothing else takes time. */
export function sideBySideMs(requests: number, latencyMs: number): number {
	return Math.max(latencyMs, (requests / CONCURRENCY) * latencyMs);
}

/**
 * The shortest time in milliseconds in which a token bucket lets the requests through.
 *
 * @param burst how many it lets through at once when it is full
 */
export function rateLimitedMs(requests: number, perSecond: number, burst: number): number {
	return (Math.max(0, requests - burst) / perSecond) * 1000;
}

/** At most this many writes in any period of this many seconds. */
export interface WriteWindow {
	readonly writes: number;
	readonly seconds: number;
}

/**
 * The shortest time in milliseconds for consecutive writes that sliding windows limit, from the
 * first request to the last answer.
 *
 * @param latencyMs of one write; it counts in the window from its arrival
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
