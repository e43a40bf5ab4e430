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
