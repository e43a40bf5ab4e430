import { isList } from '../fields/lists';
import { softwareFieldIds } from '../fields/software';
import type { Issue, Sprint } from '../model';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf } from '../rest/find';
import { agileRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { addSprint, changeSprint, removeSprint } from '../sprints';
import { sprintView } from '../views/board';
import { isVisible, sprintOf } from './boardParts';
import { moved, namedIssues } from './movedIssues';

/** The time in a property of the body; undefined if it is absent. */
function timeIn(name: string, { body }: Ask): number | undefined {
	const given = body[name];
	if (given === undefined || given === null) return undefined;
	const time = Date.parse(String(given));
	if (Number.isNaN(time)) throw refusal(400, [], { [name]: `Invalid date: ${String(given)}` });
	return time;
}

function nameIn({ body }: Ask): string {
	const name = typeof body.name === 'string' ? body.name.trim() : '';
	if (name === '') throw refusal(400, [], { name: 'The sprint name is required.' });
	return name;
}

function createSprint(ask: Ask): Answer {
	const { jira, body } = ask;
	const name = nameIn(ask);
	const board = jira.boards.find(({ id }) => id === Number(body.originBoardId));
	if (board === undefined || !isVisible(board, ask)) {
		throw refusal(404, 'The board does not exist or you do not have permission to view it.');
	}
	if (board.type !== 'scrum') throw refusal(400, 'The board does not support sprints');
	const sprint: Sprint = {
		id: Math.max(0, ...jira.sprints.map(({ id }) => id)) + 1,
		boardId: board.id,
		name,
		goal: typeof body.goal === 'string' ? body.goal : '',
		state: 'future',
		start: timeIn('startDate', ask) ?? null,
		end: timeIn('endDate', ask) ?? null,
		completed: null,
	};
	checkOrder(sprint);
	addSprint(sprint, jira);
	return created(sprintView(sprint, ask));
}

function checkOrder({ start, end }: Sprint): void {
	if (start === null || end === null || start < end) return;
	throw refusal(400, [], { endDate: 'The end date of a sprint must be after its start date.' });
}

/** Source: the notes of "Partially update sprint". */
function updateSprint(ask: Ask): Answer {
	const { body, jira } = ask;
	const sprint = sprintOf(ask);
	const changed = { ...sprint };
	if (body.name !== undefined) changed.name = nameIn(ask);
	if (typeof body.goal === 'string') changed.goal = body.goal;
	if (sprint.state !== 'closed') {
		changed.start = timeIn('startDate', ask) ?? sprint.start;
		changed.end = timeIn('endDate', ask) ?? sprint.end;
		checkOrder(changed);
	}
	const { state = sprint.state } = body;
	if (state !== sprint.state) {
		const isStart = state === 'active' && sprint.state === 'future';
		const isEnd = state === 'closed' && sprint.state === 'active';
		if (!isStart && !isEnd) {
			throw refusal(400, `A sprint cannot go from ${sprint.state} to ${String(state)}.`);
		}
		if (isStart && (changed.start === null || changed.end === null)) {
			throw refusal(400, 'A sprint needs a start date and an end date to be started.');
		}
		changed.state = isStart ? 'active' : 'closed';
		if (isEnd) changed.completed = jira.clock();
	}
	changeSprint(sprint, changed, jira);
	return ok(sprintView(sprint, ask));
}

/** The sprints of an issue that are closed: these it keeps. */
function closedOf({ values }: Issue, { jira }: Ask): string[] {
	const ids = values[softwareFieldIds.sprint];
	return (ids !== undefined && isList(ids) ? ids : []).filter(
		(id) => jira.sprints.find((one) => String(one.id) === id)?.state === 'closed',
	);
}

function put(issue: Issue, sprints: readonly string[], ask: Ask): void {
	const values = { [softwareFieldIds.sprint]: sprints.length === 0 ? null : sprints };
	ask.jira.issues.change(issue, { values }, userOf(ask).accountId);
}

function deleteSprint(ask: Ask): Answer {
	const { jira } = ask;
	const sprint = sprintOf(ask);
	for (const issue of jira.issues.all()) {
		const ids = issue.values[softwareFieldIds.sprint];
		const own = ids !== undefined && isList(ids) ? ids : [];
		if (own.includes(String(sprint.id))) {
			put(
				issue,
				own.filter((id) => id !== String(sprint.id)),
				ask,
			);
		}
	}
	removeSprint(sprint, jira);
	return noContent();
}

function moveToSprint(ask: Ask): Answer {
	const sprint = sprintOf(ask);
	if (sprint.state === 'closed') {
		throw refusal(400, 'Issue can be assigned only active or future sprints.');
	}
	const issues = namedIssues(ask);
	refuseSubTasks(issues, ask);
	for (const issue of issues) put(issue, [...closedOf(issue, ask), String(sprint.id)], ask);
	return moved(issues);
}

function moveToBacklog(ask: Ask): Answer {
	const issues = namedIssues(ask);
	refuseSubTasks(issues, ask);
	for (const issue of issues) put(issue, closedOf(issue, ask), ask);
	return moved(issues);
}

/** A sub-task is in the sprint of its parent. */
function refuseSubTasks(issues: readonly Issue[], { jira }: Ask): void {
	const levels = issues.map(
		({ values }) => jira.issueTypes.find(({ id }) => id === values.issuetype)?.hierarchyLevel,
	);
	if (!levels.includes(-1)) return;
	throw refusal(400, 'A sub-task can only be in the sprint of its parent.');
}

/** Sprints, to write, and what is in them. */
export const sprintWriteRoutes: readonly Route[] = agileRoutesOf(
	{
		'POST sprint': createSprint,
		'POST sprint/{sprintId}': updateSprint,
		'DELETE sprint/{sprintId}': deleteSprint,
		'POST sprint/{sprintId}/issue': moveToSprint,
		'POST backlog/issue': moveToBacklog,
	},
	{ needsUser: true },
);
