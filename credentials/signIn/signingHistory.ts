/** What has happened with one object of credential data. */
interface History {
	/** The tokens that have signed requests. */
	readonly tokens: Set<string>;
	/** Refusals for which the token is not known yet. */
	openRefusals: number;
}

/**
 * Remembers what each object of credential data has signed. n8n hands the same object to `authenticate` and, when the
 * request is refused, to `preAuthentication`; it does not say which request was refused. A node may use one object
 * for many requests at the same time, so a refusal may be for a token that has been renewed meanwhile. Discarding the
 * new one would cost a renewal for each request that was under way.
 */
export class SigningHistory {
	private readonly histories = new WeakMap<object, History>();

	/** Called by `authenticate` before it signs. */
	noteAsked(fields: object): void {
		if (!this.histories.has(fields))
			this.histories.set(fields, { tokens: new Set(), openRefusals: 0 });
	}

	/** Called by `authenticate` with the token that it signs with. */
	noteSigned(fields: object, token: string): void {
		this.noteAsked(fields);
		this.histories.get(fields)?.tokens.add(token);
	}

	/**
	 * Whether `authenticate` has seen this object: if not, n8n prepares it for the Test button or before the first use.
	 */
	wasAsked(fields: object): boolean {
		return this.histories.has(fields);
	}

	/** Whether a refusal can only be for this token: the object has signed with no other. */
	hasSignedOnlyWith(fields: object, token: string): boolean {
		const tokens = this.histories.get(fields)?.tokens;
		return tokens?.size === 1 && tokens.has(token);
	}

	/** Called when a request was refused, but maybe not because of the current token. */
	openRefusal(fields: object): void {
		const history = this.histories.get(fields);
		if (history !== undefined) history.openRefusals += 1;
	}

	/** Closes one open refusal when its request is repeated; false if there is none. */
	closeRefusal(fields: object): boolean {
		const history = this.histories.get(fields);
		if (history === undefined || history.openRefusals === 0) return false;
		history.openRefusals -= 1;
		return true;
	}
}
