import { createHmac, randomUUID } from 'node:crypto';

/**
 * `X-Hub-Signature` of a body. Source: "Webhooks" of the Jira Cloud platform, "Secure admin webhooks"; RFC 2104.
 *
 * @param body exactly as it is sent
 */
export function hubSignature(body: string, secret: string): string {
	return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Whom a token of an app's delivery is about. */
export interface TokenSubject {
	readonly clientId: string;
	readonly accountId: string;
}

/** How long a token lives, in seconds. */
const lifetime = 180;

/**
 * The token of a delivery to an app, signed with the secret of its client; it says nothing of the body. What its
 * `context` holds is not documented.
 *
 * @param now milliseconds since 1970
 */
export async function appToken(
	{ clientId, accountId }: TokenSubject,
	secret: string,
	now: number,
): Promise<string> {
	// Loaded with the first delivery to an app: most runs have none.
	const { SignJWT } = await import('jose');
	const issued = Math.floor(now / 1000);
	return await new SignJWT({ context: {} })
		.setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
		.setIssuer(clientId)
		.setSubject(accountId)
		.setIssuedAt(issued)
		.setExpirationTime(issued + lifetime)
		.setJti(randomUUID())
		.sign(new TextEncoder().encode(secret));
}
