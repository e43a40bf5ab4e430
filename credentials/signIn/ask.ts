import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import type { Answer, NoAnswer } from './outcome';
import { systemClock, type Clock } from './clock';
import type { ExtraHeaders } from './extraHeaders';
import { maskedIn, secretsInHeader } from './masking';
import { nextStep, outlookOf, RETRY_SETTINGS, type RetrySettings } from './retry';
import type { TlsOptions } from './tls';

export type { Answer, NoAnswer } from './outcome';

/** The outcome of a question. */
export type Outcome = Answer | NoAnswer;

/** One question to Jira or to an authorization server while signing in. */
export interface Question {
	readonly url: string;
	readonly authorization?: string;
	readonly tls?: TlsOptions;
	/** Further headers, whose values are secret. */
	readonly headers?: ExtraHeaders;
	/** A POST with this body when given, a GET otherwise. */
	readonly body?:
		| { readonly json: Record<string, string> }
		| { readonly form: Record<string, string> };
}

/** Asks, and never throws. */
export type Ask = (question: Question) => Promise<Outcome>;

/** How long one question may take, including all tries and waits: someone is waiting for the Test. */
export const ANSWER_WITHIN_MS = 20_000;

/** How long one try may take, until its answer is complete. */
const TRY_WITHIN_MS = 10_000;

/** The connection's retry policy, with the patience of someone who is watching. */
const PATIENCE: RetrySettings = {
	...RETRY_SETTINGS,
	attempts: 4,
	budgetMs: ANSWER_WITHIN_MS,
	limitedBudgetMs: ANSWER_WITHIN_MS,
	longestAdviceMs: ANSWER_WITHIN_MS,
};

const requestOf = (
	{ url, authorization, tls, headers, body }: Question,
	withinMs: number,
	end: AbortSignal,
): IHttpRequestOptions => ({
	method: body === undefined ? 'GET' : 'POST',
	url,
	headers: {
		...headers,
		Accept: 'application/json',
		...(authorization !== undefined && { Authorization: authorization }),
		...(body !== undefined && {
			'Content-Type': 'json' in body ? 'application/json' : 'application/x-www-form-urlencoded',
		}),
	},
	...(body !== undefined && {
		body: 'json' in body ? body.json : new URLSearchParams(body.form).toString(),
	}),
	...tls,
	// The timeout counts only silence; a dripping answer would never end.
	abortSignal: end,
	timeout: withinMs,
	// A redirect leads to a login page or another host: neither may be followed with a token.
	disableFollowRedirect: true,
	sendCredentialsOnCrossOriginRedirect: false,
	ignoreHttpStatusErrors: true,
	returnFullResponse: true,
});

const text = (value: unknown): string =>
	Array.isArray(value) ? value.map(text).join(', ') : String(value ?? '');

function parsed(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return body;
	}
}

/** The secrets that an answer must not repeat: a proxy may show the request that it blocked. */
function secretsIn({ authorization, headers, body }: Question): string[] {
	const sent = body === undefined ? {} : 'json' in body ? body.json : body.form;
	const { client_secret: secret } = sent;
	return [
		...secretsInHeader(authorization),
		...Object.values(headers ?? {}),
		...(secret === undefined ? [] : [secret]),
	];
}

function answerOf(response: unknown, secrets: readonly string[]): Answer {
	const { statusCode, headers, body } = response as {
		statusCode: number;
		headers?: Record<string, unknown>;
		body?: unknown;
	};
	const named = Object.entries(headers ?? {}).map(([name, value]) => [
		name.toLowerCase(),
		text(value),
	]);
	return {
		kind: 'answer',
		status: statusCode,
		headers: Object.fromEntries(named) as Record<string, string>,
		body: maskedIn(parsed(body), secrets),
	};
}

/** The code of a network failure, wherever axios or Node put it. */
function codeOf(error: unknown, depth = 3): string {
	if (typeof error !== 'object' || error === null || depth === 0) return '';
	const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
	if (typeof code === 'string' && code !== '') return code;
	const inner = Array.isArray(errors) ? (errors as unknown[])[0] : cause;
	return codeOf(inner, depth - 1);
}

/**
 * n8n's own message when it does not send a request: the domain is not among the credential's allowed
 * ones, or is blocked by the administrator. Recognised by its shape, since a community package may
 * have another copy of n8n's error classes than n8n.
 */
function explanationIn(error: unknown, depth = 3): string | undefined {
	if (typeof error !== 'object' || error === null || depth === 0) return undefined;
	const { message, description, shouldReport, tags, cause } = error as Record<string, unknown>;
	if (
		typeof message === 'string' &&
		'level' in error &&
		shouldReport === false &&
		tags !== undefined
	) {
		return [message, description]
			.filter((part) => typeof part === 'string' && part !== '')
			.join('. ');
	}
	return explanationIn(cause, depth - 1);
}

/**
 * Asks through n8n's HTTP helper, which applies n8n's proxies and protections. After a temporary failure (a busy or
 * restarting service, a broken connection) it asks again, within {@link ANSWER_WITHIN_MS}. All questions may safely
 * be asked twice: who is signed in, where the API is, a new token.
 */
export function asking(helper: IHttpRequestHelper, clock: Clock = systemClock): Ask {
	return async (question) => {
		const startedAt = clock.now();
		let triedAgain = false;
		for (let attempt = 1; ; attempt++) {
			const left = startedAt + ANSWER_WITHIN_MS - clock.now();
			const outcome = await askOnce(helper, question, Math.max(1, Math.min(TRY_WITHIN_MS, left)));
			const now = clock.now();
			const step = nextStep(
				{
					request: { idempotent: true },
					attempt,
					triedAgain,
					outcome,
					elapsedMs: now - startedAt,
					now,
					random: clock.random(),
				},
				PATIENCE,
			);
			if ('giveUp' in step) return outcome;
			triedAgain ||= outlookOf(outcome) === 'accident';
			await clock.sleep(step.waitMs);
		}
	};
}

async function askOnce(
	{ helpers }: IHttpRequestHelper,
	question: Question,
	withinMs: number,
): Promise<Outcome> {
	const end = AbortSignal.timeout(withinMs);
	try {
		const response: unknown = await helpers.httpRequest(requestOf(question, withinMs, end));
		return answerOf(response, secretsIn(question));
	} catch (error) {
		const explained = explanationIn(error);
		return {
			kind: 'noAnswer',
			code: end.aborted ? 'ETIMEDOUT' : codeOf(error),
			...(explained !== undefined && { explained }),
		};
	}
}
