/** Response headers with lower-case names. */
export type Headers = Readonly<Record<string, string>>;

/** An answer of Jira, whatever its status. */
export interface Answer {
	readonly kind: 'answer';
	readonly status: number;
	readonly headers: Headers;
	/** The parsed JSON body; text where it is not JSON; `undefined` or `''` where there is none. */
	readonly body: unknown;
}

/** No answer: the network failed. */
export interface NoAnswer {
	readonly kind: 'noAnswer';
	/** Node's error code: `ECONNREFUSED`, `ENOTFOUND`, `ECONNRESET`, `ETIMEDOUT`… */
	readonly code: string;
	/** What the network layer said, without any part of the request. */
	readonly message: string;
}

/** What came of one attempt to send a request. */
export type Outcome = Answer | NoAnswer;

/** Whether Jira accepted and answered the request. */
export function succeeded(outcome: Answer): boolean {
	return outcome.status >= 200 && outcome.status < 300;
}

/** Network codes that say the connection was never made, so the request cannot have arrived. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
]);

/** Whether it is certain that Jira never saw the request. */
export function neverArrived(outcome: NoAnswer): boolean {
	return NEVER_CONNECTED.has(outcome.code);
}

/** Whether Jira served the request as an anonymous visitor because it did not accept the signature. */
export function servedAnonymously({ headers }: Answer): boolean {
	return (
		/AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(headers['x-seraph-loginreason'] ?? '') ||
		headers['x-ausername']?.toLowerCase() === 'anonymous'
	);
}
