import type { IDataObject } from 'n8n-workflow';
import { call, type JiraRequest } from '../connection';

/** Reads several issues of Jira Cloud at once. */
export const BULK_FETCH = 'POST /rest/api/3/issue/bulkfetch';

/** The most issues of one request ("Bulk fetch issues", Jira Cloud platform REST API). */
export const MOST_FETCHED = 100;

/**
 * The request for several issues of Jira Cloud at once.
 *
 * Its answer leaves out what is not there or not to be seen, and what Jira could not read just now: whoever needs each
 * issue asks for those alone.
 *
 * @param issues keys or ids, at most {@link MOST_FETCHED}
 */
export function bulkFetch(
	issues: readonly string[],
	fields: readonly string[],
	expand: readonly string[] = [],
): JiraRequest<typeof BULK_FETCH> {
	return call(BULK_FETCH, {
		body: {
			issueIdsOrKeys: [...issues],
			fields: [...fields],
			...(expand.length > 0 ? { expand: [...expand] } : {}),
		},
	});
}

/** Issues by each of the two ways to name one: its key and its id. */
export function byReference(issues: readonly unknown[]): Map<string, IDataObject> {
	return new Map(
		(issues as readonly IDataObject[]).flatMap((issue) => [
			[String(issue['key']), issue] as const,
			[String(issue['id']), issue] as const,
		]),
	);
}

/** What Jira says of issues that it could not read just now, by their ids (schema `BulkIssueResults`). */
export function unreadIn(body: unknown): ReadonlyMap<string, string> {
	const { issueErrors } = (body ?? {}) as { issueErrors?: unknown };
	const errors = Array.isArray(issueErrors) ? (issueErrors as readonly IDataObject[]) : [];
	return new Map(errors.map(({ id, errorMessage }) => [String(id), String(errorMessage ?? '')]));
}
