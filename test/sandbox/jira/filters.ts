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
