import { randomBytes } from 'node:crypto';
import { isAlive } from './keyring';

/**
 * How an access token was obtained, which decides where it works: a consenting user's grant, a
 * service account's client credentials, or the credentials of a self-hosted tool.
 */
export type TokenKind = 'user' | 'serviceAccount' | 'selfHosted';

export interface AccessToken {
	readonly value: string;
	readonly kind: TokenKind;
	readonly clientId: string;
	/** Null for a self-hosted tool, which has no user in Jira. */
	readonly accountId: string | null;
	readonly scopes: ReadonlySet<string>;
	/** The sites that the token reaches. */
	readonly cloudIds: readonly string[];
	/** Milliseconds since 1970. */
	readonly expiresAt: number;
}

/** What a user has allowed an app to do; a code and each refresh token represent one. */
export interface Grant {
	readonly clientId: string;
	readonly accountId: string;
	readonly scopes: ReadonlySet<string>;
	readonly cloudIds: readonly string[];
	/** Where the user was sent back to; undefined for a grant without a browser. */
	readonly redirectUri?: string;
}

export interface AuthorizationCode extends Grant {
	readonly redirectUri: string;
	readonly challenge: { readonly method: 'S256' | 'plain'; readonly value: string } | null;
	readonly expiresAt: number;
}

interface RefreshToken extends Grant {
	/** The access token that ends with it, if any. */
	readonly endsAccess: string | null;
	readonly expiresAt: number;
}

/** How many access tokens were issued, by grant. */
export interface TokenCounts {
	authorizationCode: number;
	refreshToken: number;
	serviceAccount: number;
	selfHosted: number;
}

/** The codes and tokens that the authorization server has issued, all opaque and random. */
export class TokenStore {
	readonly counts: TokenCounts = {
		authorizationCode: 0,
		refreshToken: 0,
		serviceAccount: 0,
		selfHosted: 0,
	};
	private readonly accessTokens = new Map<string, AccessToken>();
	private readonly refreshTokens = new Map<string, RefreshToken>();
	private readonly codes = new Map<string, AuthorizationCode>();

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {}

	/** @param seconds how long the token lives */
	issueAccess(
		token: Omit<AccessToken, 'value' | 'expiresAt'>,
		seconds: number,
		countedAs: keyof TokenCounts,
	): AccessToken {
		this.counts[countedAs] += 1;
		const issued = { ...token, value: randomToken(), expiresAt: this.clock() + seconds * 1000 };
		this.accessTokens.set(issued.value, issued);
		return issued;
	}

	/** The token if it is valid; undefined if it has expired or never existed. */
	findAccess(value: string): AccessToken | undefined {
		const token = this.accessTokens.get(value);
		return token !== undefined && isAlive(token.expiresAt, this.clock()) ? token : undefined;
	}

	/** @param endsAccess an access token that ends when the refresh token is used; null for none */
	issueRefresh(grant: Grant, seconds: number, endsAccess: string | null = null): string {
		const value = randomToken();
		const expiresAt = this.clock() + seconds * 1000;
		this.refreshTokens.set(value, { ...grant, endsAccess, expiresAt });
		return value;
	}

	/** The grant behind a refresh token, without using it. */
	findRefresh(value: string): Grant | undefined {
		return this.refreshTokens.get(value);
	}

	/** The grant behind a refresh token; using the token invalidates it, and what ends with it. */
	useRefresh(value: string, clientId: string): Grant | undefined {
		const token = this.refreshTokens.get(value);
		if (token === undefined || token.clientId !== clientId) return undefined;
		this.refreshTokens.delete(value);
		if (token.endsAccess !== null) this.accessTokens.delete(token.endsAccess);
		return isAlive(token.expiresAt, this.clock()) ? token : undefined;
	}

	issueCode(code: Omit<AuthorizationCode, 'expiresAt'>, seconds: number): string {
		const value = randomToken();
		this.codes.set(value, { ...code, expiresAt: this.clock() + seconds * 1000 });
		return value;
	}

	/** The grant behind a code, which can be used once. */
	useCode(value: string): AuthorizationCode | undefined {
		const code = this.codes.get(value);
		this.codes.delete(value);
		return code !== undefined && isAlive(code.expiresAt, this.clock()) ? code : undefined;
	}

	/** Ends every access token at once, as if it had expired. Refresh tokens stay valid. */
	expireAccessTokens(): void {
		this.accessTokens.clear();
	}

	/** Ends every refresh token, as if the user had revoked the grant. */
	revokeRefreshTokens(): void {
		this.refreshTokens.clear();
	}
}

function randomToken(): string {
	return randomBytes(48).toString('base64url');
}
