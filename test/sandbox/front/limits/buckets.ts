/** A bucket that refills steadily; each request takes one token. */
export class TokenBucket {
	private tokens: number;
	private filledAt: number;

	/**
	 * @param size capacity in tokens
	 * @param perSecond tokens refilled per second
	 * @param now milliseconds since 1970
	 */
	constructor(
		private readonly size: number,
		private readonly perSecond: number,
		now: number,
	) {
		this.tokens = size;
		this.filledAt = now;
	}

	/** Takes one token; returns how many whole ones are left, or how many milliseconds to wait for one. */
	take(now: number): { taken: true; left: number } | { taken: false; waitMs: number } {
		const refilled = (Math.max(0, now - this.filledAt) / 1000) * this.perSecond;
		this.tokens = Math.min(this.size, this.tokens + refilled);
		this.filledAt = now;
		if (this.tokens >= 1) {
			this.tokens -= 1;
			return { taken: true, left: Math.floor(this.tokens) };
		}
		return { taken: false, waitMs: ((1 - this.tokens) / this.perSecond) * 1000 };
	}
}

/** A maximum number in any span of this many milliseconds. */
export interface Window {
	readonly count: number;
	readonly ms: number;
}

/** Counts the writes to one issue in several sliding windows at once. */
export class WriteWindows {
	private times: number[] = [];

	constructor(private readonly windows: readonly Window[]) {}

	/** Counts one write, or returns which window is full and the milliseconds until a write is allowed. */
	take(now: number): { taken: true } | { taken: false; waitMs: number; window: Window } {
		const longest = Math.max(...this.windows.map((window) => window.ms));
		this.times = this.times.filter((time) => now - time < longest);
		let worst: { waitMs: number; window: Window } | null = null;
		for (const window of this.windows) {
			const within = this.times.filter((time) => now - time < window.ms);
			if (within.length < window.count) continue;
			const leaves = within[within.length - window.count] ?? now;
			const waitMs = leaves + window.ms - now;
			if (worst === null || waitMs > worst.waitMs) worst = { waitMs, window };
		}
		if (worst !== null) return { taken: false, ...worst };
		this.times.push(now);
		return { taken: true };
	}
}

const hour = 3_600_000;

/** Points that come back all at once at the top of each UTC hour. */
export class HourlyQuota {
	private used = 0;
	private hourOfUse = -1;

	constructor(private readonly points: number) {}

	/** Uses points if any are left; the last request may exceed the quota. */
	take(
		points: number,
		now: number,
	): { taken: true; left: number; resetMs: number } | { taken: false; resetMs: number } {
		this.turn(now);
		const resetMs = hour - (now % hour);
		if (this.used >= this.points) return { taken: false, resetMs };
		this.used += points;
		return { taken: true, left: Math.max(0, this.points - this.used), resetMs };
	}

	/** Uses points for what an answer turned out to contain. */
	add(points: number, now: number): void {
		this.turn(now);
		this.used += points;
	}

	private turn(now: number): void {
		const current = Math.floor(now / hour);
		if (current === this.hourOfUse) return;
		this.hourOfUse = current;
		this.used = 0;
	}
}
