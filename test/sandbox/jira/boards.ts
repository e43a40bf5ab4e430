import type { Board } from './model';
import type { JiraState } from './state';

type Place = Pick<JiraState, 'boards' | 'events'>;

export function addBoard(board: Board, { boards, events }: Place): void {
	boards.push(board);
	events.report({ kind: 'board', how: 'created', thing: board });
}

export function changeBoard(board: Board, change: Partial<Board>, { events }: Place): void {
	Object.assign(board, change);
	events.report({ kind: 'board', how: 'updated', thing: board });
}

/** Changes what no route changes: columns, estimation and the like. */
export function configureBoard(board: Board, { events }: Place): void {
	events.report({ kind: 'board', how: 'configuration_changed', thing: board });
}

export function removeBoard(board: Board, { boards, events }: Place): void {
	boards.splice(boards.indexOf(board), 1);
	events.report({ kind: 'board', how: 'deleted', thing: board });
}
