import { call, Connection, type Answer } from '../../nodes/connection';
import { siteOf } from '../../nodes/connection/site';
import { answer } from '../connection/answers';
import { FakeClock } from '../connection/fakeClock';
import { TokenBucket } from '../sandbox/front/limits/buckets';
import { seededRandom } from '../values/richText/markdownGenerator';

/** Workers of n8n in queue mode: processes that know nothing of each other and share one site's limit. */
export interface Workers {
	readonly count: number;
	/** Requests per second that the site accepts at this endpoint, and as many at once after a pause. */
	readonly limitPerSecond: number;
	/** For how long every worker has more to send. */
	readonly seconds: number;
}

/** The result. */
export interface Throughput {
	/** Accepted requests, as a share of what the limit allows in that time. */
	readonly utilisation: number;
	/** Refused attempts (429) for each accepted request. */
	readonly refusals: number;
	/** Requests of the worker with the fewest and of the one with the most, relative to an equal share. */
	readonly leastShare: number;
	readonly mostShare: number;
	/** Requests that were abandoned. */
	readonly failed: number;
}

const LATENCY_MS = 40;
const CONCURRENCY = 8;

/**
 * Lets workers send through the package's own connection, in fake time, to a site that refuses what exceeds its limit
 * and says `Retry-After` in whole seconds. The same workers and seed give the same figures.
 */
export async function simulate(
	{ count, limitPerSecond, seconds }: Workers,
	seed = 1,
): Promise<Throughput> {
	const clock = new FakeClock(0, 0.5);
	clock.random = seededRandom(seed);
	const bucket = new TokenBucket(limitPerSecond, limitPerSecond, clock.now());
	const taken: number[] = Array.from({ length: count }, () => 0);
	let refused = 0;
	let failed = 0;

	const respond = async (worker: number): Promise<Answer> => {
		await clock.sleep(LATENCY_MS / 2);
		const verdict = bucket.take(clock.now());
		await clock.sleep(LATENCY_MS / 2);
		if (verdict.taken) {
			// What is accepted after the time is over is not counted.
			if (clock.now() <= seconds * 1000) taken[worker] = (taken[worker] ?? 0) + 1;
			return answer(200);
		}
		refused++;
		return answer(
			429,
			{},
			{
				'retry-after': String(Math.ceil(verdict.waitMs / 1000)),
				'ratelimit-reason': 'jira-burst-based',
			},
		);
	};
	const work = async (worker: number) => {
		const connection = new Connection({
			site: siteOf('cloud', undefined),
			clock,
			concurrency: CONCURRENCY,
			transport: async () => await respond(worker),
		});
		const sendAll = async () => {
			while (clock.now() < seconds * 1000) {
				await connection.send(call('GET /rest/api/3/myself')).catch(() => failed++);
			}
		};
		await Promise.all(Array.from({ length: CONCURRENCY }, sendAll));
	};
	await Promise.all(taken.map(async (_, worker) => await work(worker)));

	const total = taken.reduce((sum, requests) => sum + requests, 0);
	const equalPart = total / count;
	return {
		utilisation: total / (limitPerSecond * (seconds + 1)),
		refusals: refused / total,
		leastShare: Math.min(...taken) / equalPart,
		mostShare: Math.max(...taken) / equalPart,
		failed,
	};
}
