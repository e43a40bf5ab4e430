import { path, post, type JiraRequest } from '../connection';

/** The most issues of one request ("Bulk fetch issues", Jira Cloud platform REST API). */
export const MOST_FETCHED = 100;

/**
 * The request for several issues of Jira Cloud at once: `POST /rest/api/3/issue/bulkfetch`. It changes nothing, so it
 * may be sent again.
 *
 * @param issues keys or ids, at most {@link MOST_FETCHED}
 */
export function bulkFetch(
	issues: readonly string[],
	fields: readonly string[],
	expand: readonly string[] = [],
): JiraRequest {
	return post(
		path`issue/bulkfetch`,
		{
			issueIdsOrKeys: [...issues],
			fields: [...fields],
			...(expand.length > 0 ? { expand: [...expand] } : {}),
		},
		{ reads: true },
	);
}
