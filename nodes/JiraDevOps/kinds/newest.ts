import type { IDataObject } from 'n8n-workflow';

/**
 * Whether a version of an entity replaces an earlier one in the same run: unless it is older. For equally new ones,
 * Jira would depend on the order of arrival.
 */
export function replaces(other: IDataObject, one: IDataObject): boolean {
	return !(sequenceOf(other) < sequenceOf(one));
}

/** Each entity once, at its first position: the newest of those with the same key, the last of equally new ones. */
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
