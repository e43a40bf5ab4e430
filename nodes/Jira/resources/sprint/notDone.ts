import { call, listPages } from '../../../connection';
import type { RunContext } from '../../../operation';
import { boardConfiguration, CONFIGURATION, doneStatuses } from '../board/configuration';
import { ISSUE_PAGE } from '../board/issueList';

const ISSUES = 'GET /rest/software/1.0/sprint/{sprintId}/issue';

/** The endpoints for what is not done in a sprint. */
export const notDoneEndpoints = [ISSUES, CONFIGURATION] as const;

interface SprintIssue {
	readonly key: string;
	readonly fields: {
		readonly status?: { readonly id: string };
		readonly issuetype?: { readonly subtask?: boolean };
	};
}

/** The keys of the issues of a sprint that are not in the last column of a board, without sub-tasks. */
export async function notDone(
	sprintId: string,
	boardId: string,
	{ send, site }: Pick<RunContext<(typeof notDoneEndpoints)[number]>, 'send' | 'site'>,
): Promise<string[]> {
	const done = doneStatuses(await boardConfiguration(boardId, send));
	const asked = call(ISSUES, { path: { sprintId }, query: { fields: ['status', 'issuetype'] } });
	const keys: string[] = [];
	const limits = { limit: Infinity, pageSize: ISSUE_PAGE };
	for await (const page of listPages(send, site, asked, limits)) {
		for (const { key, fields } of page as readonly SprintIssue[]) {
			const isDone = done.has(fields.status?.id ?? '');
			if (!isDone && fields.issuetype?.subtask !== true) keys.push(key);
		}
	}
	return keys;
}
