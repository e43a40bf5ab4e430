import type { Identity } from '../identity';
import { jsonAnswer, type Answer } from './answer';
import type { Authorization } from './authorizationHeader';
import { findApiToken, type Keyring } from './keyring';
import type { SignIn } from './siteSignIn';
import type { AccessToken, TokenStore } from './tokenStore';

/** The gateway's answer to a token that has expired or that it never issued. */
export type ExpiredTokenStatus = 401 | 403 | 404;

export interface GatewaySignInContext {
	readonly keyring: Keyring;
	readonly tokens: Pick<TokenStore, 'findAccess'>;
	readonly now: number;
	readonly isActive: (accountId: string) => boolean;
	readonly expiredTokenStatus: ExpiredTokenStatus;
	/** The site that the path names. */
	readonly cloudId: string;
	/** The request's path; a 404 repeats it. */
	readonly path: string;
}

/**
 * Signing in on the gateway, below `https://api.atlassian.com/ex/jira/{cloudId}`: a scoped API
 * token or a service account's by Basic, an access token of a user's grant or of a service account
 * by Bearer. There is no anonymous access. A token whose grant does not reach the site gets the
 * 404 of an unknown site.
 *
 * Source: developer.atlassian.com, "OAuth 2.0 (3LO) apps"; support.atlassian.com, "Manage API
 * tokens for your Atlassian account" and "Create OAuth 2.0 credential for service accounts". That
 * an expired token can get 403 and 404 is known from n8n's own Atlassian nodes.
 */
export function signInOnGateway(
	authorization: Authorization,
	context: GatewaySignInContext,
): SignIn {
	if (authorization.scheme === 'basic') {
		const found = findApiToken(context.keyring, authorization, context.now);
		if (found === undefined || found.kind === 'classic' || !context.isActive(found.accountId)) {
			return { refusal: unauthorized() };
		}
		const kind = found.kind === 'scoped' ? 'basic' : 'serviceAccount';
		return { identity: { kind, accountId: found.accountId, scopes: found.scopes } };
	}
	if (authorization.scheme !== 'bearer') return { refusal: unauthorized() };
	const token = context.tokens.findAccess(authorization.token);
	if (token === undefined || token.kind === 'selfHosted') {
		return { refusal: expiredToken(context.expiredTokenStatus, context.path, context.now) };
	}
	if (!token.cloudIds.includes(context.cloudId)) {
		return { refusal: unknownSite(context.path, context.now) };
	}
	if (token.accountId !== null && !context.isActive(token.accountId)) {
		return { refusal: unauthorized() };
	}
	return { identity: identityOf(token) };
}

/** The gateway's 401; the same words whether a token is missing, wrong or expired. */
export function unauthorized(): Answer {
	return jsonAnswer(401, { code: 401, message: 'Unauthorized' });
}

/** The gateway's 404 for a cloud id of no known site. */
export function unknownSite(path: string, now: number): Answer {
	return jsonAnswer(404, {
		timestamp: new Date(now).toISOString(),
		status: 404,
		error: 'Not Found',
		path,
	});
}

/** One of the three answers that real gateways give to a token that is no longer valid. */
export function expiredToken(status: ExpiredTokenStatus, path: string, now: number): Answer {
	if (status === 404) return unknownSite(path, now);
	if (status === 403) return jsonAnswer(403, { code: 403, message: 'Forbidden' });
	return unauthorized();
}

function identityOf(token: AccessToken): Identity {
	return {
		kind: token.kind === 'user' ? 'oauth2' : 'serviceAccount',
		accountId: token.accountId,
		scopes: token.scopes,
		...(token.kind === 'user' ? { clientId: token.clientId } : {}),
	};
}
