import { readToken } from '../../../../nodes/JiraTrigger/deliveries/token';
import { CLIENT, CLIENT_SECRET, tokenOf } from './tokens';

const now = Date.UTC(2026, 10, 27, 12);
const seconds = now / 1000;
const app = { clientId: CLIENT, clientSecrets: [CLIENT_SECRET] };
const bearer = (...given: Parameters<typeof tokenOf>) => `Bearer ${tokenOf(...given)}`;

describe('readToken', () => {
	it('has the ID of the token', () => {
		expect(readToken(bearer(now, { context: { a: 1 } }), app, now)).toEqual({
			is: 'right',
			id: 'j-1',
			context: { a: 1 },
		});
	});

	// A token that another implementation made: the example of RFC 7515, A.1, has a binary key and other claims.
	it('reads claims only after the signature', () => {
		const foreign =
			'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
		expect(readToken(`Bearer ${foreign}`, { ...app, clientId: 'joe' }, now)).toMatchObject({
			reason: 'its token is not signed with the secret of the app',
		});
	});

	it.each<[string, string]>([
		['from a clock that is two minutes ahead', bearer(now, { iat: seconds + 120 })],
		['that expired two minutes ago', bearer(now, { exp: seconds - 120 })],
		['signed with the old secret', bearer(now, {}, { secret: 'old' })],
	])('accepts a token %s', (_what, header) => {
		const rotating = { ...app, clientSecrets: [CLIENT_SECRET, 'old'] };
		expect(readToken(header, rotating, now).is).toBe('right');
	});

	it.each<[string, string | undefined, string]>([
		['none', undefined, 'has no token'],
		['another scheme', `Basic ${tokenOf(now)}`, 'has no token'],
		['no token', 'Bearer garbage', 'has no token'],
		['garbage', 'Bearer a.b.c', 'not signed with HS256'],
		['null as its header', bearer(now, {}, { header: null }), 'not signed with HS256'],
		['no signature', bearer(now, {}, { header: { alg: 'none' } }), 'not signed with HS256'],
		[
			'an asymmetric method',
			bearer(now, {}, { header: { alg: 'RS256' } }),
			'not signed with HS256',
		],
		['an empty signature', `Bearer ${tokenOf(now).replace(/[^.]*$/, '')}`, 'has no token'],
		['another secret', bearer(now, {}, { secret: 'x' }), 'not signed with the secret'],
		['altered claims', alteredClaims(), 'not signed with the secret'],
		['another issuer', bearer(now, { iss: 'client-2' }), 'for another app'],
		['no issuer', bearer(now, { iss: undefined }), 'for another app'],
		['a time in the future', bearer(now, { iat: seconds + 121 }), 'from the future'],
		['a beginning in the future', bearer(now, { nbf: seconds + 121 }), 'from the future'],
		['no time', bearer(now, { iat: undefined }), 'from the future'],
		['an end in the past', bearer(now, { exp: seconds - 121 }), 'has expired'],
		['no end', bearer(now, { exp: undefined }), 'has expired'],
		['an end that is no number', bearer(now, { exp: 'never' }), 'has expired'],
		['a great length', bearer(now, { more: 'x'.repeat(9000) }), 'too long'],
	])('refuses a token with %s', (_what, header, reason) => {
		expect(readToken(header, app, now)).toEqual({
			is: 'refused',
			reason: expect.stringContaining(reason) as string,
		});
	});

	it('refuses an empty secret, and an app without an ID', () => {
		const unsigned = bearer(now, { iss: '' }, { secret: '' });
		expect(readToken(unsigned, { clientId: '', clientSecrets: [''] }, now).is).toBe('refused');
		expect(readToken(bearer(now, { iss: '' }), { ...app, clientId: '' }, now).is).toBe('refused');
	});

	function alteredClaims(): string {
		const [head, , signature] = tokenOf(now).split('.');
		const [, claims] = tokenOf(now, { jti: 'j-2' }).split('.');
		return `Bearer ${head}.${claims}.${signature}`;
	}
});
