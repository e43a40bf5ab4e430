/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { systemClock } from '../../credentials/signIn/clock';
import { Deadlines, TimeIsUp } from '../../nodes/connection/deadlines';
import { FakeClock } from './fakeClock';
import { settled } from './settled';

const never = async () => await new Promise<never>(() => {});

function started() {
	const clock = new FakeClock();
	const start = clock.now();
	return { clock, deadlines: new Deadlines(clock), seconds: () => (clock.now() - start) / 1000 };
}

describe('Deadlines', () => {
	it.each([
		[500, 1],
		[10_000, 10],
		[120_000, 120],
	])('give up after %i ms, checked once a second', async (ms, after) => {
		const { deadlines, seconds } = started();
		await expect(deadlines.waitFor(ms, never())).rejects.toThrow(TimeIsUp);
		expect(seconds()).toBe(after);
	});

	it('end each piece of work at its own time, with one wait for all', async () => {
		const { clock, deadlines, seconds } = started();
		const ended: Array<[string, number]> = [];
		const work = async (name: string, ms: number) =>
			await deadlines.waitFor(ms, never()).catch(() => ended.push([name, seconds()]));
		await Promise.all([work('slow', 5_000), work('quick', 2_000), work('slower', 7_500)]);
		expect(ended).toEqual([
			['quick', 2],
			['slow', 5],
			['slower', 8],
		]);
		expect(clock.sleeps.length).toBeLessThanOrEqual(9);
	});

	it('leave work alone that is done in time, and leave no wait behind', async () => {
		const { clock, deadlines } = started();
		await expect(deadlines.waitFor(60_000, Promise.resolve('done'))).resolves.toBe('done');
		await expect(deadlines.waitFor(60_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
		for (let turn = 0; turn < 10; turn++) await settled();
		expect(clock.sleeps.length).toBeLessThanOrEqual(1);
		await expect(deadlines.waitFor(1_000, never())).rejects.toThrow(TimeIsUp);
	});

	it('do not keep a process from ending', async () => {
		const waits = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
		const before = waits();
		await new Deadlines(systemClock).waitFor(60_000, Promise.resolve());
		expect(waits()).toBe(before);
	});

	it('let the work decide how it ends', async () => {
		const { deadlines } = started();
		let end = () => {};
		const work = new Promise<string>((resolve) => (end = () => resolve('what there was')));
		await expect(deadlines.endAfter(3_000, work, end)).resolves.toBe('what there was');
	});

	it('have the same code as a network fault', () => {
		expect(new TimeIsUp().code).toBe('ETIMEDOUT');
	});
});
