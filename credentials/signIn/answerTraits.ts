import type { Answer } from './outcome';

/** An object in a JSON body; empty for anything else. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

/** Jira's result of the sign-in: `OK`, `AUTHENTICATED_FAILED`, `AUTHENTICATION_DENIED`, `AUTHORISATION_FAILED`. */
function loginReason({ headers }: Answer): string {
	return (headers['x-seraph-loginreason'] ?? '').toUpperCase();
}

/**
 * Jira requires a CAPTCHA after failed logins, and then refuses even the right password.
 *
 * Source: developer.atlassian.com, "Basic authentication" for Jira Data Center, section CAPTCHA.
 */
export function wantsCaptcha(answer: Answer): boolean {
	return (
		(answer.headers['x-authentication-denied-reason'] ?? '').includes('CAPTCHA') ||
		loginReason(answer).includes('AUTHENTICATION_DENIED')
	);
}

/** Name and password are right, but the account is inactive or has no access to Jira. */
export function isKnownButKeptOut(answer: Answer): boolean {
	return loginReason(answer).includes('AUTHORISATION_FAILED');
}

/** Jira ignored the signature and treated the request as anonymous. */
export function isAnonymous(answer: Answer): boolean {
	return (
		loginReason(answer).includes('AUTHENTICATED_FAILED') ||
		answer.headers['x-ausername']?.toLowerCase() === 'anonymous'
	);
}

/** Jira says as whom it served the request. */
export function namesUser(answer: Answer): boolean {
	return isSignedIn(answer) || (answer.headers['x-ausername'] ?? '') !== '';
}

/** Jira says that signing in worked, regardless of the rest of its answer. */
export function isSignedIn(answer: Answer): boolean {
	return loginReason(answer) === 'OK';
}

/**
 * The gateway says that the token lacks a scope: `{"code":401,"message":"Unauthorized; scope does not
 * match"}`, or the standard header of RFC 6750. The gateway does not translate its messages; Jira does.
 */
export function lacksScope({ status, headers, body }: Answer): boolean {
	if (status !== 401 && status !== 403) return false;
	if ((headers['www-authenticate'] ?? '').includes('insufficient_scope')) return true;
	const { message, error } = recordIn(body);
	return [message, error].some((text) => typeof text === 'string' && /\bscopes?\b/i.test(text));
}

/**
 * The gateway itself has nothing at this path, or not for this token: `{"timestamp":…,"status":404,"error":"Not
 * Found","path":…}`. The services behind it word their 404 differently.
 */
export function isUnknownToGateway({ status, body }: Answer): boolean {
	const { error, path } = recordIn(body);
	return status === 404 && typeof error === 'string' && typeof path === 'string';
}

/** A user as `/myself` returns it: with an account id on Cloud, a name on Data Center. */
export function userIn({ body }: Answer): { active: boolean } | undefined {
	const { accountId, name, active } = recordIn(body);
	const isUser = [accountId, name].some((id) => typeof id === 'string' && id !== '');
	return isUser ? { active: active !== false } : undefined;
}

/** The first readable sentence in an answer from Jira or the gateway. */
export function ownWords({ body }: Answer): string {
	const { errorMessages, message, detail } = recordIn(body);
	const said = [
		Array.isArray(errorMessages) ? (errorMessages as unknown[])[0] : undefined,
		message,
		detail,
	];
	const words = said.find((text): text is string => typeof text === 'string' && text.trim() !== '');
	const line = (words ?? '').replace(/\s+/g, ' ').trim();
	return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
