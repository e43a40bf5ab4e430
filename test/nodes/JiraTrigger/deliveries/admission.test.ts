import { createHmac } from 'node:crypto';
import { admissionOf, type Expectation } from '../../../../nodes/JiraTrigger/deliveries/admission';
import { CLIENT, CLIENT_SECRET, tokenOf } from './tokens';

const now = Date.UTC(2026, 10, 27, 12);
const SECRET = 'secret-of-the-hook';
const DAY = 24 * 60 * 60 * 1000;
const secret: Expectation = { by: 'secret', secrets: [SECRET] };
const app: Expectation = {
	by: 'app',
	app: { clientId: CLIENT, clientSecrets: [CLIENT_SECRET] },
	webhookIds: [7],
	siteUrl: 'https://acme.atlassian.net',
};
const unsigned: Expectation = { by: 'nothing' };
const event = {
	timestamp: now,
	webhookEvent: 'jira:issue_created',
	issue: { id: '1', key: 'SUP-1', self: 'https://acme.atlassian.net/rest/api/2/issue/1' },
	matchedWebhookIds: [7],
};

type Headers = Readonly<Record<string, string>>;

/** What becomes of a delivery; by default of one that is right for an admin webhook. */
function admitted(
	body: unknown,
	{ expectation = secret, headers = {} }: { expectation?: Expectation; headers?: Headers } = {},
) {
	const bytes = Buffer.isBuffer(body)
		? body
		: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
	return admissionOf({
		headers: {
			'content-type': 'application/json; charset=UTF-8',
			'x-hub-signature': `sha256=${createHmac('sha256', SECRET).update(bytes).digest('hex')}`,
			authorization: `Bearer ${tokenOf(now)}`,
			...headers,
		},
		body: bytes,
		expectation,
		now,
	});
}

describe('admissionOf', () => {
	it.each([
		['an admin webhook', secret, undefined],
		['a dynamic webhook', app, 'j-1'],
		['a Jira that cannot sign', unsigned, undefined],
	])('admits a delivery of %s', (_what, expectation, tokenId) => {
		const headers = { 'x-atlassian-webhook-identifier': 'abc' };
		expect(admitted(event, { expectation, headers })).toEqual({
			is: 'admitted',
			body: event,
			tokenId,
			deliveryId: 'abc',
		});
	});

	it.each<[string, unknown]>([
		['a delivery that is a day late', { ...event, timestamp: now - DAY }],
		['a clock that is two minutes ahead', { ...event, timestamp: now + 120_000 }],
		['the form of old servers', { timestamp: now, issue: { id: '1' }, user: { name: 'mia' } }],
	])('admits %s', (_what, body) => {
		expect(admitted(body).is).toBe('admitted');
	});

	it.each<[string, number, string, unknown, Parameters<typeof admitted>[1]?]>([
		['no body', 400, 'no body', ''],
		['too much', 413, '25 MB', Buffer.alloc(25 * 1024 * 1024 + 1, ' ')],
		[
			'a form',
			415,
			'not in JSON',
			event,
			{ headers: { 'content-type': 'application/x-www-form-urlencoded' } },
		],
		['no type', 415, 'not in JSON', event, { headers: { 'content-type': '' } }],
		['no signature', 401, 'no signature', event, { headers: { 'x-hub-signature': '' } }],
		[
			'a wrong signature',
			401,
			'signature of the delivery is wrong',
			event,
			{ headers: { 'x-hub-signature': `sha256=${'0'.repeat(64)}` } },
		],
		['another method', 401, 'not known here', event, { headers: { 'x-hub-signature': 'md5=00' } }],
		['no token', 401, 'has no token', event, { expectation: app, headers: { authorization: '' } }],
		[
			'a token of another app',
			401,
			'another app',
			event,
			{ expectation: app, headers: { authorization: `Bearer ${tokenOf(now, { iss: 'x' })}` } },
		],
		['broken JSON', 400, 'not a JSON object', '{"a":'],
		['a list', 400, 'not a JSON object', [event]],
		['null', 400, 'not a JSON object', 'null'],
		['no event', 400, 'not an event of Jira', { timestamp: now, hello: 'world' }],
		[
			'an unknown event',
			400,
			'not an event of Jira',
			{ ...event, webhookEvent: 'jira:everything' },
		],
		[
			'a name of every object',
			400,
			'not an event of Jira',
			{ ...event, webhookEvent: 'constructor' },
		],
		[
			'a delivery older than a day',
			401,
			'older than a day',
			{ ...event, timestamp: now - DAY - 1 },
		],
		[
			'a delivery from the future',
			401,
			'from the future',
			{ ...event, timestamp: now + 3_600_001 },
		],
		['a time that is no number', 401, 'cannot be read', { ...event, timestamp: 'today' }],
		[
			'an old delivery without a signature',
			401,
			'older than a day',
			{ ...event, timestamp: 0 },
			{ expectation: unsigned },
		],
		[
			'another webhook of the app',
			401,
			'another webhook',
			{ ...event, matchedWebhookIds: [8] },
			{ expectation: app },
		],
		[
			'no webhook',
			401,
			'another webhook',
			{ ...event, matchedWebhookIds: undefined },
			{ expectation: app },
		],
		[
			'another site',
			401,
			'another site',
			{ ...event, issue: { id: '1', self: 'https://evil.atlassian.net/rest/api/2/issue/1' } },
			{ expectation: app },
		],
	])('refuses %s: %i', (...[, status, reason, body, given]) => {
		expect(admitted(body, given)).toEqual({
			is: 'refused',
			status,
			reason: expect.stringContaining(reason) as string,
		});
	});

	it('parses nothing before the signature fits', () => {
		const headers = { 'x-hub-signature': `sha256=${'0'.repeat(64)}` };
		expect(admitted('{"a":', { headers })).toMatchObject({ status: 401 });
	});

	it('accepts an address of the gateway, and what has no address', () => {
		const self = 'https://api.atlassian.com/ex/jira/1/rest/api/2/issue/1';
		const bodies = [
			{ ...event, issue: { id: '1', self } },
			{ ...event, issue: { id: '1' } },
		];
		expect(bodies.map((body) => admitted(body, { expectation: app }).is)).toEqual([
			'admitted',
			'admitted',
		]);
	});

	it('has no secret in its reasons', () => {
		const token = tokenOf(now, {}, { secret: 'x' });
		const reasons = [
			admitted(event, { expectation: app, headers: { authorization: `Bearer ${token}` } }),
			admitted(event, { expectation: { by: 'secret', secrets: ['another-secret'] } }),
		];
		const told = JSON.stringify(reasons);
		for (const hidden of [token, CLIENT_SECRET, SECRET, 'another-secret']) {
			expect(told).not.toContain(hidden);
		}
	});
});
