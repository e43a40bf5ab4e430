import { networkFaultOf } from './networkFault';

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

/** Why an answer cannot be Jira's, or not all of it. */
export type AnswerFault =
	/** A web page: to log in, or a proxy's own. */
	| 'page'
	/** It sends the request elsewhere. */
	| 'redirect'
	/** Nothing, where something is to come. */
	| 'empty'
	/** It broke off, or cannot be decompressed. */
	| 'incomplete'
	| 'notJson'
	/** JSON, but nothing that this endpoint gives. */
	| 'otherShape'
	| 'tooLarge'
	/** A file of another size or type than Jira says. */
	| 'otherFile';

/** An answer that does not say "refused", and is not what this endpoint of Jira gives either. */
export interface ForeignAnswer {
	readonly kind: 'foreignAnswer';
	readonly status: number;
	readonly headers: Answer['headers'];
	readonly fault: AnswerFault;
	/** What a person can recognise it by: the title of a page, the address of a redirect. */
	readonly shows?: string;
}

/** What came of one request that was sent once. */
export type Outcome = Answer | NoAnswer | ForeignAnswer;

/** Whether the status is one of success; whether the answer is Jira's is another question. */
export function succeeded({ status }: Pick<Answer, 'status'>): boolean {
	return status >= 200 && status < 300;
}

/** The same answer, found to be no answer of Jira's. */
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

/** Statuses below 500 that do not say that nothing was done. 303 means: done, see there. */
const UNCLEAR_STATUSES: ReadonlySet<number> = new Set([303, 408, 499]);

/**
 * Whether Jira may have carried out a write that did not end with a success. Only what is known not to have arrived or
 * to have been refused was not done.
 */
export function mayHaveBeenDone(outcome: Outcome): boolean {
	if (outcome.kind === 'noAnswer') {
		// What n8n itself explains, it did not send.
		return outcome.explained === undefined && !networkFaultOf(outcome.code).neverArrived;
	}
	const { status } = outcome;
	if (status >= 500) return status !== 501;
	return status < 300 || UNCLEAR_STATUSES.has(status);
}
