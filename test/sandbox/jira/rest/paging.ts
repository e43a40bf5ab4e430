import { refusal } from './answer';
import type { Ask } from './route';

export interface PageLimits {
	/** Items per page by default. */
	readonly usual: number;
	/** Maximum number of items per page; larger requests are reduced to it. */
	readonly most: number;
}

export interface Page<T> {
	readonly startAt: number;
	readonly maxResults: number;
	readonly total: number;
	readonly items: readonly T[];
	readonly isLast: boolean;
}

/** The page of a list that `startAt` and `maxResults` request; negative numbers are raised. */
export function pageOf<T>(all: readonly T[], { query }: Ask, { usual, most }: PageLimits): Page<T> {
	const startAt = Math.max(0, query.integer('startAt', 0));
	const maxResults = Math.min(most, Math.max(1, query.integer('maxResults', usual)));
	const items = all.slice(startAt, startAt + maxResults);
	return {
		startAt,
		maxResults,
		total: all.length,
		items,
		isLast: startAt + items.length >= all.length,
	};
}

function pageAddress(ask: Ask, startAt: number, maxResults: number): string {
	const url = new URL(ask.address);
	url.searchParams.set('startAt', String(startAt));
	url.searchParams.set('maxResults', String(maxResults));
	return url.toString();
}

/** The body that Jira puts around `values`: Cloud with the addresses of this and the next page. */
export function pageBody<T>(
	page: Page<T>,
	ask: Ask,
	show: (item: T) => unknown,
): Record<string, unknown> {
	const { startAt, maxResults, total, isLast } = page;
	const next = startAt + page.items.length;
	return {
		...(ask.jira.flavour === 'cloud'
			? {
					self: pageAddress(ask, startAt, maxResults),
					...(isLast ? {} : { nextPage: pageAddress(ask, next, maxResults) }),
				}
			: {}),
		maxResults,
		startAt,
		total,
		isLast,
		values: page.items.map(show),
	};
}

/** The body that Jira puts around a list with a name other than `values`. */
export function listBody<T>(
	name: string,
	{ startAt, maxResults, total, items }: Page<T>,
	show: (item: T) => unknown,
): Record<string, unknown> {
	return { startAt, maxResults, total, [name]: items.map(show) };
}

/** A complete list on one page. */
export function wholePage<T>(items: readonly T[]): Page<T> {
	return { startAt: 0, maxResults: items.length, total: items.length, items, isLast: true };
}

/** Refuses a page that is too large, for operations where Jira does not reduce it. */
export function refuseLargePage({ query }: Ask, most: number): void {
	if (query.integer('maxResults', 1) <= most) return;
	throw refusal(400, `Parameter 'maxResults' must not exceed the limit '${most}'`);
}
