import type { Fields } from './fields';
import { fingerprint } from './fingerprint';

/**
 * Field of a credential that identifies the field values for which its token or API address was stored: when the user
 * changes one of them, the stored values are no longer used.
 */
export const STAMP = 'preparedFor';

/** A fingerprint of the values of some fields, secrets included. */
export function stampOf(fields: Fields, names: readonly string[]): string {
	return fingerprint(...names.map((name) => String(fields[name] ?? '').trim()));
}

/** Whether the stored values belong to the current field values. */
export function isStamped(fields: Fields, names: readonly string[]): boolean {
	return fields[STAMP] === stampOf(fields, names);
}
