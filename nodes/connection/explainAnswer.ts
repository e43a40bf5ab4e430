import type { Explanation, FailureCircumstances } from './explanation';
import { isUnknownToGateway } from '../../credentials/signIn/answerTraits';
import { explainVersion, isUnknownToJira } from './explainVersion';
import { namesOfThings } from './namedThings';
import { neededScopes } from './neededScopes';
import { lacksScope, servedAnonymously, wantsCaptcha, type Answer } from './outcome';
import { rateLimitAdvice } from '../../credentials/signIn/rateLimit';
import { sentences } from './sentences';

const ANONYMOUS_REMEDY =
	'The token, password, secret or connection is invalid or has expired. Open the credential and enter a new token, password or secret, or connect it again if it is an OAuth2 credential.';

/**
 * Explains an answer that is not a success.
 *
 * @param messages the general sentences in it
 */
export function explainAnswer(
	answer: Answer,
	messages: readonly string[],
	{
		mayHaveBeenDone,
		scopes,
		endpoint,
		version,
		permissionAdvice,
		isForSoftware,
		things = [],
		now,
	}: FailureCircumstances,
): Explanation {
	const { status } = answer;
	const first = messages[0];
	const needed = neededScopes(scopes);
	if (wantsCaptcha(answer)) return CAPTCHA_WANTED;
	if (servedAnonymously(answer) && (status === 401 || status === 403 || status === 404)) {
		return SERVED_ANONYMOUSLY;
	}
	if (lacksScope(answer)) return scopeMissing(needed);
	if (status === 404 && isForSoftware === true && isUnknownToJira(answer, things)) {
		return NO_SOFTWARE;
	}
	if (endpoint !== undefined && version !== undefined) {
		const explained = explainVersion({ endpoint, things }, version, answer);
		if (explained !== undefined) return explained;
	}
	switch (status) {
		case 400:
		case 422:
			return {
				message: first ?? 'Jira refused the values of this request',
				remedy: 'Check the values that are named and send the item again.',
				cause: 'configuration-invalid',
			};
		case 401:
			return {
				message: 'Jira did not accept the sign-in',
				remedy: ANONYMOUS_REMEDY,
				cause: 'credential-invalid',
				endsRun: true,
			};
		case 403:
			return {
				message: 'Jira does not allow this account to do that',
				remedy:
					permissionAdvice ??
					sentences(
						'Ask a Jira administrator for the project or global permission that this operation needs.',
						isForSoftware === true ? 'The account also needs access to Jira Software.' : '',
						needed === '' ? '' : `With OAuth it also needs ${needed}.`,
					),
				cause: 'configuration-invalid',
			};
		case 404:
			return explain404(answer, first, namesOfThings(things));
		case 408:
			return {
				message: 'Jira did not receive the whole request in time (HTTP 408)',
				remedy: mayHaveBeenDone ? '' : 'Run it again.',
				cause: 'temporarily-unavailable',
			};
		case 409:
			return {
				message: first ?? 'Someone else is changing the same data at the same time',
				remedy: 'Run it again.',
				cause: 'temporarily-unavailable',
			};
		case 410:
			return {
				message: 'This Jira no longer offers the requested operation',
				remedy: 'Update this package; if it is up to date, report the operation to its authors.',
				cause: 'configuration-invalid',
			};
		case 413:
			return {
				message: 'The request is larger than Jira accepts',
				remedy: 'Send less text, fewer values or a smaller file with this item.',
				cause: 'configuration-invalid',
			};
		case 429:
			return explain429(answer, now);
		default:
			return status >= 500
				? {
						message: `Jira could not answer (HTTP ${status})`,
						remedy: mayHaveBeenDone
							? ''
							: 'Run it again later; status.atlassian.com shows whether Jira Cloud has problems.',
						cause: 'temporarily-unavailable',
						retryAfterMs: rateLimitAdvice(answer, now).waitMs,
					}
				: {
						message: first ?? `Jira refused the request (HTTP ${status})`,
						remedy: 'Check the values of this item.',
						cause: 'configuration-invalid',
					};
	}
}

/**
 * Only Jira itself, not a proxy or the gateway, knows that something does not exist.
 *
 * @param first what the answer says
 * @param missing the things that the request names
 */
function explain404(
	answer: Answer,
	first: string | undefined,
	missing: string | undefined,
): Explanation {
	const isJiras = first !== undefined && typeof answer.body !== 'string';
	return missing === undefined || !isJiras || isUnknownToGateway(answer)
		? {
				message: first ?? 'Jira has nothing at this address',
				remedy: sentences(
					missing === undefined ? '' : `The request was about ${lowerFirst(missing)}.`,
					'Check the keys and IDs of this item, and the address in the credential.',
				),
				cause: 'configuration-invalid',
			}
		: {
				message: `${missing} does not exist or this account cannot see it`,
				remedy: 'Check the key or ID, and in Jira what this account may see.',
				cause: 'configuration-invalid',
			};
}

const NO_SOFTWARE: Explanation = {
	message: 'This Jira has no Jira Software, to which boards, sprints and epics belong',
	remedy: 'Ask a Jira administrator whether Jira Software is installed and has a license.',
	cause: 'configuration-invalid',
};

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

export const SERVED_ANONYMOUSLY: Explanation = {
	message: 'Jira did not accept the sign-in and treated the request as anonymous',
	remedy: ANONYMOUS_REMEDY,
	cause: 'credential-invalid',
	endsRun: true,
};

const CAPTCHA_WANTED: Explanation = {
	message: 'Jira requires a CAPTCHA from this account after failed logins',
	remedy: 'Log in to Jira in a browser with this account once, then press Test in the credential.',
	cause: 'credential-invalid',
	endsRun: true,
};

function scopeMissing(needed: string): Explanation {
	return {
		message: 'The credential lacks a scope for this operation',
		remedy: sentences(
			needed === '' ? '' : `It needs ${needed}.`,
			'Add the scope to the app or token, then connect the credential again.',
		),
		cause: 'credential-invalid',
	};
}

function explain429(answer: Answer, now: number): Explanation {
	const { reason, waitMs } = rateLimitAdvice(answer, now);
	const when =
		waitMs === undefined
			? 'Jira does not say when requests are possible again.'
			: `Requests are possible again at ${new Date(now + waitMs).toISOString()} (in ${durationText(waitMs)}).`;
	return reason === 'quota'
		? {
				message: 'The hourly quota of this OAuth app is used up',
				remedy: `${when} API tokens have no such quota.`,
				cause: 'quota-exhausted',
				retryAfterMs: waitMs,
				endsRun: true,
			}
		: {
				message: 'Jira limits the number of requests, and did not accept this one in time',
				remedy: `${when} Lower 'Parallel Requests' in the node's 'Request Options' or send fewer items.`,
				cause: 'rate-limited',
				retryAfterMs: waitMs,
			};
}

function durationText(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
