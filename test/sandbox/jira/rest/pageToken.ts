import { createHash } from 'node:crypto';

/** Where a page of a search ended. */
export interface PagePosition {
	/** Index of the first issue of the next page. */
	readonly offset: number;
	/** The issue before it, to find the place again when issues came or went. */
	readonly lastId: string;
}

function fingerprint(jql: string): string {
	return createHash('sha256').update(jql).digest('base64url').slice(0, 12);
}

/** Writes the opaque `nextPageToken`, which is valid only for the query that it was made for. */
export function writePageToken(jql: string, { offset, lastId }: PagePosition): string {
	const parts = [fingerprint(jql), String(offset), lastId];
	return Buffer.from(parts.join('~')).toString('base64url');
}

/** Reads a token; null for one that was made for another query, or is invalid. */
export function readPageToken(jql: string, token: string): PagePosition | null {
	const [mark, offset = '', lastId = ''] = Buffer.from(token, 'base64url').toString().split('~');
	if (mark !== fingerprint(jql) || !/^\d+$/.test(offset) || !/^\d+$/.test(lastId)) return null;
	return { offset: Number(offset), lastId };
}
