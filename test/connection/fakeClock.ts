import type { Clock } from '../../nodes/connection';
import { settled } from './settled';

/** A clock that stands still until something sleeps, and then jumps to the end of the earliest sleep. */
export class FakeClock implements Clock {
	/** The lengths of all sleeps so far, in milliseconds. */
	readonly sleeps: number[] = [];

	private readonly sleepers: Array<{ until: number; wake: () => void }> = [];

	private jumping = false;

	constructor(
		private time = Date.UTC(2026, 10, 22),
		private readonly chance = 0.5,
	) {}

	now(): number {
		return this.time;
	}

	random(): number {
		return this.chance;
	}

	async sleep(ms: number): Promise<void> {
		this.sleeps.push(ms);
		await new Promise<void>((wake) => {
			this.sleepers.push({ until: this.time + ms, wake });
			this.jumpWhenIdle();
		});
	}

	async watch(ms: number): Promise<void> {
		await this.sleep(ms);
	}

	/** Lets time pass without a sleep. */
	advance(ms: number): void {
		this.time += ms;
	}

	private jumpWhenIdle(): void {
		if (this.jumping) return;
		this.jumping = true;
		// After all promises that can continue now have continued.
		void settled().then(() => {
			this.jumping = false;
			const next = this.sleepers.sort((one, other) => one.until - other.until).shift();
			if (next === undefined) return;
			this.time = Math.max(this.time, next.until);
			next.wake();
			if (this.sleepers.length > 0) this.jumpWhenIdle();
		});
	}
}
