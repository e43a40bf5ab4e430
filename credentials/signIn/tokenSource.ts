import { BoundedMap } from './boundedMap';
import { SingleFlight } from './singleFlight';

/** A token is renewed this long before its end, so that no request begins with one that ends on its way. */
export const RENEW_BEFORE_MS = 60_000;

/** What a token URL gives. Times are milliseconds since 1970. */
export interface IssuedToken {
	readonly accessToken: string;
	readonly expiresAt: number;
}

/** An access token, and from when on a new one is to be used. */
export interface AccessToken extends IssuedToken {
	readonly renewAt: number;
}

/**
 * Whether a token that is kept may be given to a caller.
 *
 * @param issuedAt when it was received, in milliseconds since 1970
 */
export type IsUsable = (accessToken: string, issuedAt: number) => boolean;

interface KeptToken {
	readonly token: AccessToken;
	readonly issuedAt: number;
}

/**
 * When a token is to be renewed: {@link RENEW_BEFORE_MS} before its end; one that lives two minutes
 * or less is used for half its life, or it would never be used at all.
 *
 * @param askedAt when it was asked for: its life begins no earlier
 */
export function withRenewal(token: IssuedToken, askedAt: number): AccessToken {
	const lifetime = Math.max(0, token.expiresAt - askedAt);
	return { ...token, renewAt: token.expiresAt - Math.min(RENEW_BEFORE_MS, lifetime / 2) };
}

export interface TokenSourceOptions {
	/** The time in milliseconds since 1970. */
	readonly now: () => number;
	/** How many credentials' tokens are kept. */
	readonly capacity?: number;
}

/**
 * Hands out access tokens: one request to the token URL for any number of callers at the same time,
 * a new token {@link RENEW_BEFORE_MS} before the end of the old one, and never again a token that a
 * caller says was refused. Tokens live in this process's memory only.
 */
export class TokenSource {
	private readonly kept: BoundedMap<KeptToken>;
	private readonly fetching = new SingleFlight<AccessToken>();

	constructor(private readonly options: TokenSourceOptions) {
		this.kept = new BoundedMap(options.capacity ?? 500);
	}

	/**
	 * @param key fingerprint of client id, secret and token URL
	 * @param fetch asks the token URL for a new token
	 * @param isUsable keeps a token from being given again, such as one that Jira has refused
	 * @throws what `fetch` throws; nothing of a failed attempt is kept
	 */
	async get(
		key: string,
		fetch: () => Promise<IssuedToken>,
		isUsable: IsUsable = () => true,
	): Promise<AccessToken> {
		const { now } = this.options;
		const kept = this.kept.get(key);
		if (kept !== undefined) {
			const { token, issuedAt } = kept;
			if (isUsable(token.accessToken, issuedAt) && now() < token.renewAt) return token;
			this.kept.delete(key);
		}
		return await this.fetching.run(key, async () => {
			const askedAt = now();
			const token = withRenewal(await fetch(), askedAt);
			this.kept.set(key, { token, issuedAt: now() });
			return token;
		});
	}
}
