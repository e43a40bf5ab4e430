import type { Json } from './api';

/** Something that a tool has sent, with its tags. */
export interface Stored {
	readonly key: string;
	readonly entity: Json;
	readonly properties: Readonly<Record<string, string>>;
	/** Determines the order of updates. */
	readonly sequence: number;
}

/** Entities of one kind by their key; an update that is not newer than the stored one changes nothing. */
export class Store {
	private readonly byKey = new Map<string, Stored>();

	get size(): number {
		return this.byKey.size;
	}

	clear(): void {
		this.byKey.clear();
	}

	all(): Stored[] {
		return [...this.byKey.values()];
	}

	get(key: string): Stored | undefined {
		return this.byKey.get(key);
	}

	put(stored: Stored): void {
		const known = this.byKey.get(stored.key);
		if (known === undefined || known.sequence < stored.sequence) this.byKey.set(stored.key, stored);
	}

	/** @param upTo entities with a larger sequence number stay */
	delete(key: string, upTo = Infinity): void {
		const known = this.byKey.get(key);
		if (known !== undefined && known.sequence <= upTo) this.byKey.delete(key);
	}

	withProperties(wanted: Readonly<Record<string, string>>): Stored[] {
		return this.all().filter(({ properties }) =>
			Object.entries(wanted).every(([name, value]) => properties[name] === value),
		);
	}

	deleteByProperties(wanted: Readonly<Record<string, string>>): void {
		for (const { key } of this.withProperties(wanted)) this.byKey.delete(key);
	}
}

/** A key of several parts as one text. */
export function keyOf(...parts: readonly unknown[]): string {
	return JSON.stringify(parts.map(String));
}
