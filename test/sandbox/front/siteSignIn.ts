import { anonymous, type Identity } from '../identity';
import { jsonAnswer, type Answer } from './answer';
import type { Authorization } from './authorizationHeader';
import { findApiToken, type Keyring } from './keyring';

/** Either who asks (with headers that every answer carries), or the answer that refuses them. */
export type SignIn =
	| { readonly identity: Identity; readonly headers?: Readonly<Record<string, string>> }
	| { readonly refusal: Answer };

export interface SiteSignInContext {
	readonly keyring: Keyring;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly isActive: (accountId: string) => boolean;
	/** False when an administrator blocks API tokens. */
	readonly apiAccess: boolean;
	/** The site's address, the realm of a 401. */
	readonly url: string;
	/** The request's `Accept` header. */
	readonly accept: string | undefined;
}

/**
 * Signing in on a Jira Cloud site (`https://SITE.atlassian.net`).
 *
 * - a classic API token of an active account: the user;
 * - a scoped or a service account's token: 401, these work only through the gateway;
 * - any other user and token: anonymous, with `X-Seraph-LoginReason: AUTHENTICATED_FAILED` on the
 *   answer, whatever its status;
 * - a Bearer token: 403, the site mistakes it for a Connect session token;
 * - nothing, or something the site does not read: anonymous without the header.
 *
 * Source: developer.atlassian.com, "Basic auth for REST APIs"; support.atlassian.com, "Manage API
 * tokens for your Atlassian account" and "Block user API token access"; the anonymous and the
 * Bearer answers as measured on live sites in autumn 2026.
 */
export function signInOnSite(authorization: Authorization, context: SiteSignInContext): SignIn {
	if (authorization.scheme === 'bearer') {
		return { refusal: jsonAnswer(403, { error: 'Failed to parse Connect Session Auth Token' }) };
	}
	if (authorization.scheme !== 'basic') return { identity: anonymous };
	const found = findApiToken(context.keyring, authorization, context.now);
	if (found === undefined || !context.isActive(found.accountId)) {
		return {
			identity: anonymous,
			headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
		};
	}
	if (!context.apiAccess) {
		return {
			refusal: jsonAnswer(403, {
				errorMessages: [
					'An admin has blocked API token access to this site. Contact your organization admin.',
				],
				errors: {},
			}),
		};
	}
	if (found.kind !== 'classic') return { refusal: mustBeAuthenticated(context) };
	return { identity: { kind: 'basic', accountId: found.accountId, scopes: 'all' } };
}

/** Jira's 401: one line of text, or JSON if the client explicitly asks for it. */
function mustBeAuthenticated({ accept, url }: SiteSignInContext): Answer {
	const message = 'Client must be authenticated to access this resource.';
	const headers = { 'www-authenticate': `OAuth realm="${encodeURIComponent(url)}"` };
	if (accept?.toLowerCase().includes('application/json') === true) {
		return jsonAnswer(401, { message, 'status-code': 401 }, headers);
	}
	return {
		status: 401,
		headers: { 'content-type': 'text/html;charset=UTF-8', ...headers },
		body: message,
	};
}
