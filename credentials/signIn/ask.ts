import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { maskedIn, secretsInHeader } from './masking';
import type { TlsOptions } from './tls';

/** An answer, whatever its status. Header names are in lower case; secrets of the question are masked in the body. */
export interface Answer {
	readonly kind: 'answer';
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	/** The parsed JSON body; text where it is none. */
	readonly body: unknown;
}

/** No answer came. */
export interface NoAnswer {
	readonly kind: 'noAnswer';
	/** Node's code: `ENOTFOUND`, `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`…; '' when there is none. */
	readonly code: string;
	/** What n8n itself says to its user, e.g. that it does not let the credential ask this domain. */
	readonly explained?: string;
}

export type Outcome = Answer | NoAnswer;

/** One question to Jira or to an authorization server while signing in. */
export interface Question {
	readonly url: string;
	readonly authorization?: string;
	readonly tls?: TlsOptions;
	/** A POST with this body when given, a GET otherwise. */
	readonly body?:
		| { readonly json: Record<string, string> }
		| { readonly form: Record<string, string> };
}

/** Asks, and never throws. */
export type Ask = (question: Question) => Promise<Outcome>;

/** How long one question may take: someone waits for the Test button. */
export const ANSWER_WITHIN_MS = 20_000;

const requestOf = ({ url, authorization, tls, body }: Question): IHttpRequestOptions => ({
	method: body === undefined ? 'GET' : 'POST',
	url,
	headers: {
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
	timeout: ANSWER_WITHIN_MS,
	// A redirect leads to a log-in page or to another host: neither is to be followed with a token.
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

/** What an answer must not repeat: a proxy may show the request that it stopped. */
function secretsIn({ authorization, body }: Question): string[] {
	const sent = body === undefined ? {} : 'json' in body ? body.json : body.form;
	const { client_secret: secret } = sent;
	return [...secretsInHeader(authorization), ...(secret === undefined ? [] : [secret])];
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
 * What n8n itself says when it does not send a request: the domain is not among the credential's
 * allowed ones, or is blocked by the administrator. Recognised by its shape, since a community package
 * may have another copy of n8n's error classes than n8n.
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

/** Asks through n8n's HTTP helper, which knows n8n's proxies and protections. */
export function asking({ helpers }: IHttpRequestHelper): Ask {
	return async (question) => {
		try {
			return answerOf(await helpers.httpRequest(requestOf(question)), secretsIn(question));
		} catch (error) {
			const explained = explanationIn(error);
			return {
				kind: 'noAnswer',
				code: codeOf(error),
				...(explained !== undefined && { explained }),
			};
		}
	};
}
