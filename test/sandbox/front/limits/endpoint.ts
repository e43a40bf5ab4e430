/** Second path segments of `/issue/…` that are operations, not issues. */
const notAnIssue = new Set([
	'archive',
	'archived',
	'bulk',
	'bulkfetch',
	'createmeta',
	'limit',
	'picker',
	'properties',
	'unarchive',
	'watching',
]);

/**
 * The path template of a route: parameters in braces, without the prefix that it is mounted at:
 * `/ex/jira/1324a887/rest/api/3/issue/:issueIdOrKey` → `/rest/api/3/issue/{issueIdOrKey}`.
 *
 * @param route the route's pattern, or the path if no route is known
 */
export function templateOf(route: string, prefix: string): string {
	const below = route.startsWith(prefix) ? route.slice(prefix.length) : route;
	return below.replace(/:([A-Za-z]\w*)/g, '{$1}');
}

/**
 * The endpoint that a burst bucket belongs to: a path template for any API version, as in
 * Atlassian's table, so that `/rest/api/2/…` and `/rest/api/3/…` share it.
 */
export function endpointOf(template: string): string {
	return template.replace(/^\/rest\/api\/[^/]+/, '/rest/api/{version}');
}

/**
 * The issue that a request writes to, in capitals, or null. Operations on many issues, reads and
 * creations write to no single issue.
 *
 * @param path without query, below the API's base
 */
export function issueWritten(method: string, path: string): string | null {
	if (!['POST', 'PUT', 'DELETE'].includes(method)) return null;
	const segment = /^\/rest\/api\/[^/]+\/issue\/([^/]+)/.exec(path)?.[1];
	if (segment === undefined || notAnIssue.has(segment)) return null;
	try {
		return decodeURIComponent(segment).toUpperCase();
	} catch {
		return segment.toUpperCase();
	}
}

/**
 * The points of a request before its answer is known, and for each object that it reads: writing
 * costs 1 in all; reading costs 1 plus 1 for each object, or 2 for each user, group, role or
 * permission.
 */
export function pointsOf(method: string, path: string): { base: number; perObject: number } {
	if (method !== 'GET') return { base: 1, perObject: 0 };
	const identity = /^\/rest\/api\/[^/]+\/(user|users|group|groups|myself|role|mypermissions)\b/;
	return { base: 1, perObject: identity.test(path) ? 2 : 1 };
}
