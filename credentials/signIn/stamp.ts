import type { Fields } from './fields';
import { fingerprint } from './fingerprint';

/**
 * Field of a credential that says for which field values its stored token or API address was found:
 * when the user changes one of them, what is stored is not used any more.
 */
export const STAMP = 'preparedFor';

/** A fingerprint of the values of some fields, secrets included. */
export function stampOf(fields: Fields, names: readonly string[]): string {
	return fingerprint(...names.map((name) => String(fields[name] ?? '').trim()));
}

/** Whether what is stored was found for the fields as they are. */
export function isStamped(fields: Fields, names: readonly string[]): boolean {
	return fields[STAMP] === stampOf(fields, names);
}
