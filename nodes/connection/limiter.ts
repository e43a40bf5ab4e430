import { RunCancelled, waitUnlessCancelled, type Clock } from './clock';
import { SitePaces } from './pace';

interface Turn {
	readonly endpoint: string;
	readonly start: () => void;
	readonly cancel: () => void;
}

/**
 * Decides when a request may leave: at most `concurrency` at once, in the order of arrival, and none sooner than its
 * endpoint's pace allows. Requests to other endpoints may overtake those that wait.
 */
export class Limiter {
	private readonly waiting: Turn[] = [];

	private running = 0;

	private wakesAt = Infinity;

	/** @param paces what is known about the site's endpoints; may be shared by several runs of one process */
	constructor(
		private readonly clock: Clock,
		private readonly concurrency: number,
		private readonly signal?: AbortSignal,
		private readonly paces = new SitePaces(),
	) {
		signal?.addEventListener('abort', () => this.cancelAll(), { once: true });
	}

	/**
	 * Runs one attempt when it is its turn.
	 *
	 * @param endpoint the endpoint's name; Jira counts requests per endpoint
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

	/** The endpoint accepted a request. */
	succeeded(endpoint: string): void {
		this.paces.of(endpoint).succeeded(this.clock.now());
	}

	/** The endpoint accepts nothing for that many milliseconds. */
	limited(endpoint: string, waitMs: number): void {
		this.paces.of(endpoint).limited(this.clock.now(), waitMs);
	}

	/** The endpoint's limit is nearly reached. */
	nearLimit(endpoint: string): void {
		this.paces.of(endpoint).nearLimit(this.clock.now());
	}

	private admit(): void {
		while (this.running < this.concurrency) {
			const now = this.clock.now();
			const next = this.waiting.findIndex(({ endpoint }) => this.earliest(endpoint) <= now);
			const turn = next < 0 ? undefined : this.waiting.splice(next, 1)[0];
			if (turn === undefined) break;
			this.running++;
			this.paces.of(turn.endpoint).started(now);
			turn.start();
		}
		this.wakeForTheNext();
	}

	private earliest(endpoint: string): number {
		return this.paces.of(endpoint).earliestStart();
	}

	private wakeForTheNext(): void {
		if (this.waiting.length === 0 || this.running >= this.concurrency) return;
		const wakeAt = Math.min(...this.waiting.map(({ endpoint }) => this.earliest(endpoint)));
		if (wakeAt >= this.wakesAt) return;
		this.wakesAt = wakeAt;
		const wake = () => {
			if (this.wakesAt !== wakeAt) return;
			this.wakesAt = Infinity;
			this.admit();
		};
		// A cancelled wait needs no wake-up: cancelAll has emptied the queue.
		waitUnlessCancelled(this.clock, Math.max(0, wakeAt - this.clock.now()), this.signal).then(
			wake,
			() => {},
		);
	}

	private cancelAll(): void {
		for (const turn of this.waiting.splice(0)) turn.cancel();
	}
}
