import { anonymous, type Identity } from '../identity';
import type { Access } from '../../../nodes/endpoints';
import { htmlAnswer, jsonAnswer, type Answer } from './answer';
import type { Authorization } from './authorizationHeader';
import { isAlive, type Keyring } from './keyring';
import { reaches } from './serverScopes';
import type { SignIn } from './siteSignIn';
import type { AccessToken, TokenStore } from './tokenStore';

export interface DataCenterSignInContext {
	readonly keyring: Keyring;
	readonly tokens: Pick<TokenStore, 'findAccess'>;
	/** What the request does, which an access token may not be allowed to. */
	readonly access: Access;
	readonly now: number;
	readonly isActive: (accountId: string) => boolean;
	/** The user name in the header `X-AUSERNAME`. */
	readonly nameOf: (accountId: string) => string;
	/** False when Basic authentication is off, as it is by default from Jira 11. */
	readonly acceptsPasswords: boolean;
	/** Failed logins after which Jira requires a CAPTCHA; null means never. */
	readonly captchaAfter: number | null;
	/** Failed logins so far by user name; this function updates the counts. */
	readonly failures: Map<string, number>;
	/** Base URL with the context path. */
	readonly baseUrl: string;
	/** The body of a 401: Tomcat's page or JSON. */
	readonly unauthorizedBody: 'html' | 'json';
}

/**
 * Signing in on Jira Data Center: user name and password by Basic, a personal access token or an
 * access token of an incoming link by Bearer, anonymous without a header. A wrong password, an inactive user and an invalid token get
 * 401. After `captchaAfter` failed logins of a user, every further attempt, even with the right
 * password, gets 403 and the address of the login page until somebody solves the CAPTCHA. Where Basic
 * authentication is off, every password gets 403, right or wrong.
 *
 * Source: developer.atlassian.com, "Basic authentication" (Jira Server and Data Center, section
 * CAPTCHA); confluence.atlassian.com, "Using personal access tokens" and "Disabling basic authentication"; the
 * message as people met it on Jira 11.3.
 */
export function signInOnDataCenter(
	authorization: Authorization,
	context: DataCenterSignInContext,
): SignIn {
	if (authorization.scheme === 'none' || authorization.scheme === 'unreadable') {
		return { identity: anonymous, headers: { 'x-ausername': 'anonymous' } };
	}
	if (authorization.scheme === 'bearer') {
		const granted = context.tokens.findAccess(authorization.token);
		return granted === undefined
			? byPersonalAccessToken(authorization.token, context)
			: byAccessToken(granted, context);
	}

	if (!context.acceptsPasswords) return { refusal: passwordsAreOff() };
	const failed = context.failures.get(authorization.user) ?? 0;
	if (context.captchaAfter !== null && failed >= context.captchaAfter) {
		return { refusal: captchaChallenge(context.baseUrl) };
	}
	const found = context.keyring.passwords.find(
		(entry) => entry.name === authorization.user && entry.password === authorization.secret,
	);
	if (found === undefined || !context.isActive(found.accountId)) {
		context.failures.set(authorization.user, failed + 1);
		return { refusal: loginFailed(passwordFailed, context) };
	}
	context.failures.delete(authorization.user);
	return signedIn('password', found.accountId, context);
}

function byPersonalAccessToken(token: string, context: DataCenterSignInContext): SignIn {
	const found = context.keyring.personalAccessTokens.find((entry) => entry.token === token);
	if (
		found === undefined ||
		!isAlive(found.expiresAt, context.now) ||
		!context.isActive(found.accountId)
	) {
		return { refusal: loginFailed(tokenFailed, context) };
	}
	return signedIn('pat', found.accountId, context);
}

function byAccessToken(token: AccessToken, context: DataCenterSignInContext): SignIn {
	const { accountId, scopes } = token;
	if (accountId === null || !context.isActive(accountId)) {
		return { refusal: loginFailed(tokenFailed, context) };
	}
	if (!reaches(scopes, context.access === 'read' ? 'READ' : 'WRITE')) {
		return { refusal: lacksScope() };
	}
	const { identity, ...rest } = signedIn('serverOauth2', accountId, context);
	return { identity: { ...identity, administers: reaches(scopes, 'ADMIN') }, ...rest };
}

function signedIn(
	kind: Identity['kind'],
	accountId: string,
	context: DataCenterSignInContext,
): Extract<SignIn, { identity: Identity }> {
	return {
		identity: { kind, accountId, scopes: 'all' },
		headers: { 'x-ausername': context.nameOf(accountId), 'x-seraph-loginreason': 'OK' },
	};
}

const passwordFailed = 'Basic Authentication Failure - Reason : AUTHENTICATED_FAILED';
const tokenFailed = 'Client must be authenticated to access this resource.';

function loginFailed(message: string, context: DataCenterSignInContext): Answer {
	const headers = {
		'x-seraph-loginreason': 'AUTHENTICATED_FAILED',
		'www-authenticate': `OAuth realm="${encodeURIComponent(context.baseUrl)}"`,
	};
	return context.unauthorizedBody === 'json'
		? jsonAnswer(401, { message, 'status-code': 401 }, headers)
		: htmlAnswer(401, 'Unauthorized (401)', message, headers);
}

/** No page says how Jira words this; people only report that it is 403. */
function lacksScope(): Answer {
	return jsonAnswer(403, { message: 'The access token does not have the scope for this request.' });
}

/** Also what `POST /rest/auth/1/session`, the other way to sign in with a password, answers then. */
export function passwordsAreOff(): Answer {
	return jsonAnswer(403, { message: 'Basic Authentication has been disabled on this instance.' });
}

function captchaChallenge(baseUrl: string): Answer {
	return htmlAnswer(403, 'Forbidden (403)', 'CAPTCHA_CHALLENGE', {
		'x-seraph-loginreason': 'AUTHENTICATION_DENIED',
		'x-authentication-denied-reason': `CAPTCHA_CHALLENGE; login-url=${baseUrl}/login.jsp`,
	});
}
