import type { IDataObject } from 'n8n-workflow';
import { call, listPages, type Pages, type Send, type Site } from '../../../connection';
import { isShare, type Share } from './shares';

const SEARCH = 'GET /rest/api/3/filter/search';
const FAVOURITES = 'GET /rest/api/3/filter/favourite';

/** The endpoints for listing filters. */
export const filterListEndpoints = {
	cloud: [SEARCH, FAVOURITES],
	dataCenter: [FAVOURITES],
} as const;

/** Which filters to list. */
export interface FilterSearch {
	readonly name: string | undefined;
	readonly ownedBy: string | undefined;
	readonly sharedWith: readonly Share[] | undefined;
	readonly order: 'name' | '-favourite_count' | '-id' | 'id';
	readonly limit: number;
}

/** What Jira returns of a filter only if it is asked to. */
const WHOLE = 'description,favourite,favouritedCount,jql,owner,searchUrl,sharePermissions,viewUrl';

/** The filters that Jira Cloud finds. */
export function searchedFilters(
	{ name, ownedBy, sharedWith = [], order, limit }: FilterSearch,
	site: Site,
	send: Send<typeof SEARCH>,
): Pages {
	const shares = Object.assign({}, ...sharedWith) as IDataObject;
	const { groupId, groupname, projectId } = shares as Readonly<Record<string, string | undefined>>;
	const query = {
		filterName: name,
		isSubstringMatch: name === undefined ? undefined : true,
		accountId: ownedBy,
		groupId,
		groupname,
		projectId: projectId === undefined ? undefined : Number(projectId),
		orderBy: order,
		expand: WHOLE,
	};
	return listPages(send, site, call(SEARCH, { query }), { limit, pageSize: 100 });
}

/** The favourite filters of the account that fit; Jira returns all of them at once. */
export async function* favouriteFilters(
	{ name = '', ownedBy, sharedWith = [], limit }: FilterSearch,
	site: Site,
	send: Send<typeof FAVOURITES>,
): Pages {
	const filters = (await send(call(FAVOURITES))) as readonly IDataObject[];
	const wanted = name.toLowerCase();
	const fitting = filters.filter(
		(filter) =>
			String(filter['name']).toLowerCase().includes(wanted) &&
			(ownedBy === undefined ||
				(filter['owner'] as IDataObject | undefined)?.[site.userKey] === ownedBy) &&
			sharedWith.every((share) =>
				((filter['sharePermissions'] ?? []) as readonly IDataObject[]).some((one) =>
					isShare(one, share),
				),
			),
	);
	yield fitting.slice(0, limit);
}
