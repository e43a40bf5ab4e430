import { inOrder } from '../../nodes/connection';
import { settled } from './settled';

/** Tasks that end when the test says so. */
function tasks(count: number) {
	const started: number[] = [];
	const ends: Array<{ end: (result: number) => void; fail: (reason: Error) => void }> = [];
	const signals: AbortSignal[] = [];
	const list = Array.from({ length: count }, (_, index) => async (signal: AbortSignal) => {
		started.push(index);
		signals[index] = signal;
		return await new Promise<number>((end, fail) => {
			ends[index] = { end, fail };
		});
	});
	return { list, started, ends, signals };
}

async function all<T>(results: AsyncGenerator<T>): Promise<T[]> {
	const read: T[] = [];
	for await (const result of results) read.push(result);
	return read;
}

describe('inOrder', () => {
	it('returns the results in the order of the tasks, in whichever order they end', async () => {
		const { list, started, ends } = tasks(4);
		const reading = all(inOrder(list, 3));
		await settled();
		expect(started).toEqual([0, 1, 2]);
		for (const index of [2, 1, 0]) ends[index]?.end(index);
		await settled();
		expect(started).toEqual([0, 1, 2, 3]);
		ends[3]?.end(3);
		expect(await reading).toEqual([0, 1, 2, 3]);
	});

	it.each([0, 1, 2])(
		'starts nothing more once task %d has failed, and withdraws the rest',
		async (failed) => {
			const { list, started, ends, signals } = tasks(10);
			const reading = all(inOrder(list, 3));
			const outcome = expect(reading).rejects.toThrow('broken');
			await settled();
			ends[failed]?.fail(new Error('broken'));
			await settled();
			expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
			for (const { end } of ends) end(1);
			await outcome;
			expect(started).toEqual([0, 1, 2]);
		},
	);

	it('throws what failed first, not what was withdrawn because of it', async () => {
		const withdrawn = async (signal: AbortSignal) => {
			await settled();
			await settled();
			signal.throwIfAborted();
		};
		const failing = async () => {
			await settled();
			throw new Error('the reason');
		};
		await expect(all(inOrder([withdrawn, failing, withdrawn], 3))).rejects.toThrow('the reason');
	});

	it('withdraws what is no longer needed when the reader stops', async () => {
		const { list, started, ends, signals } = tasks(10);
		const results = inOrder(list, 3);
		const first = results.next();
		await settled();
		ends[0]?.end(0);
		expect(await first).toEqual({ done: false, value: 0 });
		await results.return();
		expect(signals.every(({ aborted }) => aborted)).toBe(true);
		expect(started).toEqual([0, 1, 2, 3]);
	});
});
