import { createHmac } from 'node:crypto';

export const CLIENT = 'client-1';
export const CLIENT_SECRET = 'app-secret-of-the-test';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of RFC 7519 as Jira signs it, issued now; claims and header can differ. */
export function tokenOf(
	now: number,
	claims: Readonly<Record<string, unknown>> = {},
	{ secret = CLIENT_SECRET, header = { alg: 'HS256', typ: 'JWT' } as unknown } = {},
): string {
	const issued = Math.floor(now / 1000);
	const said = { iss: CLIENT, sub: 'x', iat: issued, exp: issued + 180, jti: 'j-1', ...claims };
	const content = `${encoded(header)}.${encoded(said)}`;
	return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
