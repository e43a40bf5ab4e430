/**
 * The scopes of Data Center, each of which includes the ones before it.
 *
 * Source: confluence.atlassian.com, "OAuth 2.0 scopes for incoming links" (Jira).
 */
export const serverScopes = ['READ', 'WRITE', 'ADMIN', 'SYSTEM_ADMIN'] as const;

export type ServerScope = (typeof serverScopes)[number];

/** Whether one of these scopes is this one or includes it. */
export function reaches(scopes: Iterable<string>, wanted: ServerScope): boolean {
	const including: readonly string[] = serverScopes.slice(serverScopes.indexOf(wanted));
	return [...scopes].some((scope) => including.includes(scope));
}
