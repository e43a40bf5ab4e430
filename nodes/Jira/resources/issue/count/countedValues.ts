import type { IDataObject } from 'n8n-workflow';
import { simplifyEach } from '../../../simplified/simplifiedValue';

/** How many issues have a value. */
export interface Count {
	/** As people read it: `In Progress`, `Mia Krause`; null for none. */
	readonly value: IDataObject[string];
	/** The ID of the value, or of the person, if it has one. */
	readonly id: string | undefined;
	readonly count: number;
}

/** Counts issues by the values of a field; an issue with several values counts for each of them. */
export class CountedValues {
	private readonly counts = new Map<string, Count>();

	add(held: unknown): void {
		const list = (Array.isArray(held) ? held : [held]).filter(
			(value) => value !== undefined && value !== null && value !== '',
		);
		const entries = (list.length === 0 ? [null] : list).map(countedAs);
		for (const [key, entry] of new Map(entries.map((one) => [keyOf(one), one]))) {
			this.counts.set(key, { ...entry, count: (this.counts.get(key)?.count ?? 0) + 1 });
		}
	}

	/** The most frequent first, then by the alphabet; no value last. */
	all(): Count[] {
		return [...this.counts.values()].toSorted(
			(one, other) =>
				other.count - one.count ||
				Number(one.value === null) - Number(other.value === null) ||
				String(one.value).localeCompare(String(other.value)),
		);
	}
}

function countedAs(held: unknown): Omit<Count, 'count'> {
	const simplified = simplifyEach({ value: held as IDataObject[string] })['value'] ?? null;
	const { displayName } = (
		typeof simplified === 'object' && simplified !== null ? simplified : {}
	) as IDataObject;
	const { id, accountId, key } = (
		typeof held === 'object' && held !== null ? held : {}
	) as IDataObject;
	const own = id ?? accountId ?? key;
	return {
		value: displayName ?? simplified,
		id: own === undefined ? undefined : String(own),
	};
}

/** Two values of one name are different if their IDs are; below one option of a cascading list are several. */
function keyOf({ value, id }: Omit<Count, 'count'>): string {
	return JSON.stringify([value, id]);
}
