import {
	fingerprint,
	redactAuthorization,
	redactBody,
	redactHeaders,
	redactUrl,
} from './redaction';

const secret = 'very-secret-value';

describe('redaction', () => {
	it('tells secrets apart without revealing them', () => {
		expect(fingerprint(secret)).toMatch(/^sha256:[0-9a-f]{8}$/);
		expect(fingerprint(secret)).toBe(fingerprint(secret));
		expect(fingerprint(secret)).not.toBe(fingerprint(`${secret}2`));
	});

	it.each([
		[`Basic ${secret}`, `Basic ${fingerprint(secret)}`],
		[`Bearer ${secret}`, `Bearer ${fingerprint(secret)}`],
		[secret, fingerprint(secret)],
	])('keeps only the scheme of a signature', (header, expected) => {
		expect(redactAuthorization(header)).toBe(expected);
	});

	it('replaces signatures, cookies and codes in headers, and nothing else', () => {
		expect(
			redactHeaders({
				Authorization: `Bearer ${secret}`,
				'set-cookie': [`session=${secret}`],
				location: `https://n8n.example/callback?code=${secret}&state=abc`,
				accept: 'application/json',
				'x-missing': undefined,
			}),
		).toEqual({
			authorization: `Bearer ${fingerprint(secret)}`,
			'set-cookie': fingerprint(`session=${secret}`),
			location: `https://n8n.example/callback?code=${fingerprint(secret)}&state=abc`,
			accept: 'application/json',
		});
	});

	it('does not change addresses without secrets', () => {
		const url = '/rest/api/3/search/jql?jql=project%20%3D%20SUP&maxResults=50';
		expect(redactUrl(url)).toBe(url);
	});

	it.each([
		[
			{ access_token: secret, expires_in: 3600 },
			false,
			{ access_token: fingerprint(secret), expires_in: 3600 },
		],
		[{ user: { password: secret } }, false, { user: { password: fingerprint(secret) } }],
		[[{ refresh_token: secret }], false, [{ refresh_token: fingerprint(secret) }]],
		[{ code: 'SUP' }, false, { code: 'SUP' }],
		[{ code: secret }, true, { code: fingerprint(secret) }],
		[{ code: 401 }, true, { code: 401 }],
		['text', true, 'text'],
		[null, false, null],
	])('redacts %j (OAuth: %s)', (body, oauth, expected) => {
		expect(redactBody(body, oauth)).toEqual(expected);
	});
});
