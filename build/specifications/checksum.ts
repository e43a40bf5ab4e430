import { createHash } from 'node:crypto';

/**
 * SHA-256 of the content of a JSON document, ignoring white space and the order of properties: Atlassian minifies and
 * sorts its documents differently from one publication to the next.
 *
 * @returns hexadecimal
 */
export function checksumOf(document: unknown): string {
	return createHash('sha256')
		.update(JSON.stringify(sorted(document)))
		.digest('hex');
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
	return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
