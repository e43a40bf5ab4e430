import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { call, RunCancelled, type Connection } from '../../nodes/connection';
import { endpointsOf } from '../../nodes/endpoints';
import type { Form } from '../../nodes/fields';
import { siteOf } from '../../nodes/connection/site';
import {
	operation,
	runItems,
	shared,
	type Operation,
	type OperationFacts,
} from '../../nodes/operation';
import { LONGEST_TURN_MS, yieldRegularly } from '../../nodes/operation/turns';
import { settled } from '../connection/settled';

/** Time that passes only when the work on items takes some. */
class WorkClock {
	time = 0;
	waits = 0;
	cancelled = false;

	now(): number {
		return this.time;
	}

	async wait(): Promise<void> {
		this.waits++;
		await settled();
		if (this.cancelled) throw new RunCancelled();
	}

	/** A millisecond of work. */
	work(): void {
		this.time++;
	}
}

/** The most milliseconds of work between two turns of the rest of the process. */
async function longestTurn(clock: WorkClock, work: () => Promise<unknown>): Promise<number> {
	let longest = 0;
	let turnStartedAt = clock.time;
	let isOver = false;
	const others = (async () => {
		while (!isOver) {
			await settled();
			longest = Math.max(longest, clock.time - turnStartedAt);
			turnStartedAt = clock.time;
		}
	})();
	await work();
	isOver = true;
	await others;
	return longest;
}

const COUNT = 3000;
const WORKERS = 8;
/** Each worker may be in the middle of a millisecond of work when the turn ends. */
const LONGEST_ALLOWED = LONGEST_TURN_MS + WORKERS;

const facts: OperationFacts & Form<unknown> = {
	displayName: 'Do',
	action: 'Do thing',
	description: 'Do a thing',
	parameters: [{ displayName: 'Name', name: 'name', type: 'string', default: '' }],
	input: z.unknown(),
};

type Carrying = Partial<Pick<Operation, 'run' | 'combine'>>;

interface Work {
	readonly clock: WorkClock;
	/** How items are carried out. */
	readonly carrying?: Carrying;
	readonly count?: number;
	/** The work of reading a parameter. */
	readonly onRead?: () => void;
	readonly sent?: unknown[];
}

/** Runs an operation over items whose parameter holds an expression. */
async function run({ clock, carrying = {}, count = COUNT, onRead, sent = [] }: Work) {
	const items = Array.from({ length: count }, (_, index) => ({ json: { index } }));
	const functions = {
		getNode: () => ({ name: 'Jira', parameters: { name: '={{ $json.index + 1 }}' } }),
		getInputData: () => items,
		getNodeParameter: () => {
			onRead?.();
			return 'x';
		},
		continueOnFail: () => true,
		getTimezone: () => 'UTC',
		helpers: {},
	} as unknown as IExecuteFunctions;
	const connection = {
		site: siteOf('cloud', undefined),
		now: () => clock.now(),
		wait: async () => await clock.wait(),
		send: async (request: unknown) => await Promise.resolve(sent.push(request)),
	} as unknown as Connection;
	return await runItems(
		functions,
		{
			...operation({
				...facts,
				endpoints: endpointsOf('cloud'),
				run: async () => await Promise.resolve({}),
			}),
			...carrying,
		},
		connection,
		{ concurrency: WORKERS, marks: true },
	);
}

/** An error whose message takes a millisecond to read. */
function slowError(clock: WorkClock): Error {
	return Object.defineProperty(new Error(), 'message', {
		get: () => {
			clock.work();
			return 'It did not work';
		},
	});
}

describe('long work on items', () => {
	it.each<[string, (clock: WorkClock) => Partial<Work>]>([
		['reading expressions', (clock) => ({ onRead: () => clock.work() })],
		[
			'planning shared requests',
			(clock) => ({
				carrying: {
					combine: shared({
						parts: () => {
							clock.work();
							return [];
						},
						key: () => '',
						open: () => ({ tryAdd: () => false, isFull: true }),
						request: () => call('GET /rest/api/3/myself'),
						answers: () => [],
						step: () => 'Send',
						outcome: () => 'done',
						output: () => ({}),
					}),
				},
			}),
		],
		[
			'work that sends nothing',
			(clock) => ({
				carrying: {
					run: async () => {
						clock.work();
						return await Promise.resolve({});
					},
				},
			}),
		],
		[
			'telling what went wrong',
			(clock) => ({
				carrying: { run: async () => await Promise.reject(slowError(clock)) },
			}),
		],
	])('yields to the rest of n8n: %s', async (_what, workOf) => {
		const clock = new WorkClock();
		const longest = await longestTurn(clock, async () => {
			expect(await run({ clock, ...workOf(clock) })).toHaveLength(COUNT);
		});
		expect(clock.time).toBeGreaterThanOrEqual(COUNT);
		expect(longest).toBeLessThanOrEqual(LONGEST_ALLOWED);
	});

	it('ends while items are read when the run is cancelled', async () => {
		const clock = new WorkClock();
		const sent: unknown[] = [];
		const onRead = () => {
			clock.work();
			clock.cancelled ||= clock.time === 100;
		};
		await expect(run({ clock, onRead, sent })).rejects.toThrow(RunCancelled);
		expect(clock.time).toBeLessThanOrEqual(100 + LONGEST_TURN_MS);
		expect(sent).toEqual([]);
	});

	it('is not interrupted if it is short', async () => {
		const clock = new WorkClock();
		let isOver = false;
		const others = settled().then(() => isOver);
		await run({ clock, count: LONGEST_TURN_MS - 1, onRead: () => clock.work() });
		isOver = true;
		expect(await others).toBe(true);
	});
});

describe('yieldRegularly', () => {
	it('does not count the time in which the work itself waits', async () => {
		const clock = new WorkClock();
		const pause = yieldRegularly(clock);
		for (let answers = 0; answers < 100; answers++) {
			await pause();
			// An answer from Jira, while the rest of n8n is free to work.
			await settled();
			await settled();
			clock.time += 1000;
		}
		// One timer for each, which nothing waits for.
		expect(clock.waits).toBe(100);
	});

	it('lets parallel workers share one turn', async () => {
		const clock = new WorkClock();
		const pause = yieldRegularly(clock);
		const worker = async () => {
			for (let unit = 0; unit < 100; unit++) {
				clock.work();
				await pause();
			}
		};
		const longest = await longestTurn(
			clock,
			async () => await Promise.all(Array.from({ length: WORKERS }, worker)),
		);
		expect(longest).toBeLessThanOrEqual(LONGEST_ALLOWED);
	});
});
