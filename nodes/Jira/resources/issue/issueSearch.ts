import type { IDataObject } from 'n8n-workflow';
import {
	call,
	chunksOf,
	entriesOf,
	inOrder,
	isNotFound,
	RequestFailed,
	listPages,
	type Pages,
	type Send,
	BULK_FETCH,
	bulkFetch,
	byReference,
	MOST_FETCHED,
	unreadIn,
} from '../../../connection';

const SEARCH = 'POST /rest/api/3/search/jql';
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

/** The endpoints of a search on Cloud. */
export const cloudSearchEndpoints = [SEARCH, BULK_FETCH, ISSUE] as const;

type SearchSend = Send<(typeof cloudSearchEndpoints)[number]>;

/** A search. */
export interface IssueSearch {
	readonly jql: string;
	/** Ids of the fields to return. */
	readonly fields: readonly string[];
	/** The most issues; `Infinity` for all. */
	readonly limit: number;
}

/** The most issues in one answer with fields, and with only ids and keys ({@link SEARCH}). */
const PAGE_WITH_FIELDS = 100;
const PAGE_OF_IDS = 5000;

/** Pages read ahead of the reader. */
const AHEAD = 16;

/**
 * Searches on Cloud, in the order of the JQL. The token of the next page is in the answer, so pages with fields can
 * only be read one after the other. If more than one is left, the ids are read in large pages, and the issues in
 * parallel with {@link BULK_FETCH}.
 *
 * @throws RequestFailed that names the issues that were found but could not be read
 */
export async function* searchCloud(search: IssueSearch, send: SearchSend): Pages {
	const { fields, limit } = search;
	if (fields.every((field) => field === 'id' || field === 'key')) {
		return yield* pagesOf(search, PAGE_OF_IDS, send);
	}
	const first = await firstPage(search, send);
	yield first.issues;
	const left = limit - first.issues.length;
	if (first.nextPageToken === undefined || left <= 0) return;
	// Jira may return fewer than requested, and continues where it stopped.
	if (left <= PAGE_WITH_FIELDS) {
		const { nextPageToken } = first;
		return yield* pagesOf({ ...search, limit: left }, PAGE_WITH_FIELDS, send, { nextPageToken });
	}

	const seen = new Set(first.issues.map(({ id }) => id));
	const ids: string[] = [];
	for await (const page of pagesOf({ ...search, fields: ['id'] }, PAGE_OF_IDS, send)) {
		for (const { id } of page as ReadonlyArray<{ id: string }>) {
			// An issue that changed between the two searches must not appear twice.
			if (!seen.has(id)) ids.push(id);
			seen.add(id);
		}
	}
	const fetches = chunksOf(ids.slice(0, left), MOST_FETCHED).map(
		(chunk) => async (signal: AbortSignal) => await fetchIssues(chunk, fields, send, signal),
	);
	yield* inOrder(fetches, AHEAD);
}

async function firstPage({ jql, fields, limit }: IssueSearch, send: SearchSend) {
	const maxResults = Math.min(limit, PAGE_WITH_FIELDS);
	const body = { jql, fields: [...fields], maxResults };
	const answer = await send(call(SEARCH, { body }));
	const issues = entriesOf(answer, 'issues') as readonly IDataObject[];
	const { isLast, nextPageToken } = answer as { isLast?: boolean; nextPageToken?: string };
	return {
		issues: issues.slice(0, limit),
		nextPageToken: isLast === true ? undefined : nextPageToken,
	};
}

function pagesOf(
	{ jql, fields, limit }: IssueSearch,
	pageSize: number,
	send: SearchSend,
	start: { readonly nextPageToken?: string } = {},
): Pages {
	const request = call(SEARCH, { body: { jql, fields: [...fields], ...start } });
	return listPages(send, { flavour: 'cloud' }, request, { limit, pageSize });
}

/**
 * Reads issues by id and returns them in that order. Issues that the shared request leaves out are requested
 * individually; only issues that were deleted or hidden since the search are left out.
 */
async function fetchIssues(
	ids: readonly string[],
	fields: readonly string[],
	send: SearchSend,
	signal: AbortSignal,
): Promise<IDataObject[]> {
	const answer = await send({ ...bulkFetch(ids, fields), signal });
	const read = byReference(entriesOf(answer, 'issues'));
	const unread = unreadIn(answer);
	const missing = ids.filter((id) => !read.has(id));
	for (const [position, id] of missing.entries()) {
		const request = call(ISSUE, { path: { issueIdOrKey: id }, query: { fields } });
		const alone = await send({ ...request, signal }).catch((reason: unknown) => {
			if (isNotFound(reason) && !unread.has(id)) return undefined;
			throw asUnread(missing.slice(position), unread.get(id), reason);
		});
		if (alone !== undefined) read.set(id, alone as IDataObject);
	}
	return ids.map((id) => read.get(id)).filter((issue) => issue !== undefined);
}

/** How many issues a message names. */
const MOST_NAMED = 5;

/**
 * @param ids the ids of issues that were found but not read
 * @param said what Jira said about the first one in the shared request
 * @param reason why it could not be read individually
 */
function asUnread(ids: readonly string[], said: string | undefined, reason: unknown): unknown {
	// A failure that ends the run is not about these issues.
	if (!(reason instanceof RequestFailed) || reason.failure.endsRun) return reason;
	const { failure } = reason;
	const more = ids.length - MOST_NAMED;
	const named = `${ids.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
	const [issues, them] =
		ids.length === 1 ? ['issue with the ID', 'it'] : ['issues with the IDs', 'them'];
	return new RequestFailed({
		...failure,
		message: `The search found the ${issues} ${named}, but Jira could not read ${them}: ${said || failure.message}`,
		description:
			said === undefined
				? failure.description
				: "Run the search again. If Jira gives the same answer, ask for fewer fields in 'Fields'.",
	});
}
