import { inParallel } from '../../nodes/operation/inParallel';
import { settled } from '../connection/settled';

describe('inParallel', () => {
	it('runs no more at once than allowed, and takes the next task only when there is room', async () => {
		let taken = 0;
		let running = 0;
		let most = 0;
		let mostAhead = 0;
		function* tasks() {
			while (taken < 20) yield taken++;
		}
		await inParallel(tasks(), 3, async (task) => {
			running++;
			most = Math.max(most, running);
			mostAhead = Math.max(mostAhead, taken - task);
			await settled();
			running--;
		});
		expect(most).toBe(3);
		expect(taken).toBe(20);
		expect(mostAhead).toBeLessThanOrEqual(3);
	});

	it('starts nothing further when it is told to stop, and waits for what runs', async () => {
		const started: number[] = [];
		const ended: number[] = [];
		let stop = false;
		await inParallel(
			[0, 1, 2, 3],
			2,
			async (task) => {
				started.push(task);
				await settled();
				if (task === 0) stop = true;
				else await settled();
				ended.push(task);
			},
			() => stop,
		);
		expect(started).toEqual([0, 1]);
		expect(ended).toEqual([0, 1]);
	});

	it('rejects with what the first task threw, after the others have ended', async () => {
		const ended: number[] = [];
		const run = inParallel([0, 1, 2], 2, async (task) => {
			if (task === 0) throw new Error('first');
			await settled();
			ended.push(task);
		});
		await expect(run).rejects.toThrow('first');
		expect(ended).toEqual([1]);
	});
});
