import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { foldedName } from '../../../../values/named';

/** The key of the hidden property that says which record of another system an issue stands for. */
export const SYNC_KEY = 'n8n.sync';

/** The value of that property. */
export interface SyncEntry {
	/** Which system the record is in. */
	readonly system?: string;
	readonly id?: string;
	/** The last comment that must not be repeated. */
	readonly said?: string;
}

/** What a request sets as the property. */
export function syncProperty(value: SyncEntry): IDataObject {
	return { key: SYNC_KEY, value: { ...value } };
}

/** The value of the property; undefined if there is none. */
export function syncEntryIn(value: unknown): SyncEntry | undefined {
	// Data Center's document has texts for values.
	const read = typeof value === 'string' ? parsed(value) : value;
	return typeof read === 'object' && read !== null ? (read as SyncEntry) : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What entries of the same record have in common. */
export function recordOf({ system = '', id = '' }: Pick<SyncEntry, 'system' | 'id'>): string {
	return JSON.stringify([foldedName(system), id]);
}

/** What tells a text from others. */
export function digestOf(text: unknown): string {
	return createHash('sha256').update(JSON.stringify(text)).digest('base64url').slice(0, 16);
}
