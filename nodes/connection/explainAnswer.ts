import type { Explanation, FailureCircumstances } from './explanation';
import { neededScopes } from './neededScopes';
import { lacksScope, servedAnonymously, wantsCaptcha, type Answer } from './outcome';
import { rateLimitAdvice } from '../../credentials/signIn/rateLimit';
import { sentences } from './sentences';

const ANONYMOUS_WAY_OUT =
	'The token, password, secret or connection is invalid or has expired. Open the credential: put a new token, password or secret into it, or connect it again where it is an OAuth2 credential.';

/**
 * Says what an answer that is no success means.
 *
 * @param messages the general sentences in it
 */
export function explainAnswer(
	answer: Answer,
	messages: readonly string[],
	{ mayHaveBeenDone, scopes, wayToRights, names = [], now }: FailureCircumstances,
): Explanation {
	const { status } = answer;
	const first = messages[0];
	const needed = neededScopes(scopes);
	if (wantsCaptcha(answer)) return CAPTCHA_WANTED;
	if (servedAnonymously(answer) && (status === 401 || status === 403 || status === 404)) {
		return SERVED_ANONYMOUSLY;
	}
	if (lacksScope(answer)) return scopeMissing(needed);
	switch (status) {
		case 400:
		case 422:
			return {
				message: first ?? 'Jira refused the values of this request',
				wayOut: 'Check the values that are named and send the item again.',
				cause: 'configuration-invalid',
			};
		case 401:
			return {
				message: 'Jira did not accept the sign-in',
				wayOut: ANONYMOUS_WAY_OUT,
				cause: 'credential-invalid',
				endsRun: true,
			};
		case 403:
			return {
				message: 'Jira does not allow this account to do that',
				wayOut:
					wayToRights ??
					sentences(
						'Ask a Jira administrator for the project or global permission that this needs.',
						needed === '' ? '' : `With OAuth it also needs ${needed}.`,
					),
				cause: 'configuration-invalid',
			};
		case 404:
			return {
				message: first ?? 'Jira has nothing at this address',
				wayOut: `Check the key or id${quoted(names)}. Jira answers the same when it exists and this account may not see it.`,
				cause: 'configuration-invalid',
			};
		case 408:
			return {
				message: 'Jira did not get the whole request in time (HTTP 408)',
				wayOut: mayHaveBeenDone ? '' : 'Run it again.',
				cause: 'temporarily-unavailable',
			};
		case 409:
			return {
				message: first ?? 'Somebody else is changing the same thing at the same time',
				wayOut: 'Run it again.',
				cause: 'temporarily-unavailable',
			};
		case 410:
			return {
				message: 'This Jira no longer offers the requested operation',
				wayOut: 'Update this package; if it is up to date, report the operation to its authors.',
				cause: 'configuration-invalid',
			};
		case 413:
			return {
				message: 'The request is larger than Jira accepts',
				wayOut: 'Send less text, fewer values or a smaller file with this item.',
				cause: 'configuration-invalid',
			};
		case 429:
			return explain429(answer, now);
		default:
			return status >= 500
				? {
						message: `Jira could not answer (HTTP ${status})`,
						wayOut: mayHaveBeenDone
							? ''
							: 'Run it again later; status.atlassian.com tells whether Jira Cloud is having trouble.',
						cause: 'temporarily-unavailable',
						retryAfterMs: rateLimitAdvice(answer, now).waitMs,
					}
				: {
						message: first ?? `Jira refused the request (HTTP ${status})`,
						wayOut: 'Check the values of this item.',
						cause: 'configuration-invalid',
					};
	}
}

/** ` "SUP-1", "10000"`; nothing where there is no name. */
function quoted(names: readonly string[]): string {
	return names.length === 0 ? '' : ` ${names.map((name) => JSON.stringify(name)).join(', ')}`;
}

export const SERVED_ANONYMOUSLY: Explanation = {
	message: 'Jira did not accept the sign-in and answered as to an anonymous visitor',
	wayOut: ANONYMOUS_WAY_OUT,
	cause: 'credential-invalid',
	endsRun: true,
};

const CAPTCHA_WANTED: Explanation = {
	message: 'Jira wants a CAPTCHA from this account after failed log-ins',
	wayOut: 'Log in to Jira in a browser with this account once, then press Test in the credential.',
	cause: 'credential-invalid',
	endsRun: true,
};

function scopeMissing(needed: string): Explanation {
	return {
		message: 'The credential lacks a scope for this operation',
		wayOut: sentences(
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
			? 'Jira does not say when it may go on.'
			: `It may go on at ${new Date(now + waitMs).toISOString()} (in ${durationText(waitMs)}).`;
	return reason === 'quota'
		? {
				message: 'The hourly quota of this OAuth app is used up',
				wayOut: `${when} API tokens have no such quota.`,
				cause: 'quota-exhausted',
				retryAfterMs: waitMs,
				endsRun: true,
			}
		: {
				message: 'Jira limits how many requests it takes, and did not take this one in time',
				wayOut: `${when} Lower 'Requests at Once' in the node's 'Request Options' or send fewer items.`,
				cause: 'rate-limited',
				retryAfterMs: waitMs,
			};
}

function durationText(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
