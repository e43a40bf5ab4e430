import { endpointAt, factsOf, type Endpoint } from '../endpoints';
import { cursorPages, limitedPages, linkedPages, numberedPages, tokenPages } from './pageKinds';
import {
	asRecord,
	endsAt,
	entriesOf,
	readPages,
	type Cursor,
	type PageLimits,
	type Pages,
	type Send,
} from './pageRead';
import type { JiraRequest } from './request';
import type { Site } from './site';
import { UnexpectedAnswer } from './unexpectedAnswer';

/** The kind of Jira that is asked. */
export type SiteFlavour = Pick<Site, 'flavour'>;

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
		case 'offset':
			return limitedPages(send, request, entries, limits);
		case 'page':
			return numberedPages(send, request, entries, limits);
		case 'nextPageToken':
			return tokenPages(send, request, entries, limits);
		case 'cursor':
			return cursorPages(send, request, entries, limits);
		case 'nextPage':
			return linkedPages(send, request, entries, limits);
		case 'array':
			return wholeList(send, request, entries, limits);
	}
}

/** How a flavour pages a list, and where its entries are. */
export function pagingOf({ endpoint }: JiraRequest, flavour: Site['flavour']) {
	const { kind = 'array', entries = '' } =
		factsOf(endpointAt(endpoint, flavour) ?? endpoint).paging ?? {};
	return { kind, entries };
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
export function offsetPages<E extends Endpoint>(
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
	return readPages(
		send,
		request,
		limits,
		{ [start]: from },
		read,
		sizeName(request.endpoint, size),
	);
}

/** What the size of a page is called; null where none can be asked for. Two lists of Cloud call it `maxResult`. */
function sizeName(endpoint: Endpoint, usual: string): string | null {
	if (!endpoint.startsWith('GET ')) return usual;
	const { query } = factsOf(endpoint);
	return [usual, 'maxResult'].find((name) => name in query) ?? null;
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
