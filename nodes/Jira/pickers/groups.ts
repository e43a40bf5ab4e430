import { call } from '../../connection';
import { picker } from './picker';

/** The most groups that the list shows; somebody who misses one types a part of its name. */
const MOST = 100;

interface Found {
	readonly groups?: ReadonlyArray<{ readonly name: string; readonly groupId?: string }>;
}

/** Groups by a part of their name: by ID on Cloud, where names may change. */
export const searchGroups = picker(async ({ connection, filter }) => {
	const query = { query: filter, maxResults: MOST };
	const { groups = [] } = (await connection.send(
		call('GET /rest/api/3/groups/picker', { query }),
	)) as Found;
	return { entries: groups.map(({ name, groupId = name }) => ({ name, value: groupId })) };
});
