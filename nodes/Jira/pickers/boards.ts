import { call } from '../../connection';
import { BOARD_PAGE, type Board } from '../boards';
import { nextStart, picker, type OffsetPage } from './picker';

/** Boards by name; Jira filters and pages. */
export const searchBoards = picker(async ({ connection, filter, startAt }) => {
	const page = (await connection.send(
		call('GET /rest/agile/1.0/board', {
			query: { name: filter === '' ? undefined : filter, startAt, maxResults: BOARD_PAGE },
		}),
	)) as OffsetPage<Board>;
	return {
		entries: page.values.map(({ id, name, location }) => ({
			name: location?.projectKey === undefined ? name : `${name} (${location.projectKey})`,
			value: String(id),
		})),
		next: nextStart(page, startAt),
	};
});
