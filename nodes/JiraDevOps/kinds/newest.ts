import type { IDataObject } from 'n8n-workflow';

/**
 * Whether something replaces what was sent of it before in the same run: unless it is older. Jira would leave two that
 * are equally new to the order in which they arrive.
 */
export function replaces(other: IDataObject, one: IDataObject): boolean {
	return !(sequenceOf(other) < sequenceOf(one));
}

/** Each entity once, in the place of its first: of several with the same key the newest, of equals the last. */
export function newestOfEach(
	entities: readonly IDataObject[],
	keyOf: (entity: IDataObject) => string,
): IDataObject[] {
	const newest = new Map<string, IDataObject>();
	for (const entity of entities) {
		const key = keyOf(entity);
		const known = newest.get(key);
		if (known === undefined || replaces(entity, known)) newest.set(key, entity);
	}
	return [...newest.values()];
}

/** The number that orders updates, by either of Jira's names; `NaN`, which is never less, where there is none. */
function sequenceOf({ updateSequenceNumber, updateSequenceId }: IDataObject): number {
	return Number(updateSequenceNumber ?? updateSequenceId);
}
