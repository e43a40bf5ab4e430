import { call, type Site } from '../../connection';
import { parseIssueReference } from '../../values/issueReference';
import { picker, type PickerQuestion } from './picker';

interface User {
	readonly accountId?: string;
	readonly name?: string;
	readonly displayName: string;
	readonly emailAddress?: string;
	readonly active?: boolean;
	readonly accountType?: string;
}

const PAGE_SIZE = 50;

/**
 * The people to whom issues of the chosen project, or the chosen issue, can be assigned; everyone where neither is
 * known. Jira searches: a site may have tens of thousands.
 */
export const searchAssignableUsers = picker(async (question) => {
	const { connection, filter, startAt } = question;
	const { site } = connection;
	const page = { startAt, maxResults: PAGE_SIZE };
	const scope = scopeOfSearch(question);
	const users = (await connection.send(
		scope === undefined
			? everyone(filter, page, site)
			: assignable(filter, { ...page, ...scope }, site),
	)) as readonly User[];
	return {
		entries: users.filter(isPerson).map((user) => entryOf(user, site)),
		// Jira filters after it has cut the page, so only an empty page is surely the last one.
		next: users.length === 0 ? undefined : startAt + PAGE_SIZE,
	};
});

/** Whether somebody works with this account: apps have accounts too, and some people have left. */
function isPerson({ active = true, accountType = 'atlassian' }: User): boolean {
	return active && accountType !== 'app';
}

interface Page {
	readonly startAt: number;
	readonly maxResults: number;
}

function assignable(
	filter: string,
	page: Page & { project?: string; issueKey?: string },
	site: Site,
) {
	return site.flavour === 'cloud'
		? call('GET /rest/api/3/user/assignable/search', { query: { ...page, query: filter } })
		: call('GET /rest/api/2/user/assignable/search', { query: { ...page, username: filter } });
}

function everyone(filter: string, page: Page, site: Site) {
	if (site.flavour === 'cloud') {
		return filter === ''
			? call('GET /rest/api/3/users/search', { query: page })
			: call('GET /rest/api/3/user/search', { query: { ...page, query: filter } });
	}
	// Data Center wants something to look for; a dot is in every address.
	return call('GET /rest/api/2/user/search', { query: { ...page, username: filter || '.' } });
}

function scopeOfSearch({
	parameter,
}: PickerQuestion): { project: string } | { issueKey: string } | undefined {
	const issue = parseIssueReference(parameter('issue') ?? '');
	if (issue !== undefined) return { issueKey: issue };
	const project = parameter('project') ?? '';
	return project === '' ? undefined : { project };
}

function entryOf({ displayName, emailAddress, ...user }: User, site: Site) {
	const login = site.flavour === 'cloud' ? emailAddress : user.name;
	return {
		name: login === undefined ? displayName : `${displayName} (${login})`,
		value: user[site.userKey] ?? '',
	};
}
