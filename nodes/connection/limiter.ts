import { RunCancelled, waitUnlessCancelled, type Clock } from './clock';

interface Turn {
	readonly endpoint: string;
	readonly start: () => void;
	readonly cancel: () => void;
}

/**
 * Decides when a request may leave: at most `concurrency` at once, in the order in which they asked, and none
 * to an endpoint while Jira wants that endpoint to rest. Requests to other endpoints pass those that wait.
 */
export class Limiter {
	private readonly waiting: Turn[] = [];

	private readonly restsUntil = new Map<string, number>();

	private running = 0;

	private wakesAt = Infinity;

	constructor(
		private readonly clock: Clock,
		private readonly concurrency: number,
		private readonly signal?: AbortSignal,
	) {
		signal?.addEventListener('abort', () => this.cancelAll(), { once: true });
	}

	/**
	 * Runs one attempt when it is its turn.
	 *
	 * @param endpoint what Jira counts together, see `endpointOf`
	 * @throws RunCancelled when the run is cancelled before its turn comes
	 */
	async inTurn<T>(endpoint: string, attempt: () => Promise<T>): Promise<T> {
		if (this.signal?.aborted) throw new RunCancelled();
		await new Promise<void>((start, reject) => {
			this.waiting.push({ endpoint, start, cancel: () => reject(new RunCancelled()) });
			this.admit();
		});
		try {
			return await attempt();
		} finally {
			this.running--;
			this.admit();
		}
	}

	/** Lets an endpoint rest for that many milliseconds, or longer if it was asked to before. */
	rest(endpoint: string, ms: number): void {
		const until = this.clock.now() + ms;
		if (until > (this.restsUntil.get(endpoint) ?? 0)) this.restsUntil.set(endpoint, until);
	}

	private admit(): void {
		while (this.running < this.concurrency) {
			const now = this.clock.now();
			const next = this.waiting.findIndex(({ endpoint }) => this.restEnd(endpoint) <= now);
			if (next < 0) break;
			this.running++;
			this.waiting.splice(next, 1)[0]?.start();
		}
		this.wakeWhenARestEnds();
	}

	private restEnd(endpoint: string): number {
		return this.restsUntil.get(endpoint) ?? 0;
	}

	private wakeWhenARestEnds(): void {
		if (this.waiting.length === 0 || this.running >= this.concurrency) return;
		const wakeAt = Math.min(...this.waiting.map(({ endpoint }) => this.restEnd(endpoint)));
		if (wakeAt >= this.wakesAt) return;
		this.wakesAt = wakeAt;
		const wake = () => {
			if (this.wakesAt !== wakeAt) return;
			this.wakesAt = Infinity;
			this.admit();
		};
		// A cancelled wait needs no wake-up: cancelAll has emptied the queue.
		waitUnlessCancelled(this.clock, wakeAt - this.clock.now(), this.signal).then(wake, () => {});
	}

	private cancelAll(): void {
		for (const turn of this.waiting.splice(0)) turn.cancel();
	}
}
