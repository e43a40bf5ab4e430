import {
	call,
	Connection,
	RequestFailed,
	RunCancelled,
	type Outcome,
	type SiteRequest,
} from '../../nodes/connection';
import { SignInRefused } from '../../nodes/connection/n8nAnswer';
import { asForeign } from '../../nodes/connection/outcome';
import { siteOf } from '../../nodes/connection/site';
import { answer, noAnswer } from './answers';
import { FakeClock } from './fakeClock';
import { settled } from './settled';

/** A connection to a Jira that plays outcomes in turn; the last one stays. */
function connected(outcomes: readonly Outcome[], signal?: AbortSignal) {
	const clock = new FakeClock();
	const sent: SiteRequest[] = [];
	const connection = new Connection({
		site: siteOf('cloud', 'https://acme.atlassian.net'),
		clock,
		concurrency: 8,
		signal,
		transport: async (request) => {
			sent.push(request);
			return outcomes[sent.length - 1] ?? outcomes.at(-1) ?? answer(204);
		},
	});
	return { connection, clock, sent };
}

const readIssue = (issueIdOrKey: string) =>
	call('GET /rest/api/3/issue/{issueIdOrKey}', { path: { issueIdOrKey } });
const edit = (issueIdOrKey: string) =>
	call('PUT /rest/api/3/issue/{issueIdOrKey}', { path: { issueIdOrKey }, body: { fields: {} } });
const read = readIssue('SUP-1');
const create = call('POST /rest/api/3/issue', { body: { fields: {} } });

async function failureOf(sending: Promise<unknown>) {
	const reason: unknown = await sending.then(
		() => undefined,
		(caught: unknown) => caught,
	);
	if (!(reason instanceof RequestFailed))
		throw new Error(`Expected RequestFailed, got ${String(reason)}`);
	return reason.failure;
}

describe('Connection.send', () => {
	it('returns the body of the answer', async () => {
		const { connection } = connected([answer(200, { key: 'SUP-1' })]);
		await expect(connection.send(read)).resolves.toEqual({ key: 'SUP-1' });
	});

	it('waits for a 503 with Retry-After and sends a read again', async () => {
		const { connection, clock, sent } = connected([
			answer(503, {}, { 'retry-after': '10' }),
			answer(200, 'done'),
		]);
		await expect(connection.send(read)).resolves.toBe('done');
		expect(sent).toHaveLength(2);
		expect(clock.sleeps).toEqual([10_250]);
	});

	it('does not send a POST again after a dropped connection, and says that it may have been carried out', async () => {
		const { connection, sent } = connected([noAnswer('ECONNRESET'), answer(201)]);
		const failure = await failureOf(connection.send(create));
		expect(sent).toHaveLength(1);
		expect(failure).toMatchObject({
			message: 'The connection ended before Jira answered',
			cause: 'temporarily-unavailable',
		});
		expect(failure.description).toContain('Check in Jira before you run the item again');
	});

	it('sends a POST again after a 429, which Jira did not carry out', async () => {
		const { connection, sent } = connected([
			answer(429, {}, { 'retry-after': '1' }),
			answer(201, 'done'),
		]);
		await expect(connection.send(create)).resolves.toBe('done');
		expect(sent).toHaveLength(2);
	});

	it('names what Jira does not find', async () => {
		const { connection } = connected([answer(404, { errorMessages: ['It does not exist.'] })]);
		expect(await failureOf(connection.send(edit('SUP-1')))).toMatchObject({
			message: 'Issue SUP-1 does not exist or this account cannot see it',
			description: expect.stringMatching(/^Jira says: It does not exist\. Check the key or ID/),
		});
	});

	it('makes the other requests to an endpoint wait when Jira limits it', async () => {
		const { connection, clock, sent } = connected([
			answer(429, {}, { 'retry-after': '5', 'ratelimit-reason': 'jira-burst-based' }),
			answer(200, 'done'),
		]);
		const start = clock.now();
		const first = connection.send(read);
		await settled();
		await Promise.all([first, connection.send(readIssue('SUP-2'))]);
		expect(sent).toHaveLength(3);
		expect(clock.now() - start).toBeGreaterThanOrEqual(5000);
	});

	it('stops at once when an hourly quota is used up, and says when it resets', async () => {
		const { connection, clock } = connected([
			answer(429, {}, { 'retry-after': '1800', 'ratelimit-reason': 'jira-quota-tenant-based' }),
		]);
		const failure = await failureOf(connection.send(read));
		expect(clock.sleeps).toEqual([]);
		expect(failure).toMatchObject({ cause: 'quota-exhausted', retryAfterMs: 1_800_000 });
		expect(failure.description).toContain('2026-11-22T00:30:00.000Z');
	});

	it.each([
		[
			'an empty list given to an anonymous visitor',
			answer(200, { issues: [] }, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }),
		],
		['the same on Data Center', answer(200, [], { 'x-ausername': 'anonymous' })],
		[
			'an issue hidden from an anonymous visitor',
			answer(404, {}, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }),
		],
	])('reports %s as an invalid token', async (_, outcome) => {
		const { connection } = connected([outcome]);
		const failure = await failureOf(connection.send(read));
		expect(failure).toMatchObject({ cause: 'credential-invalid' });
		expect(failure.description).toMatch(/invalid or has expired/);
	});

	it.each([
		['the sign-in is refused', answer(401), 1],
		[
			'Jira requires a CAPTCHA',
			answer(403, '', { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE' }),
			1,
		],
		[
			'an hourly quota is used up',
			answer(429, {}, { 'retry-after': '1800', 'ratelimit-reason': 'jira-quota-global-based' }),
			1,
		],
		['a permission is missing', answer(403), 2],
		['a scope is missing', answer(401, { message: 'Unauthorized; scope does not match' }), 2],
	])('sends or withholds the requests that follow: %s', async (_, outcome, requests) => {
		const { connection, sent } = connected([outcome]);
		const first = await failureOf(connection.send(read));
		const second = await failureOf(connection.send(create));
		expect(sent).toHaveLength(requests);
		expect(second.message).toBe(first.message);
	});

	it.each([
		['read', () => read, 'It needs the scope read:jira-work, or all of read:issue-meta:jira, '],
		['write', () => create, 'It needs the scope write:jira-work, or all of write:issue:jira, '],
	])('names the scopes that a %s needs', async (_, request, needed) => {
		const { connection } = connected([
			answer(401, { code: 401, message: 'Unauthorized; scope does not match' }),
		]);
		const failure = await failureOf(connection.send(request()));
		expect(failure.message).toBe('The credential lacks a scope for this operation');
		expect(failure.description).toContain(needed);
	});

	it('sends nothing if this kind of Jira has no such endpoint', async () => {
		const { connection, sent } = connected([answer(200)]);
		const sending = connection.send(call('POST /rest/api/2/search'));
		await expect(sending).rejects.toThrow('Jira Cloud has no POST /rest/api/2/search');
		expect(sent).toEqual([]);
	});

	it("keeps Jira's sentences about fields", async () => {
		const { connection } = connected([
			answer(400, {
				errorMessages: [],
				errors: { summary: 'You must specify a summary of the issue.' },
			}),
		]);
		const failure = await failureOf(connection.send(create));
		expect(failure.fields).toEqual({ summary: 'You must specify a summary of the issue.' });
		expect(failure.status).toBe(400);
	});

	it('keeps writes to one issue in order, and lets those to other issues pass', async () => {
		const clock = new FakeClock();
		const log: string[] = [];
		const connection = new Connection({
			site: siteOf('cloud', undefined),
			clock,
			concurrency: 8,
			transport: async ({ path }) => {
				const written = path.replace('/rest/api/3/issue/', '').replace('properties/', '');
				log.push(`start ${written}`);
				await clock.sleep(written.endsWith('1') ? 100 : 10);
				log.push(`end ${written}`);
				return answer(204);
			},
		});
		const write = (key: string, name: string) =>
			connection.send(
				call('PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', {
					path: { issueIdOrKey: key, propertyKey: name },
				}),
			);
		await Promise.all([write('SUP-1', 'a1'), write('SUP-1', 'b2'), write('SUP-2', 'c2')]);
		expect(log).toEqual([
			'start SUP-1/a1',
			'start SUP-2/c2',
			'end SUP-2/c2',
			'end SUP-1/a1',
			'start SUP-1/b2',
			'end SUP-1/b2',
		]);
	});

	it.each([
		['that waits to be sent again', answer(503)],
		['that Jira limits', answer(429, {}, { 'retry-after': '5' })],
	])('does not send a withdrawn request %s', async (_what, outcome) => {
		const { connection, sent } = connected([outcome, answer(200)]);
		const withdrawal = new AbortController();
		const sending = connection.send({ ...read, signal: withdrawal.signal });
		withdrawal.abort(new Error('of no use any more'));
		await expect(sending).rejects.toThrow('of no use any more');
		expect(sent.length).toBeLessThanOrEqual(1);
		await expect(connection.send(read)).resolves.toEqual({});
	});

	it('ends a wait at once when the run is cancelled', async () => {
		const cancel = new AbortController();
		const { connection, clock } = connected(
			[answer(503, {}, { 'retry-after': '60' })],
			cancel.signal,
		);
		clock.sleep = async () => await new Promise(() => {});
		const sending = connection.send(read);
		await settled();
		cancel.abort();
		await expect(sending).rejects.toThrow(RunCancelled);
	});
});

describe('Connection.send, after an attempt whose answer was lost', () => {
	const change = edit('SUP-1');
	const other = edit('SUP-2');
	const remove = call('DELETE /rest/api/3/issue/{issueIdOrKey}', {
		path: { issueIdOrKey: 'SUP-1' },
	});
	const lost = noAnswer('ECONNRESET');
	const gone = answer(404, { errorMessages: ['Issue does not exist.'] });

	it.each([
		['a reset', lost],
		['a timeout', noAnswer('ETIMEDOUT')],
		['502', answer(502, '<html>')],
		['an answer cut short', asForeign(answer(204), 'incomplete')],
	])('treats a DELETE that finds nothing as done: %s', async (_, first) => {
		const { connection, sent } = connected([first, gone]);
		await expect(connection.send(remove)).resolves.toBeUndefined();
		expect(sent).toHaveLength(2);
	});

	it.each([
		['the first attempt finds nothing', [gone]],
		['the first attempt was refused', [answer(429, {}, { 'retry-after': '1' }), gone]],
		['the first attempt never arrived', [noAnswer('ECONNREFUSED'), gone]],
		['a proxy says 404', [lost, answer(404, '<html>', { 'content-type': 'text/html' })]],
		[
			'the gateway knows nothing there',
			[lost, answer(404, { status: 404, error: 'Not Found', path: '/ex/jira/1' })],
		],
		[
			'an anonymous visitor sees nothing',
			[lost, answer(404, {}, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' })],
		],
	])('does not treat it as done when %s', async (_, outcomes) => {
		const { connection } = connected(outcomes);
		expect(await failureOf(connection.send(remove))).toMatchObject({ status: 404 });
	});

	it.each<[string, Outcome]>([
		['a refusal', answer(400, { errorMessages: ['No.'] })],
		['403', answer(403)],
		['401', answer(401)],
		['a redirect', asForeign(answer(302), 'redirect')],
		['nobody who listens', noAnswer('ECONNREFUSED')],
	])('says that a repeatable write may have been done: %s', async (_, second) => {
		const { connection } = connected([lost, second]);
		const { mayHaveBeenDone, description } = await failureOf(connection.send(change));
		expect(mayHaveBeenDone).toBe(true);
		expect(description).toContain('running the item again does no harm');
	});

	it('does not say so about a read', async () => {
		const { connection } = connected([lost, gone]);
		expect(await failureOf(connection.send(read))).toMatchObject({ mayHaveBeenDone: false });
	});

	it('has no doubt about what was not sent because the run had ended', async () => {
		const { connection, sent } = connected([lost, answer(401)]);
		expect(await failureOf(connection.send(change))).toMatchObject({ mayHaveBeenDone: true });
		const unsent = await failureOf(connection.send(other));
		expect(unsent).toMatchObject({ mayHaveBeenDone: false, endsRun: true });
		expect(unsent.description).not.toContain('may have carried out');
		expect(sent).toHaveLength(2);
	});

	it.each<[string, Outcome | SignInRefused, string]>([
		['refused meanwhile', answer(401), 'Jira did not accept the sign-in'],
		['impossible meanwhile', new SignInRefused('The token is gone'), 'The token is gone'],
	])('says so, too, if another request finds the sign-in %s', async (_, end, message) => {
		const clock = new FakeClock();
		const connection = new Connection({
			site: siteOf('cloud', undefined),
			clock,
			concurrency: 8,
			transport: async ({ path }) => {
				if (path.endsWith('/issue/SUP-1')) return lost;
				if (end instanceof SignInRefused) throw end;
				return end;
			},
		});
		const sending = failureOf(connection.send(change));
		await connection.send(other).catch(() => {});
		expect(await sending).toMatchObject({ mayHaveBeenDone: true, message });
		await expect(connection.send(other)).rejects.toMatchObject(
			end instanceof SignInRefused ? { message } : { failure: { mayHaveBeenDone: false } },
		);
	});

	it('says so about a write that Jira carried out for an anonymous visitor', async () => {
		const { connection } = connected([answer(201, {}, { 'x-ausername': 'anonymous' })]);
		expect(await failureOf(connection.send(create))).toMatchObject({ mayHaveBeenDone: true });
		expect(await failureOf(connection.send(read))).toMatchObject({ mayHaveBeenDone: false });
	});
});

it("masks the credential's secrets in the reason why it cannot sign in", async () => {
	const connection = new Connection({
		site: siteOf('cloud', undefined),
		clock: new FakeClock(),
		concurrency: 1,
		secrets: () => ['s3cret-of-mia'],
		transport: async () =>
			await Promise.reject(new SignInRefused('A proxy says: s3cret-of-mia?', 'busy')),
	});
	for (const request of [read, create]) {
		await expect(connection.send(request)).rejects.toMatchObject({
			message: 'A proxy says: ***?',
			signInReason: 'busy',
		});
	}
});

describe('Connection.send, about time', () => {
	/** A connection on which every attempt takes some seconds and is then answered; it notes the time given to each. */
	function slow(seconds: number, outcome: Outcome) {
		const clock = new FakeClock();
		const given: number[] = [];
		const connection = new Connection({
			site: siteOf('cloud', undefined),
			clock,
			concurrency: 1,
			transport: async (_request, withinMs) => {
				given.push(withinMs);
				await clock.sleep(seconds * 1000);
				return outcome;
			},
		});
		return { connection, clock, given };
	}

	it('shares two minutes among the attempts', async () => {
		const { connection, clock, given } = slow(40, noAnswer('ECONNRESET'));
		const start = clock.now();
		await failureOf(connection.send(read));
		expect(given).toEqual([120_000, 80_000, 40_000]);
		expect(clock.now() - start).toBeLessThan(125_000);
	});

	it('does not try again when an attempt took all the time', async () => {
		const { connection, given } = slow(120, noAnswer('ETIMEDOUT'));
		await failureOf(connection.send(read));
		expect(given).toEqual([120_000]);
	});

	it('does not count the time that a limit made it wait', async () => {
		const { connection, given } = slow(1, answer(429, {}, { 'retry-after': '100' }));
		await failureOf(connection.send(read));
		expect(given.slice(0, 3)).toEqual([120_000, 119_000, 118_000]);
		expect(given.length).toBeLessThan(10);
	});

	it.each([
		['500', answer(500)],
		['520', answer(520)],
		['408', answer(408)],
		['an answer cut short', asForeign(answer(200), 'incomplete')],
		['what is no JSON', asForeign(answer(200), 'notJson')],
		['a page', asForeign(answer(200), 'page')],
		['an empty answer', asForeign(answer(200), 'empty')],
		['a fault of no known kind', noAnswer('EWHATEVER')],
	])('reads once more after %s', async (_, outcome) => {
		const { connection, sent } = connected([outcome, answer(200, 'read')]);
		await expect(connection.send(read)).resolves.toBe('read');
		const again = connected([outcome]);
		await failureOf(again.connection.send(read));
		expect([sent.length, again.sent.length]).toEqual([2, 2]);
		const writing = connected([outcome, answer(201)]);
		expect(await failureOf(writing.connection.send(create))).toMatchObject({
			mayHaveBeenDone: true,
		});
		expect(writing.sent).toHaveLength(1);
	});
});

describe('Connection.once', () => {
	it('asks once for many callers, and again after a failure', async () => {
		const { connection } = connected([]);
		let asked = 0;
		const load = async () => await Promise.resolve(++asked);
		await expect(
			Promise.all([connection.loadOnce('fields', load), connection.loadOnce('fields', load)]),
		).resolves.toEqual([1, 1]);

		const refused = connection.loadOnce('users', async () => await Promise.reject(new Error('no')));
		await expect(refused).rejects.toThrow('no');
		await expect(
			connection.loadOnce('users', async () => await Promise.resolve('now')),
		).resolves.toBe('now');
	});
});
