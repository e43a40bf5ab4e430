/**
 * The value of the Authorization header for user name and password (RFC 7617). Both are sent as
 * UTF-8, which Jira expects, so that umlauts in a password work.
 */
export function basicAuthorization(user: string, password: string): string {
	return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

/** The value of the Authorization header for a token (RFC 6750). */
export function bearerAuthorization(token: string): string {
	return `Bearer ${token}`;
}
