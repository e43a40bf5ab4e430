import { asForeign, nextStep, type Attempted } from '../../nodes/connection';
import { answer, noAnswer } from '../connection/answers';

const NOW = Date.UTC(2026, 10, 22);

function attempted(facts: Partial<Attempted>): Attempted {
	return {
		request: { idempotent: true },
		attempt: 1,
		triedAgain: false,
		outcome: answer(503),
		elapsedMs: 0,
		now: NOW,
		random: 0,
		...facts,
	};
}

const write = { idempotent: false };

describe('nextStep', () => {
	it.each<[string, Partial<Attempted>, ReturnType<typeof nextStep>]>([
		['a read after 503 backs off', {}, { waitMs: 250 }],
		['the back-off doubles', { attempt: 3 }, { waitMs: 1000 }],
		['jitter spreads it', { attempt: 3, random: 0.99 }, { waitMs: 1990 }],
		['a read after 502', { outcome: answer(502) }, { waitMs: 250 }],
		['a read after 504', { outcome: answer(504) }, { waitMs: 250 }],
		['a read after a reset connection', { outcome: noAnswer('ECONNRESET') }, { waitMs: 250 }],
		[
			'a 503 with Retry-After waits that long',
			{ outcome: answer(503, {}, { 'retry-after': '7' }) },
			{ waitMs: 7000 },
		],
		[
			'a 429 waits as long as it says',
			{ outcome: answer(429, {}, { 'retry-after': '3' }) },
			{ waitMs: 3000 },
		],
		[
			'jitter comes on top of advice',
			{ random: 1, outcome: answer(429, {}, { 'retry-after': '3' }) },
			{ waitMs: 3500 },
		],
		[
			'Retry-After as a date',
			{ outcome: answer(429, {}, { 'retry-after': 'Sun, 22 Nov 2026 00:00:05 GMT' }) },
			{ waitMs: 5000 },
		],
		[
			'X-RateLimit-Reset where there is no Retry-After',
			{ outcome: answer(429, {}, { 'x-ratelimit-reset': '2026-11-22T00:00:04Z' }) },
			{ waitMs: 4000 },
		],
		[
			'Retry-After: 0 is not believed',
			{ outcome: answer(429, {}, { 'retry-after': '0' }) },
			{ waitMs: 250 },
		],
		['a write after 429', { request: write, outcome: answer(429) }, { waitMs: 250 }],
		[
			'a write that never arrived',
			{ request: write, outcome: noAnswer('ECONNREFUSED') },
			{ waitMs: 250 },
		],
		['a write after 503 may be done', { request: write }, { giveUp: 'mayHaveArrived' }],
		[
			'a write after a dropped connection may be done',
			{ request: write, outcome: noAnswer('ECONNRESET') },
			{ giveUp: 'mayHaveArrived' },
		],
		[
			'a write after a time-out may be done',
			{ request: write, outcome: noAnswer('ETIMEDOUT') },
			{ giveUp: 'mayHaveArrived' },
		],
		['400 is final', { outcome: answer(400) }, { giveUp: 'final' }],
		['404 is final', { outcome: answer(404) }, { giveUp: 'final' }],
		['501 is final', { outcome: answer(501) }, { giveUp: 'final' }],
		['a redirect is final', { outcome: asForeign(answer(302), 'redirect') }, { giveUp: 'final' }],
		[
			'what n8n itself did not send is final',
			{ outcome: { ...noAnswer('EXPLAINED'), explained: 'No.' } },
			{ giveUp: 'final' },
		],
		...[
			answer(500),
			answer(520),
			answer(408),
			asForeign(answer(200), 'page'),
			asForeign(answer(200), 'incomplete'),
			noAnswer('Z_DATA_ERROR'),
			noAnswer('E_NEW'),
		].flatMap((outcome): Array<[string, Partial<Attempted>, ReturnType<typeof nextStep>]> => {
			const name = outcome.kind === 'noAnswer' ? outcome.code : `${outcome.kind} ${outcome.status}`;
			return [
				[`a read after ${name}`, { outcome }, { waitMs: 250 }],
				[
					`a read after ${name}, once only`,
					{ outcome, triedAgain: true, attempt: 2 },
					{ giveUp: 'attemptsUsed' },
				],
				[
					`a write after ${name} may be done`,
					{ outcome, request: write },
					{ giveUp: 'mayHaveArrived' },
				],
			];
		}),
		[
			'a quota without a time',
			{ outcome: answer(429, {}, { 'ratelimit-reason': 'jira-quota-global-based' }) },
			{ giveUp: 'waitTooLong' },
		],
		['an unknown host is final', { outcome: noAnswer('ENOTFOUND') }, { giveUp: 'final' }],
		[
			'an untrusted certificate is final',
			{ outcome: noAnswer('DEPTH_ZERO_SELF_SIGNED_CERT') },
			{ giveUp: 'final' },
		],
		[
			'a limit is waited for as often as it takes',
			{ attempt: 40, elapsedMs: 600_000, outcome: answer(429, {}, { 'retry-after': '2' }) },
			{ waitMs: 2000 },
		],
		[
			'but not for ever',
			{ attempt: 400, elapsedMs: 899_000, outcome: answer(429, {}, { 'retry-after': '2' }) },
			{ giveUp: 'waitTooLong' },
		],
		['the sixth attempt is the last', { attempt: 6 }, { giveUp: 'attemptsUsed' }],
		[
			'an hourly quota is not waited for',
			{ outcome: answer(429, {}, { 'retry-after': '1800' }) },
			{ giveUp: 'waitTooLong' },
		],
		['the budget is checked before the wait', { elapsedMs: 119_900 }, { giveUp: 'waitTooLong' }],
	])('%s', (_, facts, step) => {
		expect(nextStep(attempted(facts))).toEqual(step);
	});
});
