import type { User } from './model';
import { may } from './permissions';
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

/** Whether somebody may see a filter, and so use it in a query. */
export function sees(
	{ ownerId, shares }: StoredFilter,
	{ jira, viewer }: { readonly jira: JiraState; readonly viewer: User | null },
): boolean {
	if (viewer !== null && ownerId === viewer.accountId) return true;
	return shares.some((share) => {
		if (share.type === 'global') return true;
		if (viewer === null) return false;
		if (share.type === 'loggedin') return true;
		if (share.type === 'group') return viewer.groups.includes(share.group ?? '');
		if (share.type === 'user') return share.accountId === viewer.accountId;
		const project = jira.projects.byIdOrKey(share.projectId ?? '');
		return project?.deleted === false && may(viewer, 'BROWSE_PROJECTS', project);
	});
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
