import {
	call,
	refusalIn,
	RequestFailed,
	UnexpectedAnswer,
	type JiraRequest,
} from '../../../../connection';
import type { Endpoint } from '../../../../endpoints';
import { ItemRefused, type RunContext } from '../../../../operation';

/** The most issues of one task ("Issue bulk operations", Jira Cloud platform REST API). */
export const MOST_ISSUES = 1000;

/** The endpoint for the progress of a task. */
export const BULK_QUEUE = 'GET /rest/api/3/bulk/queue/{taskId}';

/** The progress of a task (`BulkOperationProgress` in the specification). */
export interface TaskProgress {
	readonly status?: string;
	readonly progressPercent?: number;
	/** Ids of issues that were changed. */
	readonly processedAccessibleIssues?: readonly number[];
	/** Reasons by the ids of issues that were not changed. */
	readonly failedAccessibleIssues?: Readonly<Record<string, readonly string[]>>;
}

/** A task that has ended. */
export interface EndedTask extends TaskProgress {
	readonly taskId: string;
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
 * Submits a bulk operation and follows its task to the end.
 *
 * @param otherwise what else than asking for the permission helps an account that lacks it
 * @throws ItemRefused when this account may not change in bulk
 * @throws RequestFailed when the operation is refused, or when its outcome cannot be read; then it names the task
 * @throws RunCancelled when the run is cancelled; the task goes on in Jira
 */
export async function carryOutTask<E extends Endpoint>(
	submission: JiraRequest<E>,
	context: RunContext<E | typeof BULK_QUEUE>,
	otherwise = ", or turn off 'Bulk'",
): Promise<EndedTask> {
	const { taskId } = (await context
		.send(submission)
		.catch((reason: unknown) => explainRefusal(reason, otherwise))) as {
		taskId?: string;
	};
	if (taskId === undefined) {
		throw new ItemRefused(
			'Jira accepted the bulk operation but did not return the ID of its task',
			'Check in Jira whether it was carried out before you run the items again.',
			true,
		);
	}
	return await followTask(String(taskId), context).catch((reason: unknown) => {
		throw reason instanceof RequestFailed ? outcomeUnknown(reason, String(taskId)) : reason;
	});
}

async function followTask(
	taskId: string,
	context: RunContext<typeof BULK_QUEUE>,
): Promise<EndedTask> {
	const submittedAt = context.now();
	let progressedAt = submittedAt;
	let before = '';
	for (;;) {
		await context.wait(nextWait(context.now() - submittedAt));
		const progress = (await context.send(call(BULK_QUEUE, { path: { taskId } }))) as TaskProgress;
		const { status = '', progressPercent } = progress;
		if (ENDED.has(status)) return { ...progress, taskId };
		if (!STILL_RUNNING.has(status)) {
			throw new UnexpectedAnswer("Jira's answer does not say how far its task is");
		}
		const now = context.now();
		const mark = `${status} ${progressPercent}`;
		if (mark !== before) progressedAt = now;
		before = mark;
		if (now - progressedAt > PATIENCE_MS) throw stuck(taskId, progress);
	}
}

function explainRefusal(reason: unknown, otherwise: string): never {
	if (reason instanceof RequestFailed && reason.failure.status === 403) {
		throw new ItemRefused(
			"This account may not use Jira's Bulk Change",
			[
				...refusalIn(reason.answerBody).messages.map((said) => `Jira says: ${said}`),
				`Ask a Jira administrator for the global permission 'Make bulk changes'${otherwise}.`,
			].join(' '),
		);
	}
	throw reason;
}

function outcomeUnknown({ failure, answerBody }: RequestFailed, taskId: string): RequestFailed {
	return new RequestFailed(
		{
			...failure,
			mayHaveBeenDone: true,
			description: `${failure.description} Jira's task ${taskId} may change the issues anyway: check one of them before you run the items again.`,
		},
		answerBody,
	);
}

function stuck(taskId: string, { status, progressPercent = 0 }: TaskProgress): ItemRefused {
	return new ItemRefused(
		`Jira's task ${taskId} has made no progress for half an hour (${status}, ${progressPercent} %)`,
		'It may continue later: check one of the issues before you run the items again.',
		true,
	);
}
