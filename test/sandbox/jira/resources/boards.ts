import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleProject } from '../rest/find';
import { pageOf } from '../rest/paging';
import { agileRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { boardView, epicView, isDone, sprintView } from '../views/board';
import { boardConfigurationView } from '../views/boardConfiguration';
import { inBacklog, inEpic, inSprint, issuePage, issuesIn, onBoard } from './boardIssues';
import { boardOf, epicNamed, isEpic, isVisible, sprintOf } from './boardParts';

const pageSize = { usual: 50, most: 50 };

/** A page of boards, sprints or epics. */
function page<T>(all: readonly T[], ask: Ask, show: (one: T) => unknown): Answer {
	const { startAt, maxResults, total, isLast, items } = pageOf(all, ask, pageSize);
	return ok({ maxResults, startAt, total, isLast, values: items.map(show) });
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
	const order = query.text('orderBy');
	if (order !== undefined && !/^[+-]?name$/.test(order)) {
		throw refusal(400, `Invalid value for 'orderBy': ${order}`);
	}
	const byName = found.toSorted((one, other) => one.name.localeCompare(other.name));
	const sorted = order === undefined ? found : order.startsWith('-') ? byName.toReversed() : byName;
	return page(sorted, ask, (board) => boardView(board, ask));
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

/** Boards, sprints and epics, to read. */
export const boardRoutes: readonly Route[] = agileRoutesOf(
	{
		'GET board': allBoards,
		'GET board/{boardId}': (ask) => ok(boardView(boardOf(ask), ask)),
		'GET board/{boardId}/sprint': sprintsOfBoard,
		'GET board/{boardId}/epic': epicsOfBoard,
		'GET board/{boardId}/issue': (ask) => issuePage(ask, onBoard(ask)),
		'GET board/{boardId}/backlog': (ask) => issuePage(ask, inBacklog(ask)),
		'GET board/{boardId}/configuration': (ask) => ok(boardConfigurationView(boardOf(ask), ask)),
		'GET sprint/{sprintId}': (ask) => ok(sprintView(sprintOf(ask), ask)),
		'GET sprint/{sprintId}/issue': (ask) => issuePage(ask, inSprint(ask)),
		'GET epic/{epicIdOrKey}': (ask) => ok(epicView(epicNamed(ask), ask)),
		'GET epic/{epicIdOrKey}/issue': (ask) => issuePage(ask, inEpic(ask)),
	},
	{ needsUser: true },
);
