import { RequestFailed, UnexpectedAnswer } from '../connection';
import { ItemRefused, type RunContext } from '../operation';

/** What Jira says about a task (`TaskProgressBean…` and `BulkOperationProgress` in the specification). */
export interface TaskProgress {
	readonly status?: string;
	/** Percent: of a bulk operation, and of any other task. */
	readonly progressPercent?: number;
	readonly progress?: number;
}

const STILL_RUNNING: ReadonlySet<string> = new Set(['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED']);

const ENDED: ReadonlySet<string> = new Set(['COMPLETE', 'FAILED', 'CANCELLED', 'DEAD']);

/** Milliseconds without progress after which the node stops waiting for a task. */
const PATIENCE_MS = 30 * 60_000;

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

/**
 * Milliseconds until the next request for a task's progress: short at first, then half of the elapsed time, at most
 * five seconds. So a short task is noticed quickly, and a long one costs few requests.
 *
 * @param elapsedMs milliseconds since the task was submitted
 */
export function nextWait(elapsedMs: number): number {
	return Math.min(Math.max(FIRST_WAIT_MS, elapsedMs / 2), LONGEST_WAIT_MS);
}

/**
 * Follows a task that Jira carries out until it has ended, well or not.
 *
 * @param ask requests how far it is
 * @throws ItemRefused when it makes no progress for half an hour
 * @throws RequestFailed when its end cannot be read; then it names the task
 * @throws RunCancelled when the run is cancelled; the task goes on in Jira
 */
export async function followTask<Progress extends TaskProgress>(
	taskId: string,
	ask: () => Promise<Progress>,
	clock: Pick<RunContext, 'now' | 'wait'>,
): Promise<Progress> {
	return await untilEnded(taskId, ask, clock).catch((reason: unknown) => {
		throw reason instanceof RequestFailed ? outcomeUnknown(reason, taskId) : reason;
	});
}

async function untilEnded<Progress extends TaskProgress>(
	taskId: string,
	ask: () => Promise<Progress>,
	{ now, wait }: Pick<RunContext, 'now' | 'wait'>,
): Promise<Progress> {
	const submittedAt = now();
	let progressedAt = submittedAt;
	let before = '';
	for (;;) {
		await wait(nextWait(now() - submittedAt));
		const told = await ask();
		const { status = '', progress, progressPercent = progress } = told;
		if (ENDED.has(status)) return told;
		if (!STILL_RUNNING.has(status)) {
			throw new UnexpectedAnswer("Jira's answer does not say how far its task is");
		}
		const mark = `${status} ${progressPercent}`;
		if (mark !== before) progressedAt = now();
		before = mark;
		if (now() - progressedAt > PATIENCE_MS) throw stuck(taskId, status, progressPercent);
	}
}

function outcomeUnknown({ failure, answerBody }: RequestFailed, taskId: string): RequestFailed {
	const advice = `Jira's task ${taskId} may be carried out anyway: ${CHECK}`;
	return new RequestFailed(
		{ ...failure, mayHaveBeenDone: true, description: `${failure.description} ${advice}` },
		answerBody,
	);
}

const CHECK = 'check in Jira what it has changed before you run the items again.';

function stuck(taskId: string, status: string, progressPercent = 0): ItemRefused {
	return new ItemRefused(
		`Jira's task ${taskId} has made no progress for half an hour (${status}, ${progressPercent} %)`,
		`It may continue later: ${CHECK}`,
		true,
	);
}
