import type { Answer } from './answer';
import { callbackUrl, isHttpUrl, readChallenge } from './authorize';
import {
	answerOf,
	oauthRefusal,
	tokenAnswer,
	verifierFits,
	type GrantContext,
	type TokenAnswer,
	type TokenRequest,
} from './oauthGrants';
import { clientAuthentication, findClient, type OAuthApp } from './oauthClients';
import { reaches, serverScopes, type ServerScope } from './serverScopes';
import type { AuthorizationCode, Grant } from './tokenStore';

/** An authorization request that may be shown to the user. */
export interface ServerAuthorizationRequest {
	readonly app: OAuthApp;
	readonly redirectUri: string;
	readonly scopes: readonly string[];
	readonly state: string | null;
	readonly challenge: AuthorizationCode['challenge'];
}

/** What the administrator has entered in the incoming link. */
export interface IncomingLink {
	readonly apps: readonly OAuthApp[];
	/** The permissions that were ticked; null for all. */
	readonly enabledScopes: readonly string[] | null;
	/** The redirect URL; null accepts any. */
	readonly redirectUri: string | null;
}

/** A request that is refused: on a page of Jira, or by sending the browser back. */
export type ServerRefusal = { readonly page: string } | { readonly redirect: string };

/**
 * Checks the query of `GET {base}/rest/oauth2/latest/authorize`. A client or a redirect URL that Jira does not know
 * ends on a page; everything else is told to the client with an error of RFC 6749, section 4.1.2.1.
 *
 * Source: confluence.atlassian.com, "Jira OAuth 2.0 provider API" (parameters, both flows) and "OAuth 2.0 scopes for
 * incoming links".
 */
export function readServerAuthorization(
	query: Readonly<Record<string, string | undefined>>,
	link: IncomingLink,
): ServerAuthorizationRequest | ServerRefusal {
	const app = link.apps.find((candidate) => candidate.clientId === query.client_id);
	if (app === undefined) return { page: 'The client_id belongs to no incoming link.' };
	const redirectUri = query.redirect_uri;
	if (
		redirectUri === undefined ||
		!isHttpUrl(redirectUri) ||
		(link.redirectUri !== null && redirectUri !== link.redirectUri)
	) {
		return { page: 'The redirect_uri is not the redirect URL of the incoming link.' };
	}
	const state = query.state ?? null;
	const refuse = (error: string, description: string): ServerRefusal => ({
		redirect: callbackUrl(redirectUri, { error, error_description: description }, state),
	});
	if (query.response_type !== 'code') {
		return refuse('unsupported_response_type', 'The response_type must be code.');
	}
	const scopes = (query.scope ?? '').split(/[ +]/).filter((scope) => scope !== '');
	const granted = link.enabledScopes ?? serverScopes;
	const fits = (scope: string) =>
		serverScopes.includes(scope as ServerScope) && reaches(granted, scope as ServerScope);
	if (scopes.length === 0 || !scopes.every(fits)) {
		return refuse('invalid_scope', 'The scope is unknown, or the incoming link does not have it.');
	}
	const challenge = readChallenge(query);
	if (typeof challenge === 'string') return refuse('invalid_request', challenge);
	return { app, redirectUri, scopes, state, challenge };
}

export interface ServerGrantContext extends GrantContext {
	/** Whether a renewal must repeat the redirect URL; a wrong one is refused in any case. */
	readonly renewalNeedsRedirectUri: boolean;
}

/**
 * `POST {base}/rest/oauth2/latest/token`: codes and refresh tokens. Parameters come in a form or in the address. Each
 * answer has a new refresh token; a renewal ends both earlier tokens.
 *
 * Source: confluence.atlassian.com, "Jira OAuth 2.0 provider API"; that a body of JSON ends in 500, from a report on
 * OpenHands (#14250); that a renewal is refused without the redirect URL, from jira.js, which tries it on 10.3.
 */
export function answerServerTokenRequest(
	request: TokenRequest,
	context: ServerGrantContext,
): Answer {
	if (request.contentType.toLowerCase().startsWith('application/json')) {
		return {
			status: 500,
			headers: { 'content-type': 'application/json;charset=UTF-8' },
			body: JSON.stringify({
				message:
					'The @FormParam is utilized when the content type of the request entity is not application/x-www-form-urlencoded',
				'status-code': 500,
			}),
		};
	}
	const { parameters } = request;
	const client = findClient(
		context.clients.apps,
		clientAuthentication(parameters, request.authorization),
	);
	if (client === undefined) {
		return oauthRefusal(401, 'invalid_client', 'The client credentials are invalid.');
	}
	switch (parameters.grant_type) {
		case 'authorization_code':
			return exchangeCode(parameters, client, context);
		case 'refresh_token':
			return renew(parameters, client, context);
		default:
			return oauthRefusal(400, 'unsupported_grant_type', 'The grant_type is not supported.');
	}
}

/** The tokens of a grant: an access token, and a refresh token whose use ends both. */
export function issueServerTokens(
	grant: Grant,
	countedAs: 'authorizationCode' | 'refreshToken',
	{ tokens, lifetimes }: Pick<GrantContext, 'tokens' | 'lifetimes'>,
): TokenAnswer {
	const { clientId, accountId, scopes, redirectUri } = grant;
	const seconds = lifetimes.serverAccessToken;
	const token = tokens.issueAccess(
		{ kind: 'user', clientId, accountId, scopes, cloudIds: [] },
		seconds,
		countedAs,
	);
	const refresh = tokens.issueRefresh(
		{
			clientId,
			accountId,
			scopes,
			cloudIds: [],
			...(redirectUri !== undefined && { redirectUri }),
		},
		lifetimes.serverRefreshToken,
		token.value,
	);
	return { ...answerOf(token.value, scopes, seconds), refresh_token: refresh };
}

function exchangeCode(
	parameters: TokenRequest['parameters'],
	client: OAuthApp,
	context: ServerGrantContext,
): Answer {
	const code = context.tokens.useCode(parameters.code ?? '');
	if (
		code === undefined ||
		code.clientId !== client.clientId ||
		code.redirectUri !== parameters.redirect_uri ||
		!verifierFits(code.challenge, parameters.code_verifier)
	) {
		return invalidGrant();
	}
	return tokenAnswer(issueServerTokens(code, 'authorizationCode', context));
}

function renew(
	parameters: TokenRequest['parameters'],
	client: OAuthApp,
	context: ServerGrantContext,
): Answer {
	const { redirect_uri: redirectUri, refresh_token: token = '' } = parameters;
	if (redirectUri === undefined && context.renewalNeedsRedirectUri) return invalidGrant();
	const expected = context.tokens.findRefresh(token)?.redirectUri;
	if (redirectUri !== undefined && expected !== undefined && redirectUri !== expected) {
		return invalidGrant();
	}
	const grant = context.tokens.useRefresh(token, client.clientId);
	if (grant === undefined) return invalidGrant();
	return tokenAnswer(issueServerTokens(grant, 'refreshToken', context));
}

/** It names nothing, whatever was wrong. */
function invalidGrant(): Answer {
	return oauthRefusal(400, 'invalid_grant', 'The grant is invalid.');
}
