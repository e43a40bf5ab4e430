import { inOrder } from './inOrder';
import type { JiraRequest, QueryValue } from './request';
import type { Transfer } from './transfer';

/** Sends one request, with bytes if need be, and gives the parsed body of the answer. */
export type Send = (request: JiraRequest, transfer?: Transfer) => Promise<unknown>;

/** What of a list is wanted. */
export interface PageWish {
	/** The most entries in all; `Infinity` for every one. */
	readonly limit: number;
	/** The most entries that Jira gives in one page of this list. */
	readonly pageSize: number;
}

/** Where a page stands in an answer. `values` for most lists, `issues`, `comments`, `worklogs`… for others. */
export type EntriesKey = string;

/** Where to continue: query parameters, or properties of the body for lists that are asked for by POST. */
type Cursor = Readonly<Record<string, QueryValue>>;

interface PageRead {
	readonly entries: readonly unknown[];
	/** `undefined` when there is nothing after this page. */
	readonly next: Cursor | undefined;
}

/**
 * Pages by `startAt`, `maxResults` and `total` or `isLast`.
 * Source: "Pagination", Jira Cloud platform REST API; all lists of Data Center.
 */
export function offsetPages(
	send: Send,
	request: JiraRequest,
	entriesAt: EntriesKey,
	wish: PageWish,
): AsyncGenerator<readonly unknown[]> {
	return pages(send, request, wish, { startAt: 0 }, (body, cursor) => {
		const entries = entriesOf(body, entriesAt);
		// Jira may give fewer than asked for, so its own count is what moves the start.
		const startAt = Number(cursor['startAt'] ?? 0) + entries.length;
		const { isLast, total } = asRecord(body);
		const ended = isLast === true || (typeof total === 'number' && startAt >= total);
		return { entries, next: ended ? undefined : { startAt } };
	});
}

/** Pages read ahead of the reader. */
const AHEAD = 8;

/**
 * As {@link offsetPages}, for lists whose first page tells the total: the further pages are read side by side, and
 * given in order.
 */
export async function* offsetPagesAhead(
	send: Send,
	request: JiraRequest,
	entriesAt: EntriesKey,
	{ limit, pageSize }: PageWish,
): AsyncGenerator<readonly unknown[]> {
	const readPage = async (startAt: number, maxResults: number) =>
		await send(continuedAt(request, { startAt, maxResults }));
	const body = await readPage(0, Math.min(limit, pageSize));
	const first = entriesOf(body, entriesAt);
	if (first.length > 0) yield first;
	const { total } = asRecord(body);
	const end = Math.min(limit, typeof total === 'number' ? total : first.length);
	if (first.length === 0 || first.length >= end) return;
	// Jira may give fewer at once than asked for; the first page shows how many.
	const starts = Array.from(
		{ length: Math.ceil(end / first.length) - 1 },
		(_, index) => (index + 1) * first.length,
	);
	const reads = starts.map(
		(startAt) => async () =>
			entriesOf(await readPage(startAt, Math.min(first.length, end - startAt)), entriesAt),
	);
	yield* inOrder(reads, AHEAD);
}

/** Pages by `nextPageToken` (`/search/jql`). The total is unknown until the end. */
export function tokenPages(
	send: Send,
	request: JiraRequest,
	entriesAt: EntriesKey,
	wish: PageWish,
): AsyncGenerator<readonly unknown[]> {
	return pages(send, request, wish, {}, (body) => {
		const { nextPageToken, isLast } = asRecord(body);
		const ended = isLast === true || typeof nextPageToken !== 'string' || nextPageToken === '';
		return {
			entries: entriesOf(body, entriesAt),
			next: ended ? undefined : { nextPageToken },
		};
	});
}

/**
 * Pages by a `nextPage` URL. Only its query is used, with the path of the first request: an address that comes
 * in an answer never decides where a signed request goes.
 */
export function linkPages(
	send: Send,
	request: JiraRequest,
	entriesAt: EntriesKey,
	wish: PageWish,
): AsyncGenerator<readonly unknown[]> {
	return pages(send, request, wish, {}, (body) => {
		const { nextPage, isLast } = asRecord(body);
		const ended = isLast === true || typeof nextPage !== 'string' || !nextPage.includes('?');
		return {
			entries: entriesOf(body, entriesAt),
			next: ended
				? undefined
				: Object.fromEntries(new URLSearchParams(nextPage.slice(nextPage.indexOf('?') + 1))),
		};
	});
}

/** Pages that are plain arrays, cut at a maximum (lists of users): a short page is the last one. */
export function arrayPages(
	send: Send,
	request: JiraRequest,
	wish: PageWish,
): AsyncGenerator<readonly unknown[]> {
	return pages(send, request, wish, { startAt: 0 }, (body, cursor) => {
		const entries = Array.isArray(body) ? (body as unknown[]) : [];
		const asked = Number(cursor['maxResults']);
		const startAt = Number(cursor['startAt'] ?? 0) + entries.length;
		return { entries, next: entries.length < asked ? undefined : { startAt } };
	});
}

async function* pages(
	send: Send,
	request: JiraRequest,
	{ limit, pageSize }: PageWish,
	start: Cursor,
	read: (body: unknown, cursor: Cursor) => PageRead,
): AsyncGenerator<readonly unknown[]> {
	const seen = new Set<string>();
	let cursor: Cursor | undefined = start;
	let remaining = limit;
	while (cursor !== undefined && remaining > 0) {
		const asked: Cursor = { maxResults: Math.min(pageSize, remaining), ...cursor };
		const { entries, next } = read(await send(continuedAt(request, asked)), asked);
		if (entries.length > 0) yield entries.slice(0, remaining);
		remaining -= entries.length;
		if (entries.length === 0 && next !== undefined && 'startAt' in next) return;
		const mark = JSON.stringify(next);
		// A cursor that comes again would go round for ever.
		if (seen.has(mark)) return;
		seen.add(mark);
		cursor = next;
	}
}

function continuedAt(request: JiraRequest, cursor: Cursor): JiraRequest {
	if (request.method === 'GET') return { ...request, query: { ...request.query, ...cursor } };
	return { ...request, body: { ...request.body, ...cursor } };
}

function entriesOf(body: unknown, key: EntriesKey): readonly unknown[] {
	const entries = asRecord(body)[key];
	return Array.isArray(entries) ? (entries as unknown[]) : [];
}

function asRecord(body: unknown): Record<string, unknown> {
	return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** A list that Jira gives whole, as one array (`GET /rest/api/2/project` on Data Center). */
export async function* wholeList(
	send: Send,
	request: JiraRequest,
	{ limit }: Pick<PageWish, 'limit'>,
): AsyncGenerator<readonly unknown[]> {
	const body = await send(request);
	if (Array.isArray(body) && body.length > 0) yield (body as unknown[]).slice(0, limit);
}
