import type { IDataObject } from 'n8n-workflow';
import { call, type JiraRequest } from './request';
import type { Site } from './site';

/** Reads several issues of Jira Cloud at once. */
export const BULK_FETCH = 'POST /rest/api/3/issue/bulkfetch';

/** The most issues of one request ("Bulk fetch issues", Jira Cloud platform REST API). */
export const MOST_FETCHED = 100;

/**
 * The request for several issues of Jira Cloud at once.
 *
 * Its answer leaves out issues that do not exist or are not visible, and those that Jira could not read at the
 * moment: request these individually if you need them.
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

const SEARCH = 'POST /rest/api/2/search';

/** The endpoints that read several issues at once: the first on Cloud, the second on Data Center. */
export const SEVERAL_ISSUES = [BULK_FETCH, SEARCH] as const;

/**
 * The request for several issues at once on either kind of Jira. On Data Center it is a search that ignores issues
 * that do not exist (`validateQuery: false`).
 *
 * @param issues keys or ids, at most {@link MOST_FETCHED}
 * @returns a request whose answer has `issues`, without those that cannot be read
 */
export function severalIssues(
	issues: readonly string[],
	fields: readonly string[],
	{ flavour }: Pick<Site, 'flavour'>,
	expand: readonly string[] = [],
): JiraRequest<(typeof SEVERAL_ISSUES)[number]> {
	return flavour === 'cloud'
		? bulkFetch(issues, fields, expand)
		: call(SEARCH, {
				body: {
					// References are keys or ids, so there is nothing in them to quote.
					jql: `issue in (${issues.join(', ')})`,
					fields: [...fields],
					...(expand.length > 0 && { expand: [...expand] }),
					maxResults: issues.length,
					validateQuery: false,
				},
			});
}

/** Issues by their keys and by their ids. */
export function byReference(issues: readonly unknown[]): Map<string, IDataObject> {
	return new Map(
		(issues as readonly IDataObject[]).flatMap((issue) => [
			[String(issue['key']), issue] as const,
			[String(issue['id']), issue] as const,
		]),
	);
}

/** What Jira says about issues that it could not read at the moment, by id (schema `BulkIssueResults`). */
export function unreadIn(body: unknown): ReadonlyMap<string, string> {
	const { issueErrors } = (body ?? {}) as { issueErrors?: unknown };
	const errors = Array.isArray(issueErrors) ? (issueErrors as readonly IDataObject[]) : [];
	return new Map(errors.map(({ id, errorMessage }) => [String(id), String(errorMessage ?? '')]));
}
