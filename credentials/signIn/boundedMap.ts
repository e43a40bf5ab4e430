/**
 * A map that drops the least recently used entry when it is full, so that data about credentials cannot grow without
 * limit in a server that runs for months.
 */
export class BoundedMap<Value> {
	private readonly entries = new Map<string, Value>();

	constructor(private readonly capacity: number) {}

	get(key: string): Value | undefined {
		const value = this.entries.get(key);
		if (value === undefined) return undefined;
		this.entries.delete(key);
		this.entries.set(key, value);
		return value;
	}

	set(key: string, value: Value): void {
		this.entries.delete(key);
		this.entries.set(key, value);
		for (const oldest of this.entries.keys()) {
			if (this.entries.size <= this.capacity) break;
			this.entries.delete(oldest);
		}
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	get size(): number {
		return this.entries.size;
	}
}
