import type { Answer, Outcome } from './outcome';
import { lacksScope, servedAnonymously, wantsCaptcha } from './outcome';
import { networkFaultOf } from '../../credentials/signIn/networkFault';
import { rateLimitAdvice } from '../../credentials/signIn/rateLimit';
import { refusalIn } from './refusal';
import type { GiveUpReason } from '../../credentials/signIn/retry';

/** n8n's classes of causes; a polling trigger's back-off and the editor's hints rest on them. */
export type FailureCause =
	| 'rate-limited'
	| 'quota-exhausted'
	| 'temporarily-unavailable'
	| 'credential-invalid'
	| 'configuration-invalid';

/** Why a request did not succeed, ready to be shown to a person. */
export interface Failure {
	/** One sentence: what happened. */
	readonly message: string;
	/** What Jira said and what can be done about it. */
	readonly description: string;
	/** HTTP status, where there was an answer. */
	readonly status: number | undefined;
	readonly cause: FailureCause;
	/** Milliseconds after which another try makes sense, where that is known. */
	readonly retryAfterMs: number | undefined;
	/** Whether every further request would meet the same: the sign-in is refused, or a quota is used up. */
	readonly endsRun: boolean;
	/** Jira's sentences about fields, by field id. */
	readonly fields: Readonly<Record<string, string>>;
}

/** A request that did not succeed, with the reason. Carries nothing of the request itself. */
export class RequestFailed extends Error {
	override readonly name = 'RequestFailed';

	constructor(
		readonly failure: Failure,
		/** The parsed body of Jira's answer, where there was one: a refused batch says there which part it refuses. */
		readonly answerBody?: unknown,
	) {
		super(failure.message);
	}
}

/** What is known beside the outcome. */
export interface FailureCircumstances {
	readonly giveUp: GiveUpReason;
	/** OAuth scopes of which the operation needs one. */
	readonly scopes: readonly string[];
	/** Who can allow it, where that is not a person's permissions; see `Site.wayToRights`. */
	readonly wayToRights?: string | undefined;
	/** Milliseconds since 1970. */
	readonly now: number;
}

interface Explanation {
	readonly message: string;
	readonly wayOut: string;
	readonly cause: FailureCause;
	readonly retryAfterMs?: number | undefined;
	readonly endsRun?: true;
}

/** Turns the outcome of a request that is not sent again into sentences. */
export function describeFailure(outcome: Outcome, circumstances: FailureCircumstances): Failure {
	if (outcome.kind === 'noAnswer') {
		const { message, wayOut, cause } = explainNoAnswer(outcome.code, circumstances.giveUp);
		return {
			message,
			description: sentences(wayOut, `(${outcome.code})`),
			status: undefined,
			cause,
			retryAfterMs: undefined,
			endsRun: false,
			fields: {},
		};
	}
	const refusal = refusalIn(outcome.body);
	const explanation = explainAnswer(outcome, refusal.messages, circumstances);
	const said = [
		...refusal.messages,
		...Object.entries(refusal.fields).map(([field, text]) => `${field}: ${text}`),
	].filter((sentence) => sentence !== explanation.message);
	return {
		message: explanation.message,
		description: sentences(
			said.length > 0 ? `Jira says: ${said.join(' ')}` : '',
			explanation.wayOut,
		),
		status: outcome.status,
		cause: explanation.cause,
		retryAfterMs: explanation.retryAfterMs,
		endsRun: explanation.endsRun ?? false,
		fields: refusal.fields,
	};
}

/** An answer that reads like success but was given to an anonymous visitor. */
export function anonymousFailure(answer: Answer): Failure {
	return {
		message: 'Jira did not accept the sign-in and answered as to an anonymous visitor',
		description: ANONYMOUS_WAY_OUT,
		status: answer.status,
		cause: 'credential-invalid',
		retryAfterMs: undefined,
		endsRun: true,
		fields: {},
	};
}

const ANONYMOUS_WAY_OUT =
	'The token, password, secret or connection is invalid or has expired. Open the credential: put a new token, password or secret into it, or connect it again where it is an OAuth2 credential.';

function explainAnswer(
	answer: Answer,
	messages: readonly string[],
	{ giveUp, scopes, wayToRights, now }: FailureCircumstances,
): Explanation {
	const { status } = answer;
	const first = messages[0];
	if (wantsCaptcha(answer)) return CAPTCHA_WANTED;
	if (servedAnonymously(answer) && (status === 401 || status === 403 || status === 404)) {
		return anonymousExplanation(answer);
	}
	if (lacksScope(answer)) return scopeMissing(scopes);
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
						scopes.length > 0 ? `With OAuth it needs the scope ${scopes.join(' or ')} too.` : '',
					),
				cause: 'configuration-invalid',
			};
		case 404:
			return {
				message: first ?? 'Jira has nothing at this address',
				wayOut:
					'Check the key or id. Jira answers the same when it exists and this account may not see it.',
				cause: 'configuration-invalid',
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
						wayOut:
							giveUp === 'mayHaveArrived'
								? 'It may have carried out the request all the same, so it was not sent again. Check in Jira before you run the item again.'
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

function anonymousExplanation(answer: Answer): Explanation {
	const { message, description, cause } = anonymousFailure(answer);
	return { message, wayOut: description, cause, endsRun: true };
}

const CAPTCHA_WANTED: Explanation = {
	message: 'Jira wants a CAPTCHA from this account after failed log-ins',
	wayOut: 'Log in to Jira in a browser with this account once, then press Test in the credential.',
	cause: 'credential-invalid',
	endsRun: true,
};

function scopeMissing(scopes: readonly string[]): Explanation {
	return {
		message: 'The credential lacks a scope for this operation',
		wayOut: sentences(
			scopes.length > 0 ? `It needs ${scopes.join(' and ')}.` : '',
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

function explainNoAnswer(code: string, giveUp: GiveUpReason): Explanation {
	if (giveUp === 'mayHaveArrived') {
		return {
			message: 'The connection ended before Jira answered',
			wayOut:
				'It may have carried out the request all the same, so it was not sent again. Check in Jira before you run the item again.',
			cause: 'temporarily-unavailable',
		};
	}
	if (networkFaultOf(code).kind === 'renewal') {
		return {
			message: 'The OAuth2 connection could not be renewed: the token service does not answer',
			wayOut: 'Nothing was done with this item. Run it again later.',
			cause: 'temporarily-unavailable',
		};
	}
	if (code === 'ENOTFOUND') {
		return {
			message: "No server has the address of this credential's Jira",
			wayOut: 'Check the address in the credential and press Test there.',
			cause: 'configuration-invalid',
		};
	}
	return /CERT|SIGNED|TLS|SSL/i.test(code)
		? {
				message: "n8n does not trust the certificate of this credential's Jira",
				wayOut:
					"Add the CA certificate to the credential, or switch on 'Ignore SSL Issues (Insecure)' there.",
				cause: 'configuration-invalid',
			}
		: {
				message: 'Jira could not be reached',
				wayOut:
					'Check the address in the credential, and whether n8n may reach it from its network.',
				cause: 'temporarily-unavailable',
			};
}

function durationText(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

function sentences(...parts: string[]): string {
	return parts.filter((part) => part !== '').join(' ');
}
