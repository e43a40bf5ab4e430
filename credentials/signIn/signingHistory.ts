/** What has happened with one object of credential data. */
interface History {
	/** The tokens that have signed requests. */
	readonly tokens: Set<string>;
	/** Refusals of which it is not known yet which token they were for. */
	openRefusals: number;
}

/**
 * Remembers what each object of credential data has signed. n8n hands the same object to
 * `authenticate` and, when the request is refused, to `preAuthentication`; it does not say which
 * request was refused. A node may use one object for many requests at the same time, so a refusal may
 * be for a token that has been renewed meanwhile: throwing the new one away for it would cost a
 * renewal for each request that was on its way.
 */
export class SigningHistory {
	private readonly histories = new WeakMap<object, History>();

	/** To be called by `authenticate`, before it signs. */
	noteAsked(fields: object): void {
		if (!this.histories.has(fields))
			this.histories.set(fields, { tokens: new Set(), openRefusals: 0 });
	}

	/** To be called by `authenticate` with the token that it signs with. */
	noteSigned(fields: object, token: string): void {
		this.noteAsked(fields);
		this.histories.get(fields)?.tokens.add(token);
	}

	/**
	 * Whether `authenticate` has met this object: if not, n8n prepares it for the Test button or before
	 * the first use.
	 */
	wasAsked(fields: object): boolean {
		return this.histories.has(fields);
	}

	/** Whether a refusal can only be for this token: the object has signed with no other. */
	hasSignedOnlyWith(fields: object, token: string): boolean {
		const tokens = this.histories.get(fields)?.tokens;
		return tokens?.size === 1 && tokens.has(token);
	}

	/** To be called when a request was refused, but maybe not for the token of now. */
	openRefusal(fields: object): void {
		const history = this.histories.get(fields);
		if (history !== undefined) history.openRefusals += 1;
	}

	/** Takes back one open refusal, when the request that was refused comes by; false when there is none. */
	closeRefusal(fields: object): boolean {
		const history = this.histories.get(fields);
		if (history === undefined || history.openRefusals === 0) return false;
		history.openRefusals -= 1;
		return true;
	}
}
