import type { FastifyRequest } from 'fastify';

/**
 * Who a request to the embedded Jira comes from, as the front determined from its signature.
 *
 * - `basic`: Jira Cloud, email and API token (classic on the site, scoped through the gateway)
 * - `oauth2`: Jira Cloud, OAuth 2.0 (3LO) access token through the gateway
 * - `serviceAccount`: Jira Cloud, a service account's access token or API token through the gateway
 * - `password`, `pat`, `serverOauth2`: Jira Data Center; the last is an access token of an incoming link
 * - `anonymous`: no signature, or one that Jira ignores: a Cloud site serves a request with a wrong
 *   or expired API token as anonymous, and only what needs a user answers 401
 *
 * Source: developer.atlassian.com, "Basic auth for REST APIs", "OAuth 2.0 (3LO) apps",
 * support.atlassian.com, "Create OAuth 2.0 credential for service accounts".
 */
export type IdentityKind =
	| 'basic'
	| 'oauth2'
	| 'serviceAccount'
	| 'password'
	| 'pat'
	| 'serverOauth2'
	| 'anonymous';

export interface Identity {
	readonly kind: IdentityKind;
	/** `User.accountId` of the state (on Data Center too, where only the sandbox uses it); null for anonymous. */
	readonly accountId: string | null;
	/** OAuth scopes such as `read:jira-work`, or 'all' where scopes do not apply. */
	readonly scopes: ReadonlySet<string> | 'all';
	/** False for an access token of Data Center without the scope ADMIN: the user is then no administrator. */
	readonly administers?: boolean;
	/** The OAuth 2.0 (3LO) app that acts for the user, if one does. */
	readonly clientId?: string;
}

declare module 'fastify' {
	interface FastifyRequest {
		/** Set before any route of the embedded Jira runs; never undefined in one. */
		identity: Identity;
	}
}

/** A request without a user: how Jira treats a missing signature. */
export const anonymous: Identity = { kind: 'anonymous', accountId: null, scopes: 'all' };

/**
 * Whether the identity may do what requires this OAuth scope. Classic API tokens, passwords and
 * personal access tokens carry all of the user's rights.
 */
export function hasScope(identity: Identity, scope: string): boolean {
	return identity.scopes === 'all' || identity.scopes.has(scope);
}

/** The account id of the user behind a request; null for anonymous. */
export function accountOf(request: FastifyRequest): string | null {
	return request.identity.accountId;
}
