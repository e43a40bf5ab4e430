import { createHash } from 'node:crypto';

/**
 * SHA-256 of what a JSON document says, whatever its white space and the order of its properties: Atlassian minifies and
 * sorts its documents otherwise from one publication to the next.
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
