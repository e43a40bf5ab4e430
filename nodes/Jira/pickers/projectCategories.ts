import { call } from '../../connection';
import { matching, picker } from './picker';

/** The categories of projects of this Jira. */
export const searchProjectCategories = picker(async ({ connection, filter }) => {
	const categories = (await connection.send(
		call('GET /rest/api/3/projectCategory'),
	)) as ReadonlyArray<{ id: string; name: string }>;
	const entries = categories.map(({ id, name }) => ({ name, value: id }));
	return { entries: matching(entries, filter) };
});
