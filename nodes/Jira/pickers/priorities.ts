import { get, path } from '../../connection';
import { matching, picker } from './picker';

/** The priorities of the site, highest first as Jira orders them. */
export const searchPriorities = picker(async ({ connection, filter }) => {
	const priorities = (await connection.send(get(path`priority`))) as ReadonlyArray<{
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
