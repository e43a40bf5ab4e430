import { factsOf, type Endpoint } from '../endpoints';
import { ListCut } from './listCut';
import type { JiraRequest, QueryValue } from './request';
import type { Transfer } from './transfer';
import { UnexpectedAnswer } from './unexpectedAnswer';

/** Sends one request to one of these endpoints, with bytes if necessary, and returns the parsed body of the answer. */
export type Send<E extends Endpoint = Endpoint> = (
	request: JiraRequest<E>,
	transfer?: Transfer,
) => Promise<unknown>;

/** How much of a list to read. */
export interface PageLimits {
	/** The most entries in total; `Infinity` for all. */
	readonly limit: number;
	/** The most entries that Jira returns in one page of this list. */
	readonly pageSize: number;
}

export type Pages = AsyncGenerator<readonly unknown[]>;

/** Where to continue: query parameters, or body properties for lists that are read by POST. */
export type Cursor = Readonly<Record<string, QueryValue>>;

export interface PageRead {
	readonly entries: readonly unknown[];
	/** `undefined` when there is nothing after this page. */
	readonly next: Cursor | undefined;
	/** How many entries the list was to have, if it ends before them. */
	readonly promised?: number | undefined;
}

/**
 * Reads a list page by page.
 *
 * @param start where the first page starts
 * @param read what an answer says: its entries, and where the next page starts
 * @param size what the size of a page is called; null if none can be asked for
 */
export async function* readPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	{ limit, pageSize }: PageLimits,
	start: Cursor,
	read: (body: unknown, cursor: Cursor) => PageRead,
	size: string | null,
): Pages {
	const seen = new Set<string>();
	let cursor: Cursor | undefined = start;
	let remaining = limit;
	while (cursor !== undefined && remaining > 0) {
		const page = size === null ? {} : { [size]: Math.min(pageSize, remaining) };
		const asked: Cursor = { ...page, ...cursor };
		const { entries, next, promised } = read(await send(continuedAt(request, asked)), asked);
		if (entries.length > 0) yield entries.slice(0, remaining);
		remaining -= entries.length;
		if (promised !== undefined && remaining > 0) {
			throw new ListCut(`Jira announced ${promised} entries of this list, but returned fewer`);
		}
		const mark = JSON.stringify(next);
		// A cursor that repeats would loop forever.
		if (next !== undefined && remaining > 0 && seen.has(mark)) {
			throw new ListCut('Jira returned the same place in this list twice, so its end is unknown');
		}
		seen.add(mark);
		cursor = next;
	}
}

/** The request for the part of its list that a cursor names. */
export function continuedAt<E extends Endpoint>(
	request: JiraRequest<E>,
	cursor: Cursor,
): JiraRequest<E> {
	if (request.endpoint.startsWith('GET ') || isPagedByQuery(request.endpoint, cursor)) {
		return { ...request, query: { ...request.query, ...cursor } };
	}
	return { ...request, body: { ...request.body, ...cursor } };
}

/** Some lists that are read by POST are paged by their query all the same. */
function isPagedByQuery(endpoint: Endpoint, cursor: Cursor): boolean {
	const { query } = factsOf(endpoint);
	return Object.keys(cursor).every((name) => name in query);
}

/**
 * The entries of a page.
 *
 * @throws UnexpectedAnswer when the answer does not contain the list, which is not the same as an empty list
 */
export function entriesOf(body: unknown, key: string): readonly unknown[] {
	const entries = asRecord(body)[key];
	if (!Array.isArray(entries)) throw new UnexpectedAnswer(`Jira's answer has no list '${key}'`);
	return entries as unknown[];
}

/** The properties of an answer; none if it is no object. */
export function asRecord(body: unknown): Record<string, unknown> {
	return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Whether a list ends after that many entries. */
export function endsAt(body: unknown, count: number): boolean {
	const { isLast, isLastPage, total } = asRecord(body);
	return isLast === true || isLastPage === true || (typeof total === 'number' && count >= total);
}
