import type { Authorization } from './authorizationHeader';

/**
 * An API token of a Cloud account. A classic one works on the site; a scoped one or a service
 * account's works only through the gateway.
 *
 * Source: support.atlassian.com, "Manage API tokens for your Atlassian account" and "Manage API
 * tokens for service accounts".
 */
export interface ApiToken {
	readonly kind: 'classic' | 'scoped' | 'serviceAccount';
	readonly email: string;
	readonly accountId: string;
	readonly token: string;
	readonly scopes: ReadonlySet<string> | 'all';
	/** Milliseconds since 1970; null never expires. */
	readonly expiresAt: number | null;
}

/** A Data Center user's password. */
export interface Password {
	readonly name: string;
	readonly accountId: string;
	readonly password: string;
}

/** A Data Center user's personal access token. */
export interface PersonalAccessToken {
	readonly accountId: string;
	readonly token: string;
	readonly expiresAt: number | null;
}

/** Every secret that somebody can sign in with, except those of OAuth. Tests may add to the lists. */
export interface Keyring {
	readonly apiTokens: ApiToken[];
	readonly passwords: Password[];
	readonly personalAccessTokens: PersonalAccessToken[];
}

/** Whether something with an expiry time is still valid at this time (both in milliseconds since 1970). */
export function isAlive(expiresAt: number | null, now: number): boolean {
	return expiresAt === null || now < expiresAt;
}

/** The valid API token that a Basic signature names; email addresses are compared without regard to case. */
export function findApiToken(
	keyring: Keyring,
	authorization: Authorization & { scheme: 'basic' },
	now: number,
): ApiToken | undefined {
	const email = authorization.user.toLowerCase();
	return keyring.apiTokens.find(
		(entry) =>
			entry.token === authorization.secret &&
			entry.email.toLowerCase() === email &&
			isAlive(entry.expiresAt, now),
	);
}
