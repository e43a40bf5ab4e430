import { createHash } from 'node:crypto';
import { jsonAnswer, type Answer } from './answer';
import type { Authorization } from './authorizationHeader';
import { clientAuthentication, findClient, type OAuthClients } from './oauthClients';
import type { AuthorizationCode, Grant, TokenStore } from './tokenStore';

/** How long things live, in seconds. */
export interface Lifetimes {
	readonly code: number;
	readonly accessToken: number;
	readonly refreshToken: number;
	readonly serviceAccountToken: number;
	readonly selfHostedToken: number;
	/** Data Center. */
	readonly serverCode: number;
	readonly serverAccessToken: number;
	readonly serverRefreshToken: number;
}

export interface TokenRequest {
	readonly parameters: Readonly<Record<string, string>>;
	readonly authorization: Authorization;
	readonly contentType: string;
}

export interface GrantContext {
	readonly clients: OAuthClients;
	readonly tokens: TokenStore;
	readonly lifetimes: Lifetimes;
}

/** The fields of a token answer, as an OAuth client stores them. */
export interface TokenAnswer {
	access_token: string;
	refresh_token?: string;
	expires_in: number;
	scope: string;
	token_type: 'Bearer';
}

/**
 * `POST https://auth.atlassian.com/oauth/token`: codes and refresh tokens of 3LO apps, client
 * credentials of service accounts.
 *
 * Source: developer.atlassian.com, "OAuth 2.0 (3LO) apps" and "Implementing the Refresh Token
 * Flow" (a refresh token that is no longer valid: 403 `invalid_grant`); support.atlassian.com,
 * "Create OAuth 2.0 credential for service accounts" (a `scope` parameter is rejected).
 */
export function answerTokenRequest(request: TokenRequest, context: GrantContext): Answer {
	switch (request.parameters.grant_type) {
		case 'authorization_code':
			return exchangeCode(request, context);
		case 'refresh_token':
			return exchangeRefreshToken(request, context);
		case 'client_credentials':
			return serviceAccountToken(request, context);
		default:
			return oauthRefusal(403, 'unsupported_grant_type', 'Grant type is not supported.');
	}
}

/**
 * `POST https://api.atlassian.com/oauth/token`: the token of a self-hosted tool, as JSON with
 * `audience: "api.atlassian.com"`.
 *
 * Source: developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools".
 */
export function answerSelfHostedTokenRequest(request: TokenRequest, context: GrantContext): Answer {
	const { parameters } = request;
	if (!request.contentType.toLowerCase().startsWith('application/json')) {
		return oauthRefusal(400, 'invalid_request', 'The request body must be JSON.');
	}
	if (parameters.audience !== 'api.atlassian.com') {
		return oauthRefusal(400, 'invalid_request', 'The audience must be api.atlassian.com.');
	}
	if (parameters.grant_type !== 'client_credentials') {
		return oauthRefusal(403, 'unsupported_grant_type', 'Grant type is not supported.');
	}
	const authentication = clientAuthentication(parameters, request.authorization);
	const client = findClient(context.clients.selfHosted, authentication);
	if (client === undefined) return unknownClient();
	const seconds = context.lifetimes.selfHostedToken;
	const token = context.tokens.issueAccess(
		{
			kind: 'selfHosted',
			clientId: client.clientId,
			accountId: null,
			scopes: new Set(['manage:jira-data-provider']),
			cloudIds: [client.cloudId],
		},
		seconds,
		'selfHosted',
	);
	return tokenAnswer(answerOf(token.value, token.scopes, seconds));
}

/** The answer to a grant that was just used: an access token and, for `offline_access`, a new refresh token. */
export function issueTokens(
	grant: Grant,
	countedAs: 'authorizationCode' | 'refreshToken',
	context: Pick<GrantContext, 'tokens' | 'lifetimes'>,
): TokenAnswer {
	const { clientId, accountId, scopes, cloudIds } = grant;
	const token = context.tokens.issueAccess(
		{ kind: 'user', clientId, accountId, scopes, cloudIds },
		context.lifetimes.accessToken,
		countedAs,
	);
	const answer = answerOf(token.value, scopes, context.lifetimes.accessToken);
	if (!scopes.has('offline_access')) return answer;
	const refreshToken = context.tokens.issueRefresh(
		{ clientId, accountId, scopes, cloudIds },
		context.lifetimes.refreshToken,
	);
	return { ...answer, refresh_token: refreshToken };
}

/** Whether a code verifier belongs to the challenge of the authorization request (RFC 7636). */
export function verifierFits(
	challenge: AuthorizationCode['challenge'],
	verifier: string | undefined,
): boolean {
	if (challenge === null) return true;
	if (verifier === undefined) return false;
	if (challenge.method === 'plain') return verifier === challenge.value;
	return createHash('sha256').update(verifier).digest('base64url') === challenge.value;
}

function exchangeCode(request: TokenRequest, context: GrantContext): Answer {
	const { parameters } = request;
	const client = findClient(
		context.clients.apps,
		clientAuthentication(parameters, request.authorization),
	);
	if (client === undefined) return unknownClient();
	const code = context.tokens.useCode(parameters.code ?? '');
	if (
		code === undefined ||
		code.clientId !== client.clientId ||
		code.redirectUri !== parameters.redirect_uri
	) {
		return oauthRefusal(403, 'invalid_grant', 'Invalid authorization code');
	}
	if (!verifierFits(code.challenge, parameters.code_verifier)) {
		return oauthRefusal(403, 'invalid_grant', 'Failed to verify code verifier');
	}
	return tokenAnswer(issueTokens(code, 'authorizationCode', context));
}

function exchangeRefreshToken(request: TokenRequest, context: GrantContext): Answer {
	const { parameters } = request;
	const client = findClient(
		context.clients.apps,
		clientAuthentication(parameters, request.authorization),
	);
	if (client === undefined) return unknownClient();
	const grant = context.tokens.useRefresh(parameters.refresh_token ?? '', client.clientId);
	if (grant === undefined) {
		return oauthRefusal(403, 'invalid_grant', 'Unknown or invalid refresh token.');
	}
	return tokenAnswer(issueTokens(grant, 'refreshToken', context));
}

function serviceAccountToken(request: TokenRequest, context: GrantContext): Answer {
	const { parameters } = request;
	const client = findClient(
		context.clients.serviceAccounts,
		clientAuthentication(parameters, request.authorization),
	);
	if (client === undefined) return unknownClient();
	if (parameters.scope !== undefined) {
		return oauthRefusal(400, 'invalid_scope', 'The scope parameter is not allowed.');
	}
	const { clientId, accountId, cloudIds } = client;
	const scopes = new Set(client.scopes);
	const seconds = context.lifetimes.serviceAccountToken;
	const token = context.tokens.issueAccess(
		{ kind: 'serviceAccount', clientId, accountId, scopes, cloudIds },
		seconds,
		'serviceAccount',
	);
	return tokenAnswer(answerOf(token.value, scopes, seconds));
}

/** The fields of a token answer without a refresh token. */
export function answerOf(value: string, scopes: ReadonlySet<string>, seconds: number): TokenAnswer {
	return {
		access_token: value,
		expires_in: seconds,
		scope: [...scopes].join(' '),
		token_type: 'Bearer',
	};
}

/** A token answer on the wire. */
export function tokenAnswer(body: TokenAnswer): Answer {
	return jsonAnswer(200, body, { 'cache-control': 'no-store' });
}

function unknownClient(): Answer {
	return oauthRefusal(401, 'access_denied', 'Unauthorized');
}

/** An error of RFC 6749 on the wire. */
export function oauthRefusal(status: number, error: string, description: string): Answer {
	return jsonAnswer(
		status,
		{ error, error_description: description },
		{ 'cache-control': 'no-store' },
	);
}
