import type { Endpoint } from '../endpoints';
import {
	asRecord,
	entriesOf,
	readPages,
	type Cursor,
	type PageLimits,
	type Pages,
	type Send,
} from './pageRead';
import type { JiraRequest } from './request';

/**
 * Pages by `nextPageToken` (`/search/jql`). The total is unknown until the end. Where the page is one level down
 * (`projects/values`), so is its token.
 */
export function tokenPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
): Pages {
	const [inner, below] = entriesAt.split('/');
	const read = (body: unknown) => {
		const page = below === undefined ? body : asRecord(body)[inner ?? ''];
		const { nextPageToken, isLast } = asRecord(page);
		const ended = isLast === true || typeof nextPageToken !== 'string' || nextPageToken === '';
		return {
			entries: entriesOf(page, below ?? entriesAt),
			next: ended ? undefined : { nextPageToken },
		};
	};
	return readPages(send, request, limits, {}, read, 'maxResults');
}

/**
 * Pages by `cursor`: Cloud's plans answer with `nextPageCursor` and `isLast` (in their example) or `last` (in their
 * schema), Data Center's users with `nextCursor` and `isLast`.
 */
export function cursorPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
): Pages {
	const read = (body: unknown) => {
		const { nextPageCursor, nextCursor = nextPageCursor, isLast, last = isLast } = asRecord(body);
		const ended = last === true || typeof nextCursor !== 'string' || nextCursor === '';
		return {
			entries: entriesOf(body, entriesAt),
			next: ended ? undefined : { cursor: nextCursor },
		};
	};
	return readPages(send, request, limits, {}, read, 'maxResults');
}

/**
 * Pages by `offset` and `limit` (`/auditing/record`). Their `total` may be that of the page only, so the end is a page
 * with fewer entries than the limit that the answer repeats.
 */
export function limitedPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
): Pages {
	const read = (body: unknown, cursor: Cursor) => {
		const entries = entriesOf(body, entriesAt);
		const { limit = cursor['limit'] } = asRecord(body);
		const ended = entries.length === 0 || entries.length < Number(limit);
		return {
			entries,
			next: ended ? undefined : { offset: Number(cursor['offset']) + entries.length },
		};
	};
	return readPages(send, request, limits, { offset: 0 }, read, 'limit');
}

/**
 * Pages by their number, counted from 1 (`/customFields/{customFieldId}/options` of Data Center). All pages must have
 * the same size: a smaller last one would be another part of the list.
 */
export function numberedPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
): Pages {
	const size = Math.min(limits.pageSize, limits.limit);
	let count = 0;
	const read = (body: unknown, cursor: Cursor) => {
		const entries = entriesOf(body, entriesAt);
		count += entries.length;
		const { total } = asRecord(body);
		const ended = entries.length === 0 || (typeof total === 'number' && count >= total);
		const promised = ended && typeof total === 'number' && count < total ? total : undefined;
		return {
			entries,
			next: ended ? undefined : { page: Number(cursor['page']) + 1, maxResults: size },
			promised,
		};
	};
	return readPages(send, request, limits, { page: 1, maxResults: size }, read, null);
}

/**
 * Pages whose answer has the address of the next one, and no size that could be asked for: in `nextPage`
 * (`/worklog/updated`), or in `next` (`/webhook/failed`).
 */
export function linkedPages<E extends Endpoint>(
	send: Send<E>,
	request: JiraRequest<E>,
	entriesAt: string,
	limits: PageLimits,
): Pages {
	const read = (body: unknown) => {
		const { next, nextPage = next, lastPage, isLast } = asRecord(body);
		const ended = lastPage === true || isLast === true || typeof nextPage !== 'string';
		return {
			entries: entriesOf(body, entriesAt),
			next: ended ? undefined : Object.fromEntries(new URL(nextPage).searchParams),
		};
	};
	return readPages(send, request, limits, {}, read, null);
}
