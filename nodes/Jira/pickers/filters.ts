import { call } from '../../connection';
import { matching, nextStart, picker, type OffsetPage } from './picker';

const PAGE_SIZE = 50;

interface Filter {
	readonly id: string;
	readonly name: string;
}

const entryOf = ({ id, name }: Filter) => ({ name, value: id });

/** Filters by a part of their name; on Data Center the favourite ones, because it lists no others. */
export const searchFilters = picker(async ({ connection, filter, startAt }) => {
	if (connection.site.flavour === 'dataCenter') {
		const favourites = (await connection.send(
			call('GET /rest/api/2/filter/favourite'),
		)) as readonly Filter[];
		return { entries: matching(favourites.map(entryOf), filter) };
	}
	const filterName = filter === '' ? undefined : filter;
	const page = (await connection.send(
		call('GET /rest/api/3/filter/search', {
			query: { filterName, orderBy: 'name', startAt, maxResults: PAGE_SIZE },
		}),
	)) as OffsetPage<Filter>;
	return { entries: page.values.map(entryOf), next: nextStart(page, startAt) };
});
