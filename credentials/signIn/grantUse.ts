import { BoundedMap } from './boundedMap';

/** A connection that was used this long ago is checked again: that is what the Test button wants. */
const IN_USE_FOR_MS = 10_000;

/**
 * Remembers which connections are at work, so that a run of hundreds of requests is checked once and
 * a press of the Test button always. A connection keeps its place here when its token is renewed.
 */
export class GrantUse {
	private readonly uses = new BoundedMap<{ lastAt: number }>(500);

	/** @param now the time in milliseconds since 1970 */
	constructor(private readonly now: () => number) {}

	/** Whether the connection has been used a moment ago; asking counts as a use. */
	isInUse(key: string): boolean {
		const use = this.uses.get(key);
		if (use === undefined || this.now() - use.lastAt > IN_USE_FOR_MS) return false;
		use.lastAt = this.now();
		return true;
	}

	/** To be called when a connection is known to work, or by who finds out by itself. */
	note(key: string): void {
		const use = this.uses.get(key);
		if (use === undefined) this.uses.set(key, { lastAt: this.now() });
		else use.lastAt = this.now();
	}

	/** The token behind a key was renewed: what is known of the old one holds for the new one. */
	continueAs(key: string, before: string): void {
		const use = this.uses.get(before);
		if (use !== undefined) this.uses.set(key, use);
	}
}
