import type { IDataObject } from 'n8n-workflow';
import { chunksOf, inOrder, path, post, tokenPages, type Send } from '../connection';
import { bulkFetch, MOST_FETCHED } from './bulkFetch';

/** What is searched for. */
export interface IssueSearch {
	readonly jql: string;
	/** Ids of the fields to return. */
	readonly fields: readonly string[];
	/** The most issues; `Infinity` for all. */
	readonly limit: number;
}

/** The most issues of one answer with fields, and with nothing but ids and keys (`POST /rest/api/3/search/jql`). */
const PAGE_WITH_FIELDS = 100;
const PAGE_OF_IDS = 5000;

/** Pages read ahead of the reader. */
const AHEAD = 16;

type Pages = AsyncGenerator<readonly unknown[]>;

/**
 * Searches on Cloud, in the order of the JQL. A page names the next one only in its answer, so many pages with fields
 * take their time one after the other; when there are more than one, the ids are read in large pages and the issues
 * side by side with `POST /issue/bulkfetch`.
 */
export async function* searchCloud(search: IssueSearch, send: Send): Pages {
	const { fields, limit } = search;
	if (fields.every((field) => field === 'id' || field === 'key')) {
		return yield* idPages(search, fields, send);
	}
	const seen = new Set<unknown>();
	const first = await firstPage(search, send);
	for (const { id } of first.issues) seen.add(id);
	yield first.issues;
	if (first.isLast || seen.size >= limit) return;

	const ids: string[] = [];
	for await (const page of idPages(search, ['id'], send)) {
		for (const { id } of page as ReadonlyArray<{ id: string }>) {
			// What changed between the two searches must not come twice.
			if (!seen.has(id)) ids.push(id);
			seen.add(id);
		}
	}
	const wanted = ids.slice(0, limit - first.issues.length);
	const fetches = chunksOf(wanted, MOST_FETCHED).map(
		(chunk) => async () => await fetchIssues(chunk, fields, send),
	);
	yield* inOrder(fetches, AHEAD);
}

async function firstPage({ jql, fields, limit }: IssueSearch, send: Send) {
	const maxResults = Math.min(limit, PAGE_WITH_FIELDS);
	const body = { jql, fields: [...fields], maxResults };
	const answer = (await send(post(path`search/jql`, body, { reads: true }))) as {
		issues?: IDataObject[];
		isLast?: boolean;
		nextPageToken?: string;
	};
	return {
		issues: answer.issues ?? [],
		isLast: answer.isLast === true || answer.nextPageToken === undefined,
	};
}

function idPages({ jql, limit }: IssueSearch, fields: readonly string[], send: Send): Pages {
	const request = post(path`search/jql`, { jql, fields: [...fields] }, { reads: true });
	return tokenPages(send, request, 'issues', { limit, pageSize: PAGE_OF_IDS });
}

/** Reads issues by their ids and gives them in that order; what was deleted meanwhile is left out. */
async function fetchIssues(
	ids: readonly string[],
	fields: readonly string[],
	send: Send,
): Promise<IDataObject[]> {
	const { issues = [] } = (await send(bulkFetch(ids, fields))) as {
		issues?: IDataObject[];
	};
	const byId = new Map(issues.map((issue) => [String(issue['id']), issue]));
	return ids.map((id) => byId.get(id)).filter((issue) => issue !== undefined);
}
