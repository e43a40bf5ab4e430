import { searchIssues } from '../jql/search';
import type { Board, Issue, Sprint } from '../model';
import { may } from '../permissions';
import { issueNotFound, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleIssue, visibleProject } from '../rest/find';
import { pageOf } from '../rest/paging';
import { agileApi, agileRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import {
	agileFields,
	boardView,
	epicOf,
	epicView,
	isDone,
	sprintsOf,
	sprintView,
} from '../views/board';
import { issueView, selectFields } from '../views/issue';

const pageSize = { usual: 50, most: 50 };

/** A page of boards, sprints or epics. */
function page<T>(all: readonly T[], ask: Ask, show: (one: T) => unknown): Answer {
	const { startAt, maxResults, total, isLast, items } = pageOf(all, ask, pageSize);
	return ok({ maxResults, startAt, total, isLast, values: items.map(show) });
}

function isVisible({ projectId }: Board, { jira, viewer }: Ask): boolean {
	return may(viewer, 'BROWSE_PROJECTS', jira.projects.get(projectId));
}

const noBoard =
	'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.';

/** The board that the path names; 404 if the user cannot see it, with Data Center's own place for the reason. */
function boardOf(ask: Ask): Board {
	const { jira, params } = ask;
	const board = jira.boards.find(({ id }) => String(id) === params.boardId);
	if (board !== undefined && isVisible(board, ask)) return board;
	throw jira.flavour === 'cloud'
		? refusal(404, noBoard)
		: refusal(404, [], { rapidViewId: noBoard });
}

function sprintOf(ask: Ask): Sprint {
	const { jira, params } = ask;
	const sprint = jira.sprints.find(({ id }) => String(id) === params.sprintId);
	const board = jira.boards.find(({ id }) => id === sprint?.boardId);
	if (sprint !== undefined && board !== undefined && isVisible(board, ask)) return sprint;
	throw refusal(404, 'Sprint does not exist or you do not have permission to view it.');
}

function isEpic({ values }: Issue, { jira }: Ask): boolean {
	return jira.issueTypes.find(({ id }) => id === values.issuetype)?.hierarchyLevel === 1;
}

/** The epic that the path names by id or key; 404 for an issue that is none. */
function epicNamed(ask: Ask): Issue {
	const issue = visibleIssue(ask.params.epicIdOrKey ?? '', ask);
	if (issue !== undefined && isEpic(issue, ask)) return issue;
	throw refusal(404, issueNotFound);
}

/** The values of a list in the query; 400 if one of them is not among those that exist. */
function listed<Value extends string>(name: string, known: readonly Value[], ask: Ask): Set<Value> {
	const given = ask.query.list(name);
	const unknown = given.filter((value) => !known.some((one) => one === value));
	if (unknown.length > 0) throw refusal(400, `Invalid value for '${name}': ${unknown.join(', ')}`);
	return new Set(given as Value[]);
}

function allBoards(ask: Ask): Answer {
	const { jira, query } = ask;
	const types = listed('type', ['scrum', 'kanban', 'simple'] as const, ask);
	const name = query.text('name')?.toLowerCase();
	const project = query.text('projectKeyOrId');
	const wanted = project === undefined ? undefined : visibleProject(project, ask);
	if (project !== undefined && wanted === undefined) {
		throw refusal(400, `No project could be found with key or id '${project}'.`);
	}
	const found = jira.boards.filter(
		(board) =>
			isVisible(board, ask) &&
			(types.size === 0 || types.has(board.type)) &&
			(name === undefined || board.name.toLowerCase().includes(name)) &&
			(wanted === undefined || board.projectId === wanted.id),
	);
	return page(found, ask, (board) => boardView(board, ask));
}

const stateOrder = ['closed', 'active', 'future'] as const;

function sprintsOfBoard(ask: Ask): Answer {
	const board = boardOf(ask);
	const states = listed('state', stateOrder, ask);
	if (board.type !== 'scrum') throw refusal(400, 'The board does not support sprints');
	const found = stateOrder
		.filter((state) => states.size === 0 || states.has(state))
		.flatMap((state) =>
			ask.jira.sprints.filter((one) => one.boardId === board.id && one.state === state),
		);
	return page(found, ask, (sprint) => sprintView(sprint, ask));
}

function epicsOfBoard(ask: Ask): Answer {
	const { projectId } = boardOf(ask);
	const [done] = listed('done', ['true', 'false'] as const, ask);
	const found = issuesIn(ask).filter(
		(issue) =>
			issue.projectId === projectId &&
			isEpic(issue, ask) &&
			(done === undefined || isDone(issue, ask.jira) === (done === 'true')),
	);
	return page(found, ask, (epic) => epicView(epic, ask));
}

/** The issues that the user sees, narrowed and ordered by the query's `jql`; else in the order of their creation. */
function issuesIn(ask: Ask): Issue[] {
	const jql = ask.query.text('jql') ?? '';
	const ordered = /\border\s+by\b/i.test(jql) ? jql : `${jql} ORDER BY created ASC, key ASC`;
	return searchIssues({ ...ask, jql: ordered });
}

/** A page of issues as a search on Data Center returns it, with the fields of Jira Software. */
function issuePage(ask: Ask, belongs: (issue: Issue) => boolean): Answer {
	const { jira, query } = ask;
	const found = issuesIn(ask).filter(belongs);
	const { startAt, maxResults, total, items } = pageOf(found, ask, pageSize);
	const names = query.list('fields');
	const fields = selectFields(names, '*navigable', ask);
	const added = (issue: Issue): Record<string, unknown> =>
		Object.fromEntries(
			Object.entries(agileFields(issue, ask)).filter(
				([name]) => names.length === 0 || names.includes(name) || names.includes('*all'),
			),
		);
	const issues = items.map((issue) => {
		const view = issueView(issue, fields, query.set('expand'), ask);
		return {
			...view,
			self: `${jira.webUrl}${agileApi}/issue/${issue.id}`,
			fields: { ...(view.fields as object | undefined), ...added(issue) },
		};
	});
	return ok(
		{ expand: 'schema,names', startAt, maxResults, total, issues },
		{ issues: issues.length, keys: issues.length },
	);
}

function issuesOfBoard(ask: Ask): Answer {
	const { projectId, type } = boardOf(ask);
	return issuePage(
		ask,
		(issue) => issue.projectId === projectId && (type !== 'scrum' || !isEpic(issue, ask)),
	);
}

function issuesOfSprint(ask: Ask): Answer {
	const sprint = sprintOf(ask);
	return issuePage(ask, (issue) => sprintsOf(issue, ask.jira).includes(sprint));
}

function issuesOfEpic(ask: Ask): Answer {
	const epic = epicNamed(ask);
	return issuePage(ask, (issue) => epicOf(issue, ask.jira) === epic);
}

/** Boards, sprints and epics, to read. */
export const boardRoutes: readonly Route[] = agileRoutesOf(
	{
		'GET board': allBoards,
		'GET board/{boardId}': (ask) => ok(boardView(boardOf(ask), ask)),
		'GET board/{boardId}/sprint': sprintsOfBoard,
		'GET board/{boardId}/epic': epicsOfBoard,
		'GET board/{boardId}/issue': issuesOfBoard,
		'GET sprint/{sprintId}': (ask) => ok(sprintView(sprintOf(ask), ask)),
		'GET sprint/{sprintId}/issue': issuesOfSprint,
		'GET epic/{epicIdOrKey}': (ask) => ok(epicView(epicNamed(ask), ask)),
		'GET epic/{epicIdOrKey}/issue': issuesOfEpic,
	},
	{ needsUser: true },
);
