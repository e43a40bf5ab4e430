import type { IDataObject } from 'n8n-workflow';
import { BULK_FETCH } from '../../../connection';
import type { RunContext, TaskAnswer } from '../../../operation';
import { answersIn, lookUp } from '../issue/bulk/bulkAnswers';
import { BULK_QUEUE, carryOutTask } from '../issue/bulk/bulkTask';

const WATCH = 'POST /rest/api/3/bulk/issues/watch';
const UNWATCH = 'POST /rest/api/3/bulk/issues/unwatch';

/** The endpoints with which the account that signs in watches many issues, or stops watching them. */
export const bulkWatchEndpoints = {
	watch: [WATCH, BULK_FETCH, BULK_QUEUE],
	unwatch: [UNWATCH, BULK_FETCH, BULK_QUEUE],
} as const;

/**
 * Watches many issues with one Jira task, or stops watching them. Issues that are not found are left to their own
 * requests.
 *
 * @param output the output for an issue
 * @returns one answer for each issue, in order
 */
export async function watchTogether<E extends typeof WATCH | typeof UNWATCH>(
	endpoint: E,
	issues: readonly string[],
	output: (issue: string) => IDataObject,
	context: RunContext<E | typeof BULK_FETCH | typeof BULK_QUEUE>,
): Promise<TaskAnswer[]> {
	const found = await lookUp(issues, ['id'], context);
	const ids = issues.map((issue) => found.get(issue)?.['id']).map((id) => id && String(id));
	const selectedIssueIdsOrKeys = [...new Set(ids.filter((id) => id !== undefined))] as string[];
	if (selectedIssueIdsOrKeys.length === 0) return issues.map(() => 'askAlone');
	const submission = { endpoint, path: {}, query: {}, body: { selectedIssueIdsOrKeys } };
	const answer = answersIn(await carryOutTask(submission, context));
	return issues.map((issue, position) => {
		const id = ids[position];
		return typeof id === 'string' ? answer(id, output(issue)) : 'askAlone';
	});
}
