import type { Board, Issue, Sprint } from '../model';
import { may } from '../permissions';
import { issueNotFound, refusal } from '../rest/answer';
import { visibleIssue } from '../rest/find';
import type { Ask } from '../rest/route';

/** Whether the user sees a board. */
export function isVisible({ projectId }: Board, { jira, viewer }: Ask): boolean {
	return may(viewer, 'BROWSE_PROJECTS', jira.projects.get(projectId));
}

const noBoard =
	'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.';

/** The board that the path names; 404 if the user cannot see it, with Data Center's own place for the reason. */
export function boardOf(ask: Ask): Board {
	const { jira, params } = ask;
	const board = jira.boards.find(({ id }) => String(id) === params.boardId);
	if (board !== undefined && isVisible(board, ask)) return board;
	throw jira.flavour === 'cloud'
		? refusal(404, noBoard)
		: refusal(404, [], { rapidViewId: noBoard });
}

/** The sprint that the path names. */
export function sprintOf(ask: Ask): Sprint {
	const { jira, params } = ask;
	const sprint = jira.sprints.find(({ id }) => String(id) === params.sprintId);
	const board = jira.boards.find(({ id }) => id === sprint?.boardId);
	if (sprint !== undefined && board !== undefined && isVisible(board, ask)) return sprint;
	throw refusal(404, 'Sprint does not exist or you do not have permission to view it.');
}

export function isEpic({ values }: Issue, { jira }: Ask): boolean {
	return jira.issueTypes.find(({ id }) => id === values.issuetype)?.hierarchyLevel === 1;
}

/**
 * The epic that the path names by id or key; 404 for an issue that is none, and for an epic of a team-managed project,
 * for which these operations do not work.
 */
export function epicNamed(ask: Ask): Issue {
	const issue = visibleIssue(ask.params.epicIdOrKey ?? '', ask);
	const isClassic =
		issue !== undefined && ask.jira.projects.get(issue.projectId)?.style === 'classic';
	if (isClassic && isEpic(issue, ask)) return issue;
	throw refusal(404, issueNotFound);
}
