import { BoundedMap } from './boundedMap';

/** A connection unused for this long is checked again, as the Test button expects. */
const IN_USE_FOR_MS = 10_000;

/**
 * Remembers which connections are in use, so that a run of hundreds of requests is checked once, and the Test button
 * always checks. A connection stays here when its token is renewed.
 */
export class GrantUse {
	private readonly uses = new BoundedMap<{ lastAt: number }>(500);

	/** @param now the time in milliseconds since 1970 */
	constructor(private readonly now: () => number) {}

	/** Whether the connection was used recently; asking counts as use. */
	isInUse(key: string): boolean {
		const use = this.uses.get(key);
		if (use === undefined || this.now() - use.lastAt > IN_USE_FOR_MS) return false;
		use.lastAt = this.now();
		return true;
	}

	/** Called when a connection is known to work, or by callers that find out themselves. */
	note(key: string): void {
		const use = this.uses.get(key);
		if (use === undefined) this.uses.set(key, { lastAt: this.now() });
		else use.lastAt = this.now();
	}

	/** The token behind a key was renewed: what is known about the old one applies to the new one. */
	continueAs(key: string, before: string): void {
		const use = this.uses.get(before);
		if (use !== undefined) this.uses.set(key, use);
	}
}
