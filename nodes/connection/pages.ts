import { endpointAt, factsOf, type Endpoint } from '../endpoints';
import { inOrder } from './inOrder';
import { ListCut } from './listCut';
import type { JiraRequest, QueryValue } from './request';
import type { Site } from './site';
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

type SiteFlavour = Pick<Site, 'flavour'>;

/**
 * Reads a list page by page, with the kind of paging that the documents give for it.
 *
 * @throws UnexpectedAnswer when an answer does not contain the list
 * @throws ListCut after the last entry, when there should be more
 */
export function listPages<E extends Endpoint>(
	send: Send<E>,
	{ flavour }: SiteFlavour,
	request: JiraRequest<E>,
	limits: PageLimits,
): Pages {
	const { kind, entries } = pagingOf(request, flavour);
	switch (kind) {
		case 'startAt':
			return offsetPages(send, request, entries, limits);
		case 'start':
			return offsetPages(send, request, entries, limits, 0, SERVICE_MANAGEMENT);
		case 'nextPageToken':
			return tokenPages(send, request, entries, limits);
		case 'nextPage':
			return linkedPages(send, request, entries, limits);
		case 'array':
			return wholeList(send, request, entries, limits);
		default:
			throw new Error(`No list has been read so far that is paged as ${request.endpoint} is`);
	}
}

function pagingOf({ endpoint }: JiraRequest, flavour: Site['flavour']) {
	const { kind = 'array', entries = '' } =
		factsOf(endpointAt(endpoint, flavour) ?? endpoint).paging ?? {};
	return { kind, entries };
}

/** Where to continue: query parameters, or body properties for lists that are read by POST. */
type Cursor = Readonly<Record<string, QueryValue>>;

interface PageRead {
	readonly entries: readonly unknown[];
	/** `undefined` when there is nothing after this page. */
	readonly next: Cursor | undefined;
	/** How many entries the list was to have, if it ends before them. */
	readonly promised?: number | undefined;
}

/** What a kind of paging calls where a page starts, and its size. */
interface PageNames {
	readonly start: string;
	readonly size: string;
}

const PLATFORM: PageNames = { start: 'startAt', size: 'maxResults' };
const SERVICE_MANAGEMENT: PageNames = { start: 'start', size: 'limit' };

/**
 * Pages by `startAt`, `maxResults` and `total` or `isLast`; in Jira Service Management by `start`, `limit` and
 * `isLastPage`. Source: "Pagination", Jira Cloud platform and Jira Service Management Cloud REST API; all lists of
 * Data Center.
 *
 * @param from how many entries to skip at the beginning of the list
 */
function offsetPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
	from = 0,
	{ start, size }: PageNames = PLATFORM,
): Pages {
	const read = (body: unknown, cursor: Cursor) => {
		const entries = entriesOf(body, entriesAt);
		// Jira may return fewer than requested, so its own count moves the start.
		const next = Number(cursor[start] ?? 0) + entries.length;
		if (endsAt(body, next)) return { entries, next: undefined };
		if (entries.length > 0) return { entries, next: { [start]: next } };
		const { total } = asRecord(body);
		return { entries, next: undefined, promised: typeof total === 'number' ? total : undefined };
	};
	return pages(send, request, limits, { [start]: from }, read, size);
}

/** Whether a list ends after that many entries. */
function endsAt(body: unknown, count: number): boolean {
	const { isLast, isLastPage, total } = asRecord(body);
	return isLast === true || isLastPage === true || (typeof total === 'number' && count >= total);
}

/** Pages read ahead of the reader. */
const AHEAD = 8;

/**
 * As {@link listPages}, for lists by `startAt` whose first page tells the total: the further pages are read in
 * parallel, and returned in order.
 */
export async function* listPagesAhead<E extends Endpoint>(
	send: Send<E>,
	{ flavour }: SiteFlavour,
	request: JiraRequest<E>,
	{ limit, pageSize }: PageLimits,
): Pages {
	const { entries: entriesAt } = pagingOf(request, flavour);
	const body = await send(
		continuedAt(request, { startAt: 0, maxResults: Math.min(limit, pageSize) }),
	);
	const first = entriesOf(body, entriesAt);
	const count = first.length;
	if (count > 0) yield first.slice(0, limit);
	if (count === 0 || count >= limit || endsAt(body, count)) return;
	const { total } = asRecord(body);
	if (typeof total !== 'number') {
		yield* offsetPages(send, request, entriesAt, { limit: limit - count, pageSize }, count);
		return;
	}
	/** Reads a part of the list; Jira may return it in several pages. */
	const readPart = async (from: number, to: number, signal: AbortSignal) => {
		const part: unknown[] = [];
		while (from + part.length < to) {
			const cursor = { startAt: from + part.length, maxResults: to - from - part.length };
			const page = entriesOf(await send({ ...continuedAt(request, cursor), signal }), entriesAt);
			if (page.length === 0) break;
			part.push(...page);
		}
		return part.slice(0, to - from);
	};
	const end = Math.min(limit, total);
	// Jira may return fewer at once than requested; the first page shows how many.
	const starts = Array.from(
		{ length: Math.ceil(end / count) - 1 },
		(_, index) => (index + 1) * count,
	);
	const reads = starts.map(
		(start) => async (signal: AbortSignal) =>
			await readPart(start, Math.min(start + count, end), signal),
	);
	yield* inOrder(reads, AHEAD);
}

/** Pages by `nextPageToken` (`/search/jql`). The total is unknown until the end. */
function tokenPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
): Pages {
	return pages(send, request, limits, {}, (body) => {
		const { nextPageToken, isLast } = asRecord(body);
		const ended = isLast === true || typeof nextPageToken !== 'string' || nextPageToken === '';
		return {
			entries: entriesOf(body, entriesAt),
			next: ended ? undefined : { nextPageToken },
		};
	});
}

/** No page of Jira is by default smaller than this. */
const LEAST_PAGE = 50;

/**
 * Ranges of a list that Jira returns as a plain array, by `startAt` and `maxResults`: people. Jira may reduce
 * `maxResults` without a word, so the list ends at a range that is shorter than the one before.
 */
export async function* rangesOf<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	pageSize: number,
): Pages {
	/** What Jira returns at once: a shorter range is the last one. */
	let whole = Math.min(pageSize, LEAST_PAGE);
	for (let startAt = 0; ; ) {
		const body = await send(continuedAt(request, { startAt, maxResults: pageSize }));
		if (!Array.isArray(body)) throw new UnexpectedAnswer("Jira's answer is no list");
		if (body.length > 0) yield body as unknown[];
		if (body.length < whole) return;
		whole = body.length;
		startAt += body.length;
	}
}

/**
 * Pages whose answer has the address of the next one in `nextPage`, and no size that could be asked for
 * (`/worklog/updated`).
 */
function linkedPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
): Pages {
	const read = (body: unknown) => {
		const { nextPage, lastPage, isLast } = asRecord(body);
		const ended = lastPage === true || isLast === true || typeof nextPage !== 'string';
		return {
			entries: entriesOf(body, entriesAt),
			next: ended ? undefined : Object.fromEntries(new URL(nextPage).searchParams),
		};
	};
	return pages(send, request, limits, {}, read, null);
}

async function* pages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	{ limit, pageSize }: PageLimits,
	start: Cursor,
	read: (body: unknown, cursor: Cursor) => PageRead,
	size: string | null = PLATFORM.size,
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

function continuedAt<E extends Endpoint>(request: JiraRequest<E>, cursor: Cursor): JiraRequest<E> {
	if (request.endpoint.startsWith('GET ')) {
		return { ...request, query: { ...request.query, ...cursor } };
	}
	return { ...request, body: { ...request.body, ...cursor } };
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

function asRecord(body: unknown): Record<string, unknown> {
	return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/**
 * A list that Jira returns as a whole: as one array (`GET /rest/api/2/project` on Data Center), or within an object
 * (`GET /rest/api/2/issue/{issueIdOrKey}/worklog`).
 */
async function* wholeList<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	{ limit }: Pick<PageLimits, 'limit'>,
): Pages {
	const body = await send(request);
	if (entriesAt === '' && !Array.isArray(body))
		throw new UnexpectedAnswer("Jira's answer is no list");
	const entries = entriesAt === '' ? (body as unknown[]) : entriesOf(body, entriesAt);
	if (entries.length > 0) yield entries.slice(0, limit);
}
