import { call } from '../../connection';
import { matching, picker } from './picker';

/** The priorities of the site, highest first as Jira orders them. */
export const searchPriorities = picker(async ({ connection, filter }) => {
	const priorities = (await connection.send(call('GET /rest/api/3/priority'))) as ReadonlyArray<{
		id: string;
		name: string;
	}>;
	return {
		entries: matching(
			priorities.map(({ id, name }) => ({ name, value: id })),
			filter,
		),
	};
});
