/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import type { Readable } from 'node:stream';

/** The answer of a route. */
export interface Answer {
	readonly status: number;
	/** JSON; a string is sent unchanged. Absent for no body. */
	readonly body?: unknown;
	/** Sent unchanged instead of a body; `headers` describe it. */
	readonly stream?: Readable;
	readonly contentType?: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** How many issues were read or written; determines how long the answer takes. */
	readonly issues?: number;
	/** How many issue keys or ids the request named or the answer lists. */
	readonly keys?: number;
}

export const jsonType = 'application/json;charset=UTF-8';
export const problemType = 'application/problem+json;charset=UTF-8';

type Counts = Pick<Answer, 'issues' | 'keys'>;

/** What an operation on one issue touches. */
export const oneIssue: Counts = { issues: 1, keys: 1 };

export function ok(body: unknown, counts: Counts = {}): Answer {
	return { status: 200, body, ...counts };
}

export function created(body: unknown, counts: Counts = {}): Answer {
	return { status: 201, body, ...counts };
}

export function noContent(counts: Counts = {}): Answer {
	return { status: 204, ...counts };
}

/** An answer that ends the handling of a request early. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super(`${answer.status} ${JSON.stringify(answer.body)}`);
		this.name = 'Refusal';
	}
}

/** Jira's own body for an error. */
export function refusal(
	status: number,
	messages: string | readonly string[],
	errors: Readonly<Record<string, string>> = {},
): Refusal {
	const errorMessages = typeof messages === 'string' ? [messages] : messages;
	return new Refusal({ status, body: { errorMessages, errors } });
}

const titles: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	404: 'Not Found',
	405: 'Method Not Allowed',
	415: 'Unsupported Media Type',
};

/**
 * The body of RFC 7807 that Jira Cloud's web layer answers before an operation runs: an unknown
 * path, another method, another media type, an invalid number. `instance` is the path.
 */
export function problem(
	status: number,
	detail: string,
	instance: string,
	headers: Readonly<Record<string, string>> = {},
): Answer {
	const body = { type: 'about:blank', title: titles[status] ?? '', status, detail, instance };
	return { status, body, contentType: problemType, headers };
}

/** The same errors as answered by the web layer of Data Center. */
export function serverStatus(status: number, message: string): Answer {
	return { status, body: { message, 'status-code': status } };
}

export const issueNotFound = 'Issue does not exist or you do not have permission to see it.';

export const notAuthenticated =
	'You are not authenticated. Authentication required to perform this operation.';
