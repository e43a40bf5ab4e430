import { createHash } from 'node:crypto';

/**
 * A short name for a set of field values: the same values give the same name, and the values cannot
 * be read from it. Used to keep things in memory, and to notice that a field has changed.
 */
export function fingerprint(...values: string[]): string {
	// Lengths keep ['a', 'bc'] and ['ab', 'c'] apart.
	const text = values.map((value) => `${value.length}:${value}`).join('|');
	return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 32);
}
