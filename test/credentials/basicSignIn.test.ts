import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Outcome } from '../../credentials/signIn/ask';
import { prepareBasic, signBasic } from '../../credentials/signIn/basicSignIn';
import type { Fields } from '../../credentials/signIn/fields';
import { answer, mia, services } from './answers';

const cloudId = '11223344-a1b2-3b33-c444-def123456789';
const site = 'https://acme.atlassian.net';
const gateway = 'https://api.atlassian.com';
const behind = `${gateway}/ex/jira/${cloudId}`;
const path = '/rest/api/3/issue/A-1';

let tokens = 0;
/** A credential as n8n hands it out; each test has its own token, because what is known about a token is kept. */
const credential = (more: Fields = {}): Fields => {
	tokens += 1;
	return { email: 'mia@acme.com', apiToken: `t-${tokens}`, domain: 'acme', apiUrl: '', ...more };
};

const classic: Record<string, Outcome> = { [`${site}/rest/api/3/myself`]: answer(200, mia) };
const scoped: Record<string, Outcome> = {
	[`${site}/rest/api/3/myself`]: answer(401, ''),
	[`${site}/_edge/tenant_info`]: answer(200, { cloudId }),
	[`${behind}/rest/api/3/myself`]: answer(200, mia),
};
const prepared = async (fields: Fields, answers: Record<string, Outcome>): Promise<Fields> => ({
	...fields,
	...((await prepareBasic(fields, services(answers).ask)) as Fields),
});
const signedUrl = (fields: Fields, request: IHttpRequestOptions) => {
	const { baseURL, url } = signBasic(fields, request);
	return `${baseURL}${url}`;
};

describe('email and API token', () => {
	it('looks for the API once for 50 first requests', async () => {
		const fields = credential();
		const { ask, asked } = services(scoped);
		const found = await Promise.all(
			Array.from({ length: 50 }, async () => await prepareBasic({ ...fields }, ask)),
		);
		expect(new Set(found.map(({ apiUrl }) => apiUrl))).toEqual(new Set([behind]));
		expect(asked).toHaveLength(3);
	});

	it("asks and signs at the gateway whose address was typed as 'Domain', not at the usual one", async () => {
		const government = `https://api.atlassian-us-gov-mod.com/ex/jira/${cloudId}`;
		const fields = credential({ domain: government, gatewayUrl: gateway });
		const { ask, asked } = services({ [`${government}/rest/api/3/myself`]: answer(200, mia) });
		const found = { ...fields, ...((await prepareBasic(fields, ask)) as Fields) };
		expect(asked).toEqual([expect.stringContaining(`GET ${government}/rest/api/3/myself`)]);
		expect(signedUrl(found, { url: path })).toBe(`${government}${path}`);
	});

	it('asks again at a Test and after a 401, and stores only what has changed', async () => {
		const fields = await prepared(credential(), classic);
		const same = services(classic);
		expect(await prepareBasic(fields, same.ask)).toEqual({});
		expect(same.asked).toHaveLength(1);
		expect(await prepareBasic(fields, services(scoped).ask)).toMatchObject({ apiUrl: behind });
	});

	it('signs with user and token in UTF-8, and replaces any other signature', async () => {
		const fields = await prepared(
			credential({ email: 'zoë@acme.com', apiToken: 'pässword' }),
			classic,
		);
		const { headers } = signBasic(fields, { url: path, headers: { authorization: 'x', A: 'b' } });
		expect(headers).toEqual({
			A: 'b',
			Authorization: `Basic ${Buffer.from('zoë@acme.com:pässword', 'utf8').toString('base64')}`,
		});
	});

	it('does not let the signature follow a redirect to another host', async () => {
		const fields = await prepared(credential(), classic);
		expect(
			signBasic(fields, { url: path, sendCredentialsOnCrossOriginRedirect: true }),
		).toMatchObject({
			sendCredentialsOnCrossOriginRedirect: false,
		});
	});

	it('leaves the rest of the request unchanged, and the request of the node untouched', async () => {
		const fields = await prepared(credential(), classic);
		const request: IHttpRequestOptions = {
			method: 'POST',
			url: path,
			body: { a: 1 },
			qs: { b: 2 },
		};
		expect(signBasic(fields, request)).toMatchObject({
			method: 'POST',
			body: { a: 1 },
			qs: { b: 2 },
		});
		expect(request).toEqual({ method: 'POST', url: path, body: { a: 1 }, qs: { b: 2 } });
	});

	it.each([
		['a classic token, a path', classic, path, `${site}${path}`],
		['a token with scopes, a path', scoped, path, `${behind}${path}`],
		['a token with scopes, the site', scoped, `${site}${path}?a=b`, `${behind}${path}?a=b`],
		['a token with scopes, the gateway', scoped, `${behind}${path}`, `${behind}${path}`],
	])('signs for %s', async (_, answers, url, expected) => {
		expect(signedUrl(await prepared(credential(), answers), { url })).toBe(expected);
	});

	it('signs for the new place when the API is found elsewhere after a request was signed', async () => {
		const fields = await prepared(credential(), classic);
		const first = signBasic(fields, { url: path });
		const moved = await prepared(fields, scoped);
		expect(signedUrl(moved, first)).toBe(`${behind}${path}`);
	});

	it.each([
		['https://evil.example/rest/api/3/myself'],
		[`${site}@evil.example/`],
		['//evil.example/x'],
		[`${gateway}/ex/jira/another/rest/api/3/myself`],
	])('does not sign for %s', async (url) => {
		const fields = await prepared(credential(), scoped);
		expect(() => signBasic(fields, { url })).toThrow(/signs only requests to /);
	});

	it.each([
		['was never prepared', {}],
		['has another token now', { apiToken: 'new' }],
		['has another domain now', { domain: 'beta' }],
	])('is prepared first when it %s', async (_, change) => {
		const fields =
			Object.keys(change).length === 0 ? credential() : await prepared(credential(), scoped);
		expect(() => signBasic({ ...fields, ...change }, { url: path })).toThrow(
			expect.objectContaining({ signInReason: 'notPrepared', response: { status: 401 } }) as Error,
		);
	});

	it('uses its own gateway', async () => {
		const fields = credential({ domain: cloudId, gatewayUrl: 'https://api.acme-gov.example/' });
		const own = `https://api.acme-gov.example/ex/jira/${cloudId}`;
		const ready = await prepared(fields, { [`${own}/rest/api/3/myself`]: answer(200, mia) });
		expect(signedUrl(ready, { url: path })).toBe(`${own}${path}`);
	});

	it.each([
		[{ email: ' ' }, /'Email' is empty/],
		[{ email: 'mia' }, /'Email' does not contain an email address/],
		[{ apiToken: '' }, /'API Token' is empty/],
		[{ domain: '' }, /'Domain' is empty/],
		[{ domain: 'http://acme.atlassian.net' }, /'Domain' begins with http/],
		[{ gatewayUrl: 'http://api.atlassian.com' }, /'Gateway URL' begins with http/],
	])('asks nothing when a field cannot be right: %j', async (more, sentence) => {
		const { ask, asked } = services(classic);
		await expect(prepareBasic(credential(more), ask)).rejects.toThrow(sentence);
		expect(asked).toEqual([]);
	});
});
