import type { INodeListSearchItems } from 'n8n-workflow';
import { call, type Connection, type Site } from '../../connection';
import { parseIssueReference } from '../../values/issueReference';
import { DEFAULT_ASSIGNEE } from '../../values/person';
import { isPerson, type User } from '../people';
import { matching, picker, type PickerPage, type PickerQuestion } from './picker';

const PAGE_SIZE = 50;

/** People, as the reporter of an issue. */
export const searchAssignableUsers = picker(assignableUsers);

/** Anybody, whatever else is chosen in the form. */
export const searchUsers = picker(
	async ({ connection, filter, startAt }) =>
		await peopleLike(filter, startAt, undefined, connection),
);

/** What else Jira's own list of assignees offers, before the people. */
const ASSIGNEES = [
	{ name: 'Automatic', value: DEFAULT_ASSIGNEE },
	{ name: 'Unassigned', value: 'unassigned' },
];

/** The people to whom an issue can be assigned. */
export const searchAssignees = picker(async (question) => withFirst(ASSIGNEES, question));

/** What else Jira's own filter for the assignee offers. */
const FILTERED = [
	{ name: 'Me (the Account of the Credential)', value: 'currentUser()' },
	{ name: 'Unassigned', value: 'empty' },
];

/** The people by whom issues can be filtered. */
export const searchFilterAssignees = picker(async (question) => withFirst(FILTERED, question));

async function withFirst(
	first: readonly INodeListSearchItems[],
	question: PickerQuestion,
): Promise<PickerPage> {
	const { entries, next } = await assignableUsers(question);
	const before = question.startAt === 0 ? matching(first, question.filter) : [];
	return { entries: [...before, ...entries], next };
}

/**
 * The people to whom issues of the chosen project, or the chosen issue, can be assigned; everyone where neither is
 * known. Jira searches: a site may have tens of thousands.
 */
async function assignableUsers(question: PickerQuestion): Promise<PickerPage> {
	const { connection, filter, startAt } = question;
	return await peopleLike(filter, startAt, await scopeOfSearch(question), connection);
}

async function peopleLike(
	filter: string,
	startAt: number,
	scope: { project: string } | { issueKey: string } | undefined,
	connection: Connection,
): Promise<PickerPage> {
	const { site } = connection;
	const page = { startAt, maxResults: PAGE_SIZE };
	const users = (await connection.send(
		scope === undefined
			? everyone(filter, page, site)
			: assignable(filter, { ...page, ...scope }, site),
	)) as readonly User[];
	return {
		entries: users.filter(isPerson).map((user) => entryOf(user, site)),
		// Jira filters after paging, so only an empty page is certainly the last one.
		next: users.length === 0 ? undefined : startAt + PAGE_SIZE,
	};
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
	// Data Center requires a search text; every email address contains a dot.
	return call('GET /rest/api/2/user/search', { query: { ...page, username: filter || '.' } });
}

async function scopeOfSearch({
	parameter,
	...question
}: PickerQuestion): Promise<{ project: string } | { issueKey: string } | undefined> {
	const issue = parseIssueReference(parameter('issue') ?? '');
	if (issue !== undefined) return { issueKey: issue };
	const project = (await question.project()) ?? '';
	return project === '' ? undefined : { project };
}

function entryOf({ displayName, emailAddress, ...user }: User, site: Site) {
	const login = site.flavour === 'cloud' ? emailAddress : user.name;
	return {
		name: login === undefined ? displayName : `${displayName} (${login})`,
		value: user[site.userKey] ?? '',
	};
}
