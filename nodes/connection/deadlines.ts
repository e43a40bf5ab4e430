import type { Clock } from './clock';

/** Something took longer than allowed. */
export class TimeIsUp extends Error {
	override readonly name = 'TimeIsUp';

	readonly code = 'ETIMEDOUT';
}

/** How often to check whether something takes too long, in milliseconds. */
const LOOK_EVERY_MS = 1000;

interface Deadline {
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly end: () => void;
}

/**
 * Ends what takes too long. A package for n8n has no timers that can be cancelled, so one wait serves everything that
 * is under way, and there is no wait when nothing is. The last wait does not keep a process from ending.
 */
export class Deadlines {
	private readonly open = new Set<Deadline>();

	private looking = false;

	constructor(private readonly clock: Clock) {}

	/**
	 * Settles as the work does, or rejects when its time is up; it cannot end the work itself.
	 *
	 * @param ms how long it may take, in milliseconds
	 * @throws TimeIsUp
	 */
	async waitFor<T>(ms: number, work: Promise<T>): Promise<T> {
		let giveUp = () => {};
		const timeIsUp = new Promise<never>((_, reject) => {
			giveUp = () => reject(new TimeIsUp());
		});
		return await this.endAfter(ms, Promise.race([work, timeIsUp]), giveUp);
	}

	/**
	 * Settles as the work does.
	 *
	 * @param ms how long it may take, in milliseconds
	 * @param end ends the work when its time is up
	 */
	async endAfter<T>(ms: number, work: Promise<T>, end: () => void): Promise<T> {
		const deadline = { at: this.clock.now() + ms, end };
		this.open.add(deadline);
		void this.look();
		try {
			return await work;
		} finally {
			this.open.delete(deadline);
		}
	}

	private async look(): Promise<void> {
		if (this.looking) return;
		this.looking = true;
		while (this.open.size > 0) {
			await this.clock.watch(LOOK_EVERY_MS);
			const now = this.clock.now();
			for (const { at, end } of this.open) if (at <= now) end();
		}
		this.looking = false;
	}
}
