import { isSignedWith } from './signature';

/** The OAuth app to which a dynamic webhook belongs. */
export interface App {
	readonly clientId: string;
	/** Those that are accepted: while a secret is being replaced, the old one too. */
	readonly clientSecrets: readonly string[];
}

/** What a token says, or why it was refused. */
export type TokenReading =
	| {
			readonly is: 'right';
			/** Differs for each token: one that comes again is a repeat. */
			readonly id: string | undefined;
			readonly context: unknown;
	  }
	| { readonly is: 'refused'; readonly reason: string };

/** How far the clocks of Atlassian and of n8n may differ, in seconds. */
const LEEWAY = 120;

/** A token is much shorter; a longer one is not looked at. */
const LONGEST = 8192;

/**
 * Checks the token of a dynamic webhook: a JSON Web Token (RFC 7519), signed with HS256 and the secret of the app. No
 * other method is accepted, whatever the token says, and what it says is read only after its signature fits.
 *
 * @param header `Authorization`
 * @param now in milliseconds since 1970
 */
export function readToken(header: string | undefined, app: App, now: number): TokenReading {
	const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header?.trim() ?? '')?.[1];
	if (token === undefined) return refused('it has no token');
	if (token.length > LONGEST) return refused('its token is too long');
	const [head = '', claims = '', signature = ''] = token.split('.');
	if (jsonIn(head)?.['alg'] !== 'HS256') return refused('its token is not signed with HS256');
	const given = Buffer.from(signature, 'base64url');
	if (!isSignedWith(app.clientSecrets, given, 'sha256', `${head}.${claims}`)) {
		return refused('its token is not signed with the secret of the app');
	}
	const said = jsonIn(claims);
	return said === undefined ? refused('its token says nothing') : readClaims(said, app, now / 1000);
}

type Claims = Readonly<Record<string, unknown>>;

/** @param now in seconds since 1970 */
function readClaims(claims: Claims, { clientId }: App, now: number): TokenReading {
	const { iss, iat, exp, nbf, jti, context } = claims;
	if (clientId === '' || iss !== clientId) return refused('its token is for another app');
	if (!isTime(iat) || iat > now + LEEWAY) return refused('its token is from the future');
	if (!isTime(exp) || exp < now - LEEWAY) return refused('its token has expired');
	if (nbf !== undefined && (!isTime(nbf) || nbf > now + LEEWAY)) {
		return refused('its token is from the future');
	}
	return { is: 'right', id: typeof jti === 'string' && jti !== '' ? jti : undefined, context };
}

function isTime(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value);
}

function jsonIn(part: string): Claims | undefined {
	try {
		const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
		return typeof value === 'object' && value !== null ? (value as Claims) : undefined;
	} catch {
		return undefined;
	}
}

function refused(reason: string): TokenReading {
	return { is: 'refused', reason };
}
