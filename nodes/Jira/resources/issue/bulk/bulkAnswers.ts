import type { IDataObject } from 'n8n-workflow';
import { chunksOf, BULK_FETCH, bulkFetch, byReference, MOST_FETCHED } from '../../../../connection';
import { ItemRefused, type RunContext, type TaskAnswer } from '../../../../operation';
import type { EndedTask } from './bulkTask';

/** Fields cost Jira time for each issue, so the 500 issues of a usual task are read in eight parallel requests. */
const LOOKED_UP_WITH_FIELDS = 64;

/**
 * Looks up issues by key or id. Leaves out issues that do not exist, that this account may not see, or whose key has
 * changed.
 *
 * @param fields the fields to read of each issue
 */
export async function lookUp(
	issues: readonly string[],
	fields: readonly string[],
	{ send }: RunContext<typeof BULK_FETCH>,
): Promise<ReadonlyMap<string, IDataObject>> {
	const isBare = fields.every((field) => field === 'id');
	const parts = chunksOf([...new Set(issues)], isBare ? MOST_FETCHED : LOOKED_UP_WITH_FIELDS);
	const answers = await Promise.all(
		parts.map(
			async (part) => (await send(bulkFetch(part, fields))) as { issues?: readonly IDataObject[] },
		),
	);
	return byReference(answers.flatMap(({ issues: found = [] }) => found));
}

/** The outcome of each issue in a task, by id. Jira says nothing about an issue that disappeared meanwhile. */
export function answersIn(task: EndedTask): (id: string, output: IDataObject) => TaskAnswer {
	const tellsOfIssues =
		task.processedAccessibleIssues !== undefined || task.failedAccessibleIssues !== undefined;
	const changed = new Set((task.processedAccessibleIssues ?? []).map(String));
	return (id, output) => {
		if (changed.has(id)) return { output };
		const reasons = task.failedAccessibleIssues?.[id];
		if (reasons === undefined) {
			if (task.status !== 'COMPLETE') return { reason: unfinished(task) };
			return tellsOfIssues ? 'askAlone' : 'unnamed';
		}
		const said = reasons.length > 0 ? reasons : ['Jira could not change this issue.'];
		return { refused: { errorMessages: [...said] }, status: 400 };
	};
}

function unfinished({ taskId, status = 'unknown' }: EndedTask): ItemRefused {
	return new ItemRefused(
		`Jira's task ${taskId} ended as ${status} before it reached this issue`,
		'Someone stopped it, or Jira aborted it. Run the item again.',
	);
}
