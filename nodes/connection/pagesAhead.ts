import type { Endpoint } from '../endpoints';
import { inOrder } from './inOrder';
import {
	asRecord,
	continuedAt,
	endsAt,
	entriesOf,
	type PageLimits,
	type Pages,
	type Send,
} from './pageRead';
import { offsetPages, pagingOf, type SiteFlavour } from './pages';
import type { JiraRequest } from './request';
import { UnexpectedAnswer } from './unexpectedAnswer';

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

/** No page of Jira is by default smaller than this. */
export const LEAST_PAGE = 50;

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
