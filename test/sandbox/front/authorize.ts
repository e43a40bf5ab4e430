import type { OAuthApp } from './oauthClients';
import type { AuthorizationCode } from './tokenStore';

/** An authorization request that may be shown to the user. */
export interface AuthorizationRequest {
	readonly app: OAuthApp;
	readonly redirectUri: string;
	readonly scopes: readonly string[];
	readonly state: string | null;
	readonly challenge: AuthorizationCode['challenge'];
}

export interface AuthorizeContext {
	readonly apps: readonly OAuthApp[];
	/** The scopes that the app has enabled in the developer console; null enables all. */
	readonly enabledScopes: readonly string[] | null;
	/** The app's one callback URL; null accepts any. */
	readonly redirectUri: string | null;
}

/**
 * Checks the query of `GET https://auth.atlassian.com/authorize`: returns the request, or the
 * sentence of the error page. Atlassian shows a page instead of redirecting, even for a scope that
 * the app has not enabled.
 *
 * Source: developer.atlassian.com, "OAuth 2.0 (3LO) apps", section "Direct the user to the
 * authorization URL"; RFC 7636 for `code_challenge`.
 */
export function readAuthorizationRequest(
	query: Readonly<Record<string, string | undefined>>,
	context: AuthorizeContext,
): AuthorizationRequest | string {
	const app = context.apps.find((candidate) => candidate.clientId === query.client_id);
	if (app === undefined) return 'The client_id does not belong to any app.';
	const redirectUri = query.redirect_uri;
	if (redirectUri === undefined || !isHttpUrl(redirectUri)) {
		return 'The redirect_uri is missing or is not a web address.';
	}
	if (context.redirectUri !== null && redirectUri !== context.redirectUri) {
		return 'The redirect_uri does not match the callback URL of the app.';
	}
	if (query.audience !== 'api.atlassian.com') return 'The audience must be api.atlassian.com.';
	if (query.response_type !== 'code') return 'The response_type must be code.';
	const scopes = (query.scope ?? '').split(' ').filter((scope) => scope !== '');
	if (scopes.length === 0) return 'The app has not requested any supported Atlassian scopes.';
	const refused = scopes.filter((scope) => !isEnabled(scope, context.enabledScopes));
	if (refused.length > 0) {
		return `The app has not enabled these scopes in the developer console: ${refused.join(', ')}.`;
	}
	const challenge = readChallenge(query);
	if (typeof challenge === 'string') return challenge;
	return { app, redirectUri, scopes, state: query.state ?? null, challenge };
}

/** The address that the user's browser is sent back to. */
export function callbackUrl(
	redirectUri: string,
	answer: Readonly<Record<string, string>>,
	state: string | null,
): string {
	const url = new URL(redirectUri);
	for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
	if (state !== null) url.searchParams.set('state', state);
	return url.href;
}

function isEnabled(scope: string, enabled: readonly string[] | null): boolean {
	if (enabled !== null) return enabled.includes(scope);
	return scope === 'offline_access' || /^[a-z]+:[a-z][a-z.-]*(:[a-z-]+)?$/.test(scope);
}

/** Whether a text is an address that a browser can be sent to. */
export function isHttpUrl(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The challenge of RFC 7636 in an authorization request, null without one; or what is wrong with it. */
export function readChallenge(
	query: Readonly<Record<string, string | undefined>>,
): AuthorizationCode['challenge'] | string {
	const value = query.code_challenge;
	if (value === undefined) return null;
	const method = query.code_challenge_method ?? 'plain';
	if (method !== 'S256' && method !== 'plain') {
		return 'The code_challenge_method must be S256 or plain.';
	}
	return { method, value };
}
