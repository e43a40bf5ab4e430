import { addBoard, removeBoard } from '../boards';
import type { Board } from '../model';
import { created, noContent, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleProject } from '../rest/find';
import { agileRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { boardView } from '../views/board';
import { boardOf } from './boardParts';

const longestName = 254;

/** Filters are numbered from here. */
const firstFilter = 10_000;

function isFilter(id: unknown): boolean {
	return typeof id === 'number' && id >= firstFilter && id < 2 * firstFilter;
}

/** Source: "Create board". */
function createBoard(ask: Ask): Answer {
	const { jira, body } = ask;
	const { type, filterId } = body;
	const name = typeof body.name === 'string' ? body.name.trim() : '';
	if (name === '' || name.length > longestName) {
		throw refusal(400, [], { name: 'The name must have between 1 and 254 characters.' });
	}
	if (type !== 'scrum' && type !== 'kanban') {
		throw refusal(400, [], { type: 'The type must be scrum or kanban.' });
	}
	if (!isFilter(filterId)) {
		throw refusal(400, [], {
			filterId: 'The selected filter is not available.',
		});
	}
	const location = (body.location ?? {}) as { type?: string; projectKeyOrId?: string };
	const named = location.projectKeyOrId;
	const project = named === undefined ? undefined : visibleProject(named, ask);
	if (named !== undefined && project === undefined) {
		throw refusal(400, [], { location: `No project could be found with key or id '${named}'.` });
	}
	const board: Board = {
		id: Math.max(0, ...jira.boards.map(({ id }) => id)) + 1,
		name,
		type,
		projectId: project?.id ?? jira.projects.all()[0]?.id ?? '',
		filterId: Number(filterId),
	};
	addBoard(board, jira);
	return created(boardView(board, ask));
}

function deleteBoard(ask: Ask): Answer {
	const { jira } = ask;
	const board = boardOf(ask);
	removeBoard(board, jira);
	return noContent();
}

/** Boards, to write. */
export const boardWriteRoutes: readonly Route[] = agileRoutesOf(
	{ 'POST board': createBoard, 'DELETE board/{boardId}': deleteBoard },
	{ needsUser: true },
);
