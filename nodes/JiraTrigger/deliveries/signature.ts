import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature says of the bytes that it is for. */
export type SignatureReading = 'right' | 'wrong' | 'missing' | 'unknown method';

/** The methods that are accepted; Atlassian's documentation warns that the prefix may name another one some day. */
const METHODS: ReadonlySet<string> = new Set(['sha256', 'sha384', 'sha512']);

/**
 * Checks the signature of a delivery: `sha256=…`, the HMAC of its bytes as they arrived, in hexadecimal digits.
 *
 * Source: "Secure admin webhooks", Webhooks, Jira Cloud platform.
 *
 * @param header `X-Hub-Signature`
 * @param secrets those that are accepted: while a secret is being replaced, the old one too. An empty one never is.
 */
export function readSignature(
	header: string | undefined,
	body: Buffer,
	secrets: readonly string[],
): SignatureReading {
	if (header === undefined || header.trim() === '') return 'missing';
	const [, method = '', digits = ''] = /^([\w-]+)=([\da-f]+)$/i.exec(header.trim()) ?? [];
	if (!METHODS.has(method.toLowerCase())) return 'unknown method';
	const given = Buffer.from(digits, 'hex');
	return isSignedWith(secrets, given, method.toLowerCase(), body) ? 'right' : 'wrong';
}

/** Whether a digest is the HMAC of what was signed, with one of these secrets. An empty one never counts. */
export function isSignedWith(
	secrets: readonly string[],
	digest: Buffer,
	method: string,
	signed: Buffer | string,
): boolean {
	// Each secret is tried, so that the time does not tell which one it was.
	const fitting = secrets
		.filter((secret) => secret !== '')
		.filter((secret) => isEqual(digest, createHmac(method, secret).update(signed).digest()));
	return fitting.length > 0;
}

/** Whether two digests are equal, in a time that does not depend on where they differ. */
function isEqual(one: Buffer, other: Buffer): boolean {
	return one.length === other.length && timingSafeEqual(one, other);
}
