import { BULK_FETCH } from '../../../connection';
import { bulkTask, type Combination, type RunContext, type TaskAnswer } from '../../../operation';
import type { WrittenPerson } from '../../../values/person';
import { answersIn, lookUp } from '../issue/bulk/bulkAnswers';
import { inBulk } from '../issue/bulk/bulkParameter';
import { BULK_QUEUE, carryOutTask, MOST_ISSUES } from '../issue/bulk/bulkTask';
import { isMe } from './watcherField';

const WATCH = 'POST /rest/api/3/bulk/issues/watch';
const UNWATCH = 'POST /rest/api/3/bulk/issues/unwatch';

/** The endpoints with which the account that signs in watches many issues, or stops watching them. */
export const bulkWatchEndpoints = {
	watch: [WATCH, BULK_FETCH, BULK_QUEUE],
	unwatch: [UNWATCH, BULK_FETCH, BULK_QUEUE],
} as const;

/** What an item of either operation asks for. */
interface WatchedItem {
	readonly issue: string;
	readonly user: WrittenPerson;
	readonly bulk: boolean;
}

/**
 * Items that are about the account that signs in share a Jira task, where the user wants it; others are carried out on
 * their own.
 */
export function meTogether<E extends typeof WATCH | typeof UNWATCH, Item extends WatchedItem>(
	endpoint: E,
): Combination<Item, E | typeof BULK_FETCH | typeof BULK_QUEUE> {
	return bulkTask({
		key: (asked, site) => (inBulk(asked, site) && isMe(asked.user) ? 'me' : undefined),
		subject: ({ issue }) => issue,
		size: MOST_ISSUES,
		run: async (alike, context) =>
			await watchTogether(
				endpoint,
				alike.map(({ issue }) => issue),
				context,
			),
	});
}

/**
 * Watches many issues with one Jira task, or stops watching them. Issues that are not found are left to their own
 * requests.
 *
 * @returns one answer for each issue, in order
 */
async function watchTogether<E extends typeof WATCH | typeof UNWATCH>(
	endpoint: E,
	issues: readonly string[],
	context: RunContext<E | typeof BULK_FETCH | typeof BULK_QUEUE>,
): Promise<TaskAnswer[]> {
	const found = await lookUp(issues, ['id'], context);
	const ids = issues.map((issue) => found.get(issue)?.['id']).map((id) => id && String(id));
	const selectedIssueIdsOrKeys = [...new Set(ids.filter((id) => id !== undefined))] as string[];
	if (selectedIssueIdsOrKeys.length === 0) return issues.map(() => 'askAlone');
	const submission = { endpoint, path: {}, query: {}, body: { selectedIssueIdsOrKeys } };
	const answer = answersIn(await carryOutTask(submission, context));
	return ids.map((id) => (typeof id === 'string' ? answer(id, {}) : 'askAlone'));
}
