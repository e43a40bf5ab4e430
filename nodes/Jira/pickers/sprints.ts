import { call, type Connection } from '../../connection';
import { OBJECT_WAYS } from '../../values/numberedObject';
import { BOARD_PAGE, boardId, type Board } from '../boards';
import { sendThrough } from '../fieldMetadata';
import { unlessRefused } from '../unlessRefused';
import { matching, nextStart, picker, refuseUnknown, type OffsetPage } from './picker';

interface Listed {
	readonly id: number;
	readonly name: string;
	readonly state: string;
}

/**
 * The sprints of the chosen board, in pages; without a board, the active and future ones of all scrum boards, of one
 * page of boards after the other. Jira has no search for sprints.
 */
export const searchSprints = picker(async ({ connection, filter, located, startAt }) => {
	const board = located('board', OBJECT_WAYS);
	if (board === undefined) refuseUnknown('Board', 'By ID');
	if (board.value === '') return await ofAllBoards(connection, filter, startAt);
	const context = {
		site: connection.site,
		send: sendThrough(connection),
		loadOnce: async <T>(name: string, load: () => Promise<T>) =>
			await connection.loadOnce(name, load),
	};
	const page = await sprintsOn(await boardId(board, context), undefined, startAt, connection);
	return {
		entries: matching(
			page.values.map((sprint) => entryOf(sprint)),
			filter,
		),
		next: nextStart(page, startAt),
	};
});

async function ofAllBoards(connection: Connection, filter: string, startAt: number) {
	const boards = (await connection.send(
		call('GET /rest/agile/1.0/board', { query: { startAt, maxResults: BOARD_PAGE } }),
	)) as OffsetPage<Board>;
	const lists = await Promise.all(
		boards.values
			.filter(({ type }) => type !== 'kanban')
			.map(async ({ id, name }) => {
				const read = async () => await sprintsOn(String(id), ['active', 'future'], 0, connection);
				const { values } = await unlessRefused(read, { values: [] });
				return values.map((sprint) => entryOf(sprint, name));
			}),
	);
	return { entries: matching(lists.flat(), filter), next: nextStart(boards, startAt) };
}

async function sprintsOn(
	board: string,
	state: readonly string[] | undefined,
	startAt: number,
	connection: Connection,
): Promise<OffsetPage<Listed>> {
	const answer = await connection.send(
		call('GET /rest/agile/1.0/board/{boardId}/sprint', {
			path: { boardId: board },
			query: { state, startAt, maxResults: BOARD_PAGE },
		}),
	);
	return answer as OffsetPage<Listed>;
}

function entryOf({ id, name, state }: Listed, board?: string) {
	const place = board === undefined ? '' : `${board}: `;
	return { name: `${place}${name} (${state})`, value: String(id) };
}
