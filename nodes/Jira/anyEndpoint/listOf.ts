import { asRecord, LEAST_PAGE, type JiraRequest, type PageLimits } from '../../connection';
import type { EndpointFacts, PagingKind } from '../../endpoints';

/** What the kinds of paging call where a page starts, and how many entries it has. */
const PAGE_PARAMETERS: Readonly<
	Record<PagingKind, { readonly start?: string; readonly sizes: readonly string[] }>
> = {
	// Two endpoints of Cloud call it maxResult.
	startAt: { start: 'startAt', sizes: ['maxResults', 'maxResult'] },
	start: { start: 'start', sizes: ['limit'] },
	offset: { start: 'offset', sizes: ['limit'] },
	page: { start: 'page', sizes: ['maxResults'] },
	nextPageToken: { start: 'nextPageToken', sizes: ['maxResults'] },
	cursor: { start: 'cursor', sizes: ['maxResults'] },
	nextPage: { sizes: [] },
	array: { sizes: [] },
};

/** The parameters by which a list is paged: the node sets them itself. */
export function pageParametersOf({ paging }: Pick<EndpointFacts, 'paging'>): readonly string[] {
	if (paging === undefined) return [];
	const { start, sizes } = PAGE_PARAMETERS[paging.kind];
	return start === undefined ? sizes : [start, ...sizes];
}

/** A list as it is read: page by page, or only the one page that was asked for. */
export type ListRead =
	| { readonly only: 'page'; readonly entriesAt: string }
	| { readonly only: 'all'; readonly limits: PageLimits };

/**
 * How to read the list that an endpoint returns. Who gives the place where a page starts wants that page, and nothing
 * more; a size alone is that of the pages.
 *
 * @param limit the most entries, infinity for all
 * @returns undefined if it returns no list that is documented as one
 */
export function listRead(
	{ query, body }: Pick<JiraRequest, 'query' | 'body'>,
	{ paging, query: known }: Pick<EndpointFacts, 'paging' | 'query'>,
	limit: number,
): ListRead | undefined {
	if (paging === undefined) return undefined;
	const { start = '', sizes } = PAGE_PARAMETERS[paging.kind];
	const given = (name: string): unknown =>
		query[name] ?? (Array.isArray(body) ? undefined : body?.[name]);
	if (given(start) !== undefined) return { only: 'page', entriesAt: paging.entries ?? '' };
	const name = sizes.find((size) => size in known) ?? sizes[0] ?? '';
	const { maximum, default: usual } = known[name] ?? {};
	const pageSize = Number(given(name) ?? maximum ?? Math.max(Number(usual ?? 0), LEAST_PAGE));
	return { only: 'all', limits: { limit, pageSize } };
}

/**
 * The entries of one page.
 *
 * @param at where they are in the answer, as the facts about paging say it
 */
export function entriesIn(body: unknown, at: string): unknown {
	if (at === '') return body;
	return at.split('/').reduce<unknown>((found, key) => asRecord(found)[key], body);
}
