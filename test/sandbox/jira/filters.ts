import type { JiraState } from './state';

/** Who a filter is shared with; the rest of it says which one. */
export interface Share {
	readonly id: number;
	readonly type: 'global' | 'loggedin' | 'group' | 'project' | 'user';
	readonly group?: string;
	readonly projectId?: string;
	/** The ID of a role in that project. */
	readonly roleId?: string;
	readonly accountId?: string;
}

/** A saved query. */
export interface StoredFilter {
	readonly id: string;
	name: string;
	description: string;
	jql: string;
	ownerId: string;
	/** Account IDs of those who have it among their favourites. */
	favouriteOf: string[];
	shares: Share[];
}

type Place = Pick<JiraState, 'events' | 'filters'>;

export function addFilter(filter: StoredFilter, { events, filters }: Place): void {
	filters.push(filter);
	events.report({ kind: 'filter', how: 'created', thing: filter });
}

export function changeFilter(
	filter: StoredFilter,
	change: Partial<StoredFilter>,
	{ events }: Place,
): void {
	Object.assign(filter, change);
	events.report({ kind: 'filter', how: 'updated', thing: filter });
}

export function removeFilter(filter: StoredFilter, { events, filters }: Place): void {
	filters.splice(filters.indexOf(filter), 1);
	events.report({ kind: 'filter', how: 'deleted', thing: filter });
}
