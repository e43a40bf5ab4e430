import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { asking } from '../../credentials/signIn/ask';

/** n8n's HTTP helper, which answers or fails as the test says. */
const helper = (respond: (request: IHttpRequestOptions) => unknown): IHttpRequestHelper =>
	({
		helpers: {
			httpRequest: async (request: IHttpRequestOptions) => await Promise.resolve(respond(request)),
		},
	}) as unknown as IHttpRequestHelper;

const failing = (error: unknown) =>
	asking(
		helper(() => {
			throw error;
		}),
	);

describe('asking through n8n', () => {
	it('gives status, headers in lower case, and the parsed body', async () => {
		const ask = asking(
			helper(() => ({
				statusCode: 403,
				headers: { 'X-Seraph-LoginReason': ['OK', 'OUT'], 'X-Number': 1 },
				body: '{"a":1}',
			})),
		);
		expect(await ask({ url: 'https://acme.atlassian.net' })).toEqual({
			kind: 'answer',
			status: 403,
			headers: { 'x-seraph-loginreason': 'OK, OUT', 'x-number': '1' },
			body: { a: 1 },
		});
	});

	it('keeps a body that is no JSON as text', async () => {
		const ask = asking(helper(() => ({ statusCode: 200, body: '<html>' })));
		expect(await ask({ url: 'https://acme.atlassian.net' })).toMatchObject({ body: '<html>' });
	});

	it.each([
		[{ json: { a: 'ä&b' } }, 'application/json', { a: 'ä&b' }],
		[{ form: { a: 'ä&b' } }, 'application/x-www-form-urlencoded', 'a=%C3%A4%26b'],
	])('sends %j', async (body, type, sent) => {
		let request: IHttpRequestOptions | undefined;
		const ask = asking(
			helper((options) => {
				request = options;
				return { statusCode: 200 };
			}),
		);
		await ask({ url: 'https://auth.atlassian.com/oauth/token', body });
		expect(request).toMatchObject({
			method: 'POST',
			body: sent,
			headers: { 'Content-Type': type },
		});
	});

	it.each([
		['of the error', Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'ENOTFOUND'],
		['of its cause', new Error('x', { cause: { code: 'ECONNREFUSED' } }), 'ECONNREFUSED'],
		[
			'of the first address that was tried',
			new AggregateError([{ code: 'EHOSTUNREACH' }, { code: 'ECONNREFUSED' }]),
			'EHOSTUNREACH',
		],
		['or nothing', 'thrown text', ''],
	])('gives the code %s when no answer comes', async (_, error, code) => {
		expect(await failing(error)({ url: 'https://acme.atlassian.net' })).toEqual({
			kind: 'noAnswer',
			code,
		});
	});

	it.each([
		['itself', new UserError('The request was blocked', { description: 'Ask your administrator' })],
		[
			'as a cause',
			new Error('x', { cause: new UserError('The request was blocked. Ask your administrator') }),
		],
	])('passes on what n8n says to the user: %s', async (_, error) => {
		expect(await failing(error)({ url: 'https://acme.atlassian.net' })).toMatchObject({
			explained: 'The request was blocked. Ask your administrator',
		});
	});
});
