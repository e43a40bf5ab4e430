import { call, type Site } from '../../connection';
import { parseIssueReference } from '../../values/issueReference';
import { picker, type PickerQuestion } from './picker';

interface User {
	readonly accountId?: string;
	readonly name?: string;
	readonly displayName: string;
	readonly emailAddress?: string;
}

const PAGE_SIZE = 50;

/**
 * The people to whom issues of the chosen project, or the chosen issue, can be assigned. Jira searches: a site may
 * have tens of thousands.
 */
export const searchAssignableUsers = picker(async (question) => {
	const { connection, filter, startAt } = question;
	const { site } = connection;
	const page = { ...scopeOfSearch(question), startAt, maxResults: PAGE_SIZE };
	const users = (await connection.send(
		site.flavour === 'cloud'
			? call('GET /rest/api/3/user/assignable/search', { query: { ...page, query: filter } })
			: call('GET /rest/api/2/user/assignable/search', { query: { ...page, username: filter } }),
	)) as readonly User[];
	return {
		entries: users.map((user) => entryOf(user, site)),
		// Jira filters after it has cut the page, so only an empty page is surely the last one.
		next: users.length === 0 ? undefined : startAt + PAGE_SIZE,
	};
});

function scopeOfSearch({ parameter }: PickerQuestion): { project?: string; issueKey?: string } {
	const issue = parseIssueReference(parameter('issue'));
	if (issue !== undefined) return { issueKey: issue };
	const project = parameter('project');
	return project === '' ? {} : { project };
}

function entryOf({ displayName, emailAddress, ...user }: User, site: Site) {
	const login = site.flavour === 'cloud' ? emailAddress : user.name;
	return {
		name: login === undefined ? displayName : `${displayName} (${login})`,
		value: user[site.userKey] ?? '',
	};
}
