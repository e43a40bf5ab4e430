import {
	call,
	Connection,
	RequestFailed,
	RunCancelled,
	type Outcome,
} from '../../../nodes/connection';
import { siteOf } from '../../../nodes/connection/site';
import { nextWait } from '../../../nodes/Jira/followTask';
import { carryOutTask } from '../../../nodes/Jira/resources/issue/bulk/bulkTask';
import { ItemRefused, Marks, type RunContext } from '../../../nodes/operation';
import { answer } from '../../connection/answers';
import { FakeClock } from '../../connection/fakeClock';

const submit = call('POST /rest/api/3/bulk/issues/delete', { body: {} });
const minute = 60_000;

/** Follows a task in fake time; `progress` returns its state this many milliseconds after it was submitted. */
async function followed(progress: (elapsedMs: number) => Outcome, signal?: AbortSignal) {
	const clock = new FakeClock();
	const started = clock.now();
	const polls: number[] = [];
	const connection = new Connection({
		site: siteOf('cloud', undefined),
		clock,
		concurrency: 8,
		signal,
		transport: async ({ method }) => {
			if (method === 'POST') return answer(201, { taskId: '10641' });
			polls.push(clock.now() - started);
			return progress(clock.now() - started);
		},
	});
	const context: RunContext = {
		site: connection.site,
		send: async (request) => await connection.send(request),
		loadOnce: async (name, load) => await connection.loadOnce(name, load),
		remember: (name, value) => connection.remember(name, value),
		issueName: (issue) => connection.issueNames.oneFor(issue),
		fieldNames: new Map(),
		timeZone: 'UTC',
		tell: () => undefined,
		marks: new Marks(true),
		doOrFind: async (work) => await work(),
		now: () => connection.now(),
		wait: async (ms) => await connection.wait(ms),
	};
	const ended = await carryOutTask(submit, context).catch((reason: unknown) => reason);
	return { ended, polls, took: clock.now() - started };
}

const running = (progressPercent: number) => answer(200, { status: 'RUNNING', progressPercent });
const complete = answer(200, { status: 'COMPLETE', processedAccessibleIssues: [1] });

describe('nextWait', () => {
	it.each([
		[0, 50],
		[80, 50],
		[1_000, 500],
		[8_000, 4_000],
		[60_000, 5_000],
		[3_600_000, 5_000],
	])('is, %i ms after the submission, %i ms', (elapsed, wait) => {
		expect(nextWait(elapsed)).toBe(wait);
	});
});

describe('carryOutTask', () => {
	it.each([
		[0, 1, 100],
		[1_000, 8, 1_350],
		[30_000, 18, 35_000],
		[10 * minute, 132, 10 * minute + 5_000],
	])('follows a task of %i ms with at most %i requests, until %i ms', async (ms, most, latest) => {
		const { ended, polls, took } = await followed((elapsed) =>
			elapsed >= ms ? complete : running(Math.floor((100 * elapsed) / ms)),
		);
		expect(ended).toMatchObject({ status: 'COMPLETE', taskId: '10641' });
		expect(polls.length).toBeLessThanOrEqual(most);
		expect(took).toBeLessThanOrEqual(latest);
	});

	it.each(['FAILED', 'CANCELLED', 'DEAD'])('treats %s as an end', async (status) => {
		const { ended } = await followed(() => answer(200, { status }));
		expect(ended).toMatchObject({ status });
	});

	it.each([['SOMETHING_NEW'], ['ok'], [undefined]])(
		'concludes nothing about its issues from the status %s',
		async (status) => {
			const { ended, polls } = await followed(() => answer(200, { status }));
			expect(ended).toBeInstanceOf(RequestFailed);
			expect((ended as RequestFailed).failure).toMatchObject({
				mayHaveBeenDone: true,
				description: expect.stringContaining('task 10641'),
			});
			expect(polls).toHaveLength(1);
		},
	);

	it('gives up on a task without progress for half an hour', async () => {
		const { ended, took } = await followed((elapsed) => running(elapsed < minute ? 10 : 60));
		expect(ended).toBeInstanceOf(ItemRefused);
		expect((ended as ItemRefused).message).toBe(
			"Jira's task 10641 has made no progress for half an hour (RUNNING, 60 %)",
		);
		expect(took).toBeGreaterThan(31 * minute);
		expect(took).toBeLessThan(32 * minute);
	});

	it('follows a task that makes progress for hours', async () => {
		const { ended } = await followed((elapsed) =>
			elapsed > 300 * minute ? complete : running(Math.floor(elapsed / (10 * minute))),
		);
		expect(ended).toMatchObject({ status: 'COMPLETE' });
	});

	it('asks again after a passing fault', async () => {
		let asked = 0;
		const { ended } = await followed(() => (asked++ === 0 ? answer(503) : complete));
		expect(ended).toMatchObject({ status: 'COMPLETE' });
	});

	it('names the task when its state cannot be read', async () => {
		const { ended } = await followed(() => answer(404, { errorMessages: ['No such task.'] }));
		expect(ended).toBeInstanceOf(RequestFailed);
		expect((ended as RequestFailed).failure.description).toContain('task 10641');
	});

	it('stops asking when the run is cancelled', async () => {
		const cancel = new AbortController();
		const { ended, polls } = await followed(() => {
			cancel.abort();
			return running(1);
		}, cancel.signal);
		expect(ended).toBeInstanceOf(RunCancelled);
		expect(polls).toHaveLength(1);
	});
});
