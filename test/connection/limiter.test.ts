import { Limiter } from '../../nodes/connection/limiter';
import { RunCancelled } from '../../nodes/connection';
import { FakeClock } from './fakeClock';
import { settled } from './settled';

/** A task that is finished by hand. */
function task() {
	let finish = () => {};
	const finished = new Promise<void>((resolve) => {
		finish = resolve;
	});
	return { finish, run: async () => await finished };
}

describe('Limiter', () => {
	it('runs no more at once than allowed, in the order in which they asked', async () => {
		const limiter = new Limiter(new FakeClock(), 2);
		const started: number[] = [];
		const tasks = [task(), task(), task(), task()];
		const runs = tasks.map(
			async ({ run }, index) =>
				await limiter.inTurn('GET issue', async () => {
					started.push(index);
					await run();
				}),
		);
		await settled();
		expect(started).toEqual([0, 1]);
		tasks[1]?.finish();
		await settled();
		expect(started).toEqual([0, 1, 2]);
		for (const { finish } of tasks) finish();
		await Promise.all(runs);
		expect(started).toEqual([0, 1, 2, 3]);
	});

	it('lets an endpoint rest while others go on', async () => {
		const clock = new FakeClock();
		const limiter = new Limiter(clock, 1);
		const start = clock.now();
		limiter.limited('POST issue', 3000);
		const order: Array<[string, number]> = [];
		await Promise.all(
			['POST issue', 'GET issue', 'POST issue'].map(
				async (endpoint) =>
					await limiter.inTurn(endpoint, async () => {
						order.push([endpoint, clock.now() - start]);
					}),
			),
		);
		expect(order).toEqual([
			['GET issue', 0],
			['POST issue', 3000],
			// An endpoint with an unknown limit is tried slowly at first.
			['POST issue', 4000],
		]);
	});

	it('never shortens a rest', async () => {
		const clock = new FakeClock();
		const limiter = new Limiter(clock, 1);
		const start = clock.now();
		limiter.limited('POST issue', 3000);
		limiter.limited('POST issue', 10);
		await limiter.inTurn('POST issue', async () => {
			expect(clock.now() - start).toBe(3000);
		});
		expect.assertions(1);
	});

	it('ends the wait at once when the run is cancelled', async () => {
		const cancel = new AbortController();
		const limiter = new Limiter(new FakeClock(), 1, cancel.signal);
		const first = task();
		const running = limiter.inTurn('GET issue', first.run);
		const waiting = limiter.inTurn('GET issue', async () => 'sent');
		cancel.abort();
		await expect(waiting).rejects.toThrow(RunCancelled);
		await expect(limiter.inTurn('GET issue', async () => 'sent')).rejects.toThrow(RunCancelled);
		first.finish();
		await running;
	});

	it('goes on after a task that rejects', async () => {
		const limiter = new Limiter(new FakeClock(), 1);
		const rejected = limiter.inTurn('GET issue', async () => await Promise.reject(new Error('no')));
		await expect(rejected).rejects.toThrow('no');
		await expect(limiter.inTurn('GET issue', async () => 'sent')).resolves.toBe('sent');
	});
});
