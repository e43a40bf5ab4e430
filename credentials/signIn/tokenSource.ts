import { BoundedMap } from './boundedMap';
import { SingleFlight } from './singleFlight';

/** A token is renewed this long before it expires, so that it does not expire during a request. */
export const RENEW_BEFORE_MS = 60_000;

/** A token URL's answer. Times are milliseconds since 1970. */
export interface IssuedToken {
	readonly accessToken: string;
	readonly expiresAt: number;
}

/** An access token, and when to renew it. */
export interface AccessToken extends IssuedToken {
	readonly renewAt: number;
}

/**
 * Whether a cached token may be used.
 *
 * @param issuedAt when it was received, in milliseconds since 1970
 */
export type IsUsable = (accessToken: string, issuedAt: number) => boolean;

interface KeptToken {
	readonly token: AccessToken;
	readonly issuedAt: number;
}

/**
 * Adds when to renew a token: {@link RENEW_BEFORE_MS} before it expires. A token that lives two minutes or less is
 * used for half its life; otherwise it would never be used.
 *
 * @param askedAt when it was requested: its life begins no earlier
 */
export function withRenewal(token: IssuedToken, askedAt: number): AccessToken {
	const lifetime = Math.max(0, token.expiresAt - askedAt);
	return { ...token, renewAt: token.expiresAt - Math.min(RENEW_BEFORE_MS, lifetime / 2) };
}

export interface TokenSourceOptions {
	/** The time in milliseconds since 1970. */
	readonly now: () => number;
	/** How many tokens are cached. */
	readonly capacity?: number;
}

/**
 * Provides access tokens: one request to the token URL for any number of concurrent callers, a new token {@link
 * RENEW_BEFORE_MS} before the old one expires, and never again a token that a caller reports as refused. Tokens live
 * in this process's memory only.
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
	 * @param isUsable excludes tokens, such as one that Jira has refused
	 * @throws what `fetch` throws; a failed attempt is not cached
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
