import { RunCancelled } from '../../nodes/connection';
import { IssueWrites, waitForIssue } from '../../nodes/connection/issueWrites';
import { KnownIssueNames } from '../../nodes/connection/knownIssueNames';
import { WriteWindows } from '../sandbox/front/limits/buckets';
import { FakeClock } from './fakeClock';

describe('waitForIssue', () => {
	const burst = Array.from({ length: 20 }, (_, index) => index * 10);
	const long = Array.from({ length: 100 }, (_, index) => index * 200);

	it.each([
		['nothing before', [], 0, 0],
		['19 writes in two seconds', burst.slice(1), 200, 0],
		['20 writes in two seconds', burst, 200, 1850],
		['20 writes that are over', burst, 2050, 0],
		['100 writes in thirty seconds', long, 20_000, 10_050],
	])('%s', (_, earlier, now, wait) => {
		expect(waitForIssue(earlier, now)).toBe(wait);
	});
});

describe('IssueWrites', () => {
	it('sends 200 writes to one issue in order, and Jira refuses none', async () => {
		const clock = new FakeClock();
		const start = clock.now();
		const writes = new IssueWrites(clock, true, new KnownIssueNames());
		const jira = new WriteWindows([
			{ count: 20, ms: 2000 },
			{ count: 100, ms: 30_000 },
		]);
		const taken: number[] = [];
		await Promise.all(
			Array.from({ length: 200 }, async (_, index) => {
				await writes.inTurn('SUP-1', async () => {
					await clock.sleep(20);
					expect(jira.take(clock.now()).taken).toBe(true);
					taken.push(index);
				});
			}),
		);
		expect(taken).toEqual(Array.from({ length: 200 }, (_, index) => index));
		// The minimum that the limits allow: the second hundred begins after thirty seconds and needs eight.
		expect(clock.now() - start).toBeLessThan(1.2 * 38_000);
	});

	it('does not hold up writes to other issues, nor any on a Jira without such limits', async () => {
		const clock = new FakeClock();
		const cloud = new IssueWrites(clock, true, new KnownIssueNames());
		await Promise.all(
			Array.from(
				{ length: 300 },
				async (_, index) => await cloud.inTurn(`SUP-${index}`, async () => {}),
			),
		);
		const dataCenter = new IssueWrites(clock, false, new KnownIssueNames());
		await Promise.all(
			Array.from({ length: 300 }, async () => await dataCenter.inTurn('SUP-1', async () => {})),
		);
		expect(clock.sleeps).toEqual([]);
	});

	it('goes on after a write that did not succeed', async () => {
		const writes = new IssueWrites(new FakeClock(), true, new KnownIssueNames());
		const refused = writes.inTurn('SUP-1', async () => await Promise.reject(new Error('no')));
		const next = writes.inTurn('SUP-1', async () => 'done');
		await expect(refused).rejects.toThrow('no');
		await expect(next).resolves.toBe('done');
	});

	it('ends its wait when the run is cancelled', async () => {
		const clock = new FakeClock();
		const cancel = new AbortController();
		const writes = new IssueWrites(clock, true, new KnownIssueNames(), cancel.signal);
		for (let count = 0; count < 20; count++) await writes.inTurn('SUP-1', async () => {});
		clock.sleep = async () => await new Promise(() => {});
		const waiting = writes.inTurn('SUP-1', async () => 'sent');
		cancel.abort();
		await expect(waiting).rejects.toThrow(RunCancelled);
	});
});
