import type { IDataObject } from 'n8n-workflow';
import { call } from '../../connection';
import type { Endpoint, Flavour } from '../../endpoints';
import { ItemRefused, type RunContext } from '../../operation';
import { followTask, type TaskProgress } from '../followTask';
import { BULK_QUEUE } from '../resources/issue/bulk/bulkTask';

const TASK = 'GET /rest/api/3/task/{taskId}';

/** A task that Jira carries out after its answer, and where it tells how far it is. */
export interface StartedTask {
	readonly taskId: string;
	readonly progressAt: typeof BULK_QUEUE | typeof TASK;
}

const BULK_OPERATION = /\/bulk\/issues\//;

/** The address of a task: `https://acme.atlassian.net/rest/api/3/task/10641`. */
const TASK_ADDRESS = /\/rest\/api\/[23]\/task\/([A-Za-z0-9-]+)$/;

/**
 * The task that an answer of Jira Cloud names: bulk operations by its ID, others by its address, as a text or as
 * `self`. Sources: "Issue bulk operations", "Tasks", "Archive issue(s) by JQL", Jira Cloud platform REST API.
 */
export function startedTask(
	endpoint: Endpoint,
	body: unknown,
	flavour: Flavour,
): StartedTask | undefined {
	if (flavour !== 'cloud' || endpoint.startsWith('GET ')) return undefined;
	const { taskId, self } = (typeof body === 'object' && body !== null ? body : {}) as IDataObject;
	if (BULK_OPERATION.test(endpoint)) {
		const isTask = typeof taskId === 'string' || typeof taskId === 'number';
		return isTask ? { taskId: String(taskId), progressAt: BULK_QUEUE } : undefined;
	}
	const address = typeof body === 'string' ? body : typeof self === 'string' ? self : '';
	const [, named = taskId] = TASK_ADDRESS.exec(address.trim()) ?? [];
	return typeof named === 'string' ? { taskId: named, progressAt: TASK } : undefined;
}

/**
 * Follows a task to its end.
 *
 * @returns what Jira tells about it then
 * @throws ItemRefused when it did not end well
 * @throws RequestFailed when its end cannot be read
 */
export async function endOfTask(
	{ taskId, progressAt }: StartedTask,
	context: RunContext,
): Promise<IDataObject> {
	const ask = async () =>
		(await context.send(call(progressAt, { path: { taskId } }))) as IDataObject & TaskProgress;
	const ended = await followTask(taskId, ask, context);
	if (ended.status === 'COMPLETE') return ended;
	throw new ItemRefused(
		`Jira's task ${taskId} has ended as ${ended.status}`,
		[
			said(ended['message'] ?? ended['result']),
			'It may have done a part: check in Jira what has changed.',
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
		true,
	);
}

function said(message: unknown): string {
	return typeof message === 'string' && message !== '' ? `Jira says: ${message}.` : '';
}
