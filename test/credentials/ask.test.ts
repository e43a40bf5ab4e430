import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { asking, ANSWER_WITHIN_MS } from '../../credentials/signIn/ask';
import { FakeClock } from '../connection/fakeClock';

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
	it('returns status, headers in lower case, and the parsed body', async () => {
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

	it('keeps a body that is not JSON as text', async () => {
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
	])('returns the code %s when no answer comes', async (_, error, code) => {
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

describe('asking again', () => {
	type Step = number | string | { readonly status: number; readonly headers: object };

	/** A service that answers or fails in one way after another, and in the last one from then on. */
	const service = (...steps: Step[]) => {
		const clock = new FakeClock();
		const requests: IHttpRequestOptions[] = [];
		const ask = asking(
			helper((request) => {
				const step = steps[Math.min(requests.length, steps.length - 1)] ?? 200;
				requests.push(request);
				if (typeof step === 'string') {
					// Silence lasts as long as the request may take.
					if (step === 'ETIMEDOUT') clock.advance(request.timeout ?? 0);
					throw Object.assign(new Error('x'), { code: step });
				}
				return typeof step === 'number'
					? { statusCode: step }
					: { statusCode: step.status, headers: step.headers };
			}),
			clock,
		);
		return { ask, requests, clock };
	};

	it.each([
		[503, 200],
		[502, 503, 504, 200],
		[429, 200],
		['ECONNRESET', 200],
		['ECONNREFUSED', 'EAI_AGAIN', 200],
		['ETIMEDOUT', 200],
		['ERR_BAD_RESPONSE', 200],
		[{ status: 429, headers: { 'Retry-After': '7' } }, 200],
	] as Step[][])('after a temporary fault: %j, …', async (...steps) => {
		const { ask, requests } = service(...steps);
		expect(
			await ask({ url: 'https://auth.atlassian.com/oauth/token', body: { form: {} } }),
		).toMatchObject({ status: 200 });
		expect(requests).toHaveLength(steps.length);
	});

	it.each([
		[400],
		[401],
		[403],
		[404],
		[302],
		['ENOTFOUND'],
		['DEPTH_ZERO_SELF_SIGNED_CERT'],
		[{ status: 429, headers: { 'Retry-After': '3600' } }],
	] as Step[][])('but not after a lasting fault: %j', async (step) => {
		const { ask, requests } = service(step, 200);
		await ask({ url: 'https://acme.atlassian.net' });
		expect(requests).toHaveLength(1);
	});

	it.each([
		[503],
		[429],
		['ECONNRESET'],
		['ETIMEDOUT'],
		[{ status: 503, headers: { 'Retry-After': '6' } }],
	] as Step[][])('comes to an end when the fault does not pass: %j', async (step) => {
		const { ask, requests, clock } = service(step);
		const from = clock.now();
		await ask({ url: 'https://acme.atlassian.net' });
		expect(requests.length).toBeGreaterThan(1);
		expect(clock.now() - from).toBeLessThanOrEqual(ANSWER_WITHIN_MS);
	});
});
