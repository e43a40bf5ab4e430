import { createHash } from 'node:crypto';

/** Names, in bodies and query strings, whose text values are secrets on every host. */
const secretNames = new Set([
	'access_token',
	'refresh_token',
	'id_token',
	'client_secret',
	'secret',
	'code_verifier',
	'password',
	'apitoken',
	'clientsecret',
	'accesstoken',
	'personalaccesstoken',
]);

/** `code` is an authorization code on the authorization server, and an ordinary word in Jira. */
const secretNamesOfOAuth = new Set([...secretNames, 'code']);

/**
 * Eight hexadecimal digits that tell two secrets apart without revealing them, such as
 * `sha256:1f3870be`.
 */
export function fingerprint(secret: string): string {
	return `sha256:${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`;
}

/** `Basic bWlhQ…` → `Basic sha256:1f3870be`; a value without a scheme is fingerprinted as a whole. */
export function redactAuthorization(header: string): string {
	const space = header.indexOf(' ');
	if (space < 0) return fingerprint(header);
	return `${header.slice(0, space)} ${fingerprint(header.slice(space + 1).trim())}`;
}

/** Request or response headers with every signature and cookie replaced by a fingerprint. */
export function redactHeaders(
	headers: Readonly<Record<string, unknown>>,
): Record<string, string | string[]> {
	const redacted: Record<string, string | string[]> = {};
	for (const [name, value] of Object.entries(headers)) {
		if (value === undefined) continue;
		const texts = Array.isArray(value) ? value.map(String) : String(value);
		const lower = name.toLowerCase();
		if (lower === 'authorization' || lower === 'proxy-authorization') {
			redacted[lower] = redactAuthorization(String(value));
		} else if (lower === 'cookie' || lower === 'set-cookie' || lower === 'x-hub-signature') {
			redacted[lower] = fingerprint(String(value));
		} else if (lower === 'location') {
			redacted[lower] = redactUrl(String(value));
		} else {
			redacted[lower] = texts;
		}
	}
	return redacted;
}

/** A path or an address with secret query parameters replaced by their fingerprint. */
export function redactUrl(url: string): string {
	return url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (all, mark: string, name: string, value) =>
		secretNamesOfOAuth.has(name.toLowerCase())
			? `${mark}${name}=${fingerprint(String(value))}`
			: String(all),
	);
}

/**
 * A copy of a parsed body with the text values of secret names replaced by fingerprints.
 *
 * @param oauth whether the body belongs to an OAuth endpoint, where `code` is a secret too
 */
export function redactBody(body: unknown, oauth: boolean): unknown {
	const names = oauth ? secretNamesOfOAuth : secretNames;
	const walk = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(walk);
		if (value === null || typeof value !== 'object') return value;
		return Object.fromEntries(
			Object.entries(value).map(([name, inner]) => [
				name,
				typeof inner === 'string' && names.has(name.toLowerCase())
					? fingerprint(inner)
					: walk(inner),
			]),
		);
	};
	return walk(body);
}
