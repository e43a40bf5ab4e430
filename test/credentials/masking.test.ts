import type { IHttpRequestHelper } from 'n8n-workflow';
import { asking } from '../../credentials/signIn/ask';
import { basicAuthorization } from '../../credentials/signIn/authorization';
import { prepareBasic } from '../../credentials/signIn/basicSignIn';
import { masked, maskedIn, secretsOf } from '../../credentials/signIn/masking';
import { serviceAccount } from '../../credentials/signIn/serviceAccountSignIn';

const token = 'ATATT3x&"<T0ken/ä+ü>';
const fields = { email: 'mia@acme.com', apiToken: token };
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** Parts of the token that no text may show. */
const betrayal = /T0ken|ATATT3x|QVRBVFQz|bWlhQGFjbWUuY29tOk/;

describe('what a proxy repeats', () => {
	it.each([
		['the secret', token],
		['the secret in Base64', base64(token)],
		['the secret in Base64 for URLs', Buffer.from(token).toString('base64url')],
		['user and secret', `mia@acme.com:${token}`],
		['the Authorization header', basicAuthorization('mia@acme.com', token)],
		['the header without its padding', base64(`mia@acme.com:${token}`).replace(/=+$/, '')],
		['the secret in a URL', `https://x.example/?token=${encodeURIComponent(token)}`],
		[
			'the same in small letters',
			encodeURIComponent(token)
				.toLowerCase()
				.replace(/atatt3x/, 'ATATT3x')
				.replace('t0ken', 'T0ken'),
		],
		['the secret in a form', new URLSearchParams({ token }).toString()],
		['the secret in JSON', JSON.stringify({ token })],
		['the secret in HTML', '<p>ATATT3x&amp;&quot;&lt;T0ken/ä+ü&gt;</p>'],
		['the secret in a URL, its slash as it is', encodeURI(token).replace('%22', '"')],
		['the secret in a URL in a URL', encodeURIComponent(encodeURIComponent(token))],
		['the header in a URL', encodeURIComponent(basicAuthorization('mia@acme.com', token))],
		['the secret in JSON of letters alone', JSON.stringify(token).replace('ä', '\\u00E4')],
		['the secret in JSON in a page', '{"t":"ATATT3x&\\"<T0ken\\/ä+ü>"}'],
		['the secret in HTML with numbers', 'ATATT3x&#38;&#x22;&lt;T0ken&#x2F;&#228;+ü&gt;'],
		['it more than once', `${token}, ${token}`],
	])('does not show %s', (_, said) => {
		const shown = masked(`Blocked: ${said} (by policy)`, secretsOf(fields));
		expect(shown).toMatch(/^Blocked: .*\*\*\*.* \(by policy\)$/);
		expect(shown).not.toMatch(betrayal);
	});

	it.each([
		[{ username: 'mia', password: ' pass word ' }, 'pass word'],
		[{ personalAccessToken: 'NjE2OTk4' }, 'NjE2OTk4'],
		[{ clientId: 'me', clientSecret: 's3cret-of-me', accessToken: 'eyJ.a.b' }, 's3cret-of-me'],
		[{ clientId: 'me', clientSecret: 's3cret-of-me', accessToken: 'eyJ.a.b' }, 'eyJ.a.b'],
		[{ oauthTokenData: { access_token: 'eyJ.c.d', refresh_token: 'eyR.e.f' } }, 'eyJ.c.d'],
		[{ oauthTokenData: { access_token: 'eyJ.c.d', refresh_token: 'eyR.e.f' } }, 'eyR.e.f'],
	])('knows the secrets of %j', (credential, secret) => {
		expect(masked(`a ${secret} b`, secretsOf(credential))).not.toContain(secret);
	});

	it('does not show the value of any Authorization header', () => {
		expect(masked('Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.x1', [])).toBe(
			'Authorization: Bearer ***',
		);
		expect(masked('authorization=basic bWlhOnNlY3JldDEyMw==', [])).toBe('authorization=basic ***');
	});

	it.each([
		'Basic Authentication has been disabled on this instance.',
		'Bearer authentication is needed',
		'A basic misunderstanding',
	])('leaves words alone: %s', (sentence) => {
		expect(masked(sentence, secretsOf({ username: 'mia', password: 'is' }))).toBe(sentence);
	});

	it('masks names and values in a body, however deep, and leaves the rest', () => {
		expect(maskedIn({ a: [{ [token]: `x ${token}` }, 7, null, true] }, secretsOf(fields))).toEqual({
			a: [{ '***': 'x ***' }, 7, null, true],
		});
	});
});

describe('a proxy that repeats the request while signing in', () => {
	const proxy = asking({
		helpers: {
			httpRequest: async (request: { headers: Record<string, string>; body?: string }) => {
				const heard = `${request.headers['Authorization'] ?? ''} ${request.body ?? ''}`;
				return await Promise.resolve({
					statusCode: 403,
					headers: {},
					body: {
						message: `Blocked: ${heard}`,
						error: 'denied',
						error_description: `Blocked: ${heard}`,
					},
				});
			},
		},
	} as unknown as IHttpRequestHelper);

	const messageOf = async (signIn: Promise<unknown>): Promise<string> =>
		await signIn.then(
			() => 'signed in',
			(error: unknown) => (error as Error).message,
		);

	it('is quoted without the token', async () => {
		const message = await messageOf(
			prepareBasic({ ...fields, domain: 'masking', apiUrl: '' }, proxy),
		);
		expect(message).toContain('it says: “Blocked: Basic ***');
		expect(message).not.toMatch(betrayal);
	});

	it('is quoted without the client secret', async () => {
		const client = { clientId: 'masked-client', clientSecret: 'T0ken/of+the client', site: 'acme' };
		const message = await messageOf(serviceAccount.prepare(client, proxy, Date.now()));
		expect(message).toContain('it says: “Blocked: grant_type=client_credentials');
		expect(message).toContain('***');
		expect(message).not.toMatch(/T0ken/);
	});
});
