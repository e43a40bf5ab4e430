import type { IDataObject } from 'n8n-workflow';
import { call, BULK_FETCH } from '../../../../connection';
import type { TaskAnswer, RunContext } from '../../../../operation';
import { answersIn, lookUp } from './bulkAnswers';
import { BULK_QUEUE, carryOutTask } from './bulkTask';

/** The endpoints for deleting many issues. */
export const bulkDeleteEndpoints = [
	'POST /rest/api/3/bulk/issues/delete',
	BULK_FETCH,
	BULK_QUEUE,
] as const;

const [SUBMISSION] = bulkDeleteEndpoints;

/**
 * Deletes many issues with one Jira task. Bulk Change deletes sub-tasks with their issue. So if sub-tasks must not be
 * deleted, an issue that has or may have some is left to its own request, which Jira then refuses.
 *
 * @param output the output for an issue that was deleted
 * @returns one answer for each issue, in order
 */
export async function deleteTogether(
	issues: readonly string[],
	deleteSubtasks: boolean,
	output: (issue: string) => IDataObject,
	context: RunContext<(typeof bulkDeleteEndpoints)[number]>,
): Promise<TaskAnswer[]> {
	const found = await lookUp(issues, [deleteSubtasks ? 'id' : 'subtasks'], context);
	const ids = issues.map((issue) => {
		const one = found.get(issue);
		return one === undefined || (!deleteSubtasks && mayHaveSubtasks(one))
			? undefined
			: String(one['id']);
	});
	const known = [...new Set(ids.filter((id) => id !== undefined))];
	if (known.length === 0) return issues.map(() => 'askAlone');
	const task = await carryOutTask(
		call(SUBMISSION, { body: { selectedIssueIdsOrKeys: known } }),
		context,
	);
	const answer = answersIn(task);
	return issues.map((issue, position) => {
		const id = ids[position];
		return id === undefined ? 'askAlone' : answer(id, output(issue));
	});
}

/** Only an empty list means that there are none: Jira may hide the field, or not answer in full. */
function mayHaveSubtasks({ fields }: IDataObject): boolean {
	const { subtasks } = (fields ?? {}) as { subtasks?: unknown };
	return !Array.isArray(subtasks) || subtasks.length > 0;
}
