import { call, refusalIn, RequestFailed, type JiraRequest } from '../../../../connection';
import type { Endpoint } from '../../../../endpoints';
import { ItemRefused, type RunContext } from '../../../../operation';
import { followTask, type TaskProgress } from '../../../followTask';

/** The most issues of one task ("Issue bulk operations", Jira Cloud platform REST API). */
export const MOST_ISSUES = 1000;

/** The endpoint for the progress of a task. */
export const BULK_QUEUE = 'GET /rest/api/3/bulk/queue/{taskId}';

/** The progress of a task (`BulkOperationProgress` in the specification). */
export interface BulkProgress extends TaskProgress {
	/** Ids of issues that were changed. */
	readonly processedAccessibleIssues?: readonly number[];
	/** Reasons by the ids of issues that were not changed. */
	readonly failedAccessibleIssues?: Readonly<Record<string, readonly string[]>>;
}

/** A task that has ended. */
export interface EndedTask extends BulkProgress {
	readonly taskId: string;
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
	return await endOf(String(taskId), context);
}

async function endOf(taskId: string, context: RunContext<typeof BULK_QUEUE>): Promise<EndedTask> {
	const ask = async () =>
		(await context.send(call(BULK_QUEUE, { path: { taskId } }))) as BulkProgress;
	return { ...(await followTask(taskId, ask, context)), taskId };
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
