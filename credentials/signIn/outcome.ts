import { networkFaultOf } from './networkFault';

/** An answer with any status. Header names are in lower case; secrets of the question are masked in the body. */
export interface Answer {
	readonly kind: 'answer';
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	/** The parsed JSON body, or text if it is not JSON. */
	readonly body: unknown;
}

/** No answer came. */
export interface NoAnswer {
	readonly kind: 'noAnswer';
	/** Node's code: `ENOTFOUND`, `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`…; '' when there is none. */
	readonly code: string;
	/** n8n's own explanation, e.g. that the credential may not be used for this domain. */
	readonly explained?: string;
}

/** Why an answer is not a complete answer from Jira. */
export type AnswerFault =
	/** A web page: a login page, or a proxy's. */
	| 'page'
	/** A redirect. */
	| 'redirect'
	/** An empty body where one is expected. */
	| 'empty'
	/** It broke off, or cannot be decompressed. */
	| 'incomplete'
	| 'notJson'
	/** JSON that this endpoint does not return. */
	| 'otherShape'
	| 'tooLarge'
	/** A file whose size or type differs from what Jira says. */
	| 'otherFile';

/** An answer that is neither a refusal nor one that this endpoint of Jira returns. */
export interface ForeignAnswer {
	readonly kind: 'foreignAnswer';
	readonly status: number;
	readonly headers: Answer['headers'];
	readonly fault: AnswerFault;
	/** What a person can recognize it by: the title of a page, the address of a redirect. */
	readonly shows?: string;
	/** What it says all the same, as some endpoints are documented to: plain text, or the JSON that a page frames. */
	readonly insteadOfJson?: unknown;
}

/** The outcome of one request that was sent once. */
export type Outcome = Answer | NoAnswer | ForeignAnswer;

/** Whether the status is a success; this does not mean that the answer is Jira's. */
export function succeeded({ status }: Pick<Answer, 'status'>): boolean {
	return status >= 200 && status < 300;
}

/** Marks an answer as not from Jira. */
export function asForeign(
	{ status, headers }: Omit<Answer, 'body'>,
	fault: AnswerFault,
	shows?: string,
): ForeignAnswer {
	return {
		kind: 'foreignAnswer',
		status,
		headers,
		fault,
		...(shows === undefined || shows === '' ? {} : { shows }),
	};
}

/**
 * Statuses below 500 that do not rule out that the request was carried out. 303 means done, with
 * the result elsewhere.
 */
const UNCLEAR_STATUSES: ReadonlySet<number> = new Set([303, 408, 499]);

/**
 * Whether Jira may have carried out a write that did not end with a success. It was not done only if it is known that
 * it did not arrive or was refused.
 */
export function mayHaveBeenDone(outcome: Outcome): boolean {
	if (outcome.kind === 'noAnswer') {
		// If n8n itself explains the failure, it did not send the request.
		return outcome.explained === undefined && !networkFaultOf(outcome.code).neverArrived;
	}
	const { status } = outcome;
	if (status >= 500) return status !== 501;
	return status < 300 || UNCLEAR_STATUSES.has(status);
}
