import type { Project, User } from '../model';
import { may } from '../permissions';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectNamed, projectOfAskedIssue, userOf } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { accountView, personView } from '../views/user';

/** Maximum number of people in one answer; a search on Cloud also considers no more than that. */
const mostPeople = 1000;

function range(users: readonly User[], { query }: Ask): User[] {
	const startAt = Math.max(0, query.integer('startAt', 0));
	const maxResults = Math.min(mostPeople, Math.max(0, query.integer('maxResults', 50)));
	return users.slice(startAt, startAt + maxResults);
}

function list(users: readonly User[], ask: Ask): Answer {
	return ok(users.map((user) => personView(user, ask)));
}

function getUser(ask: Ask): Answer {
	userOf(ask);
	const { jira, query } = ask;
	if (jira.flavour === 'cloud') {
		const accountId = query.text('accountId');
		if (accountId === undefined) {
			throw refusal(400, "The query parameter 'accountId' is required.");
		}
		const user = jira.users.get(accountId);
		if (!user) {
			throw refusal(404, 'Specified user does not exist or you do not have required permissions');
		}
		return ok(accountView(user, ask, query.set('expand')));
	}
	const name = query.text('username');
	const key = query.text('key');
	if (name === undefined && key === undefined) {
		throw refusal(400, "Either the 'username' or the 'key' query parameters need to be provided");
	}
	const user = name === undefined ? jira.users.byKey(key ?? '') : jira.users.byName(name);
	if (!user) throw refusal(404, `The user named '${name ?? key}' does not exist`);
	return ok(accountView(user, ask, query.set('expand')));
}

function bulkGetUsers(ask: Ask): Answer {
	const { jira, query } = ask;
	const ids = query.list('accountId');
	if (ids.length === 0) throw refusal(400, "The query parameter 'accountId' is required.");
	const users = ids.flatMap((accountId) => jira.users.get(accountId) ?? []);
	return ok(
		pageBody(pageOf(users, ask, { usual: 10, most: 200 }), ask, (user) => personView(user, ask)),
	);
}

/** People whose name or address starts with the search text; Cloud calls it `query`. */
function asked(ask: Ask): User[] {
	const { jira, query } = ask;
	if (jira.flavour === 'dataCenter') {
		const typed = query.text('username') ?? '';
		// A single dot lists everyone on a server, because every address has one.
		return jira.users.matching(typed === '.' ? '' : typed);
	}
	const accountId = query.text('accountId');
	if (accountId !== undefined) {
		const user = jira.users.get(accountId);
		return user ? [user] : [];
	}
	return jira.users.matching(query.text('query') ?? '');
}

function findUsers(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	if (jira.flavour === 'dataCenter') {
		userOf(ask);
		if (query.text('username') === undefined) {
			throw refusal(400, 'The username query parameter was not provided');
		}
		const inactive = query.flag('includeInactive');
		const active = query.text('includeActive') !== 'false';
		const found = asked(ask).filter((user) => (user.active ? active : inactive));
		return list(range(found, ask), ask);
	}
	const names = ['query', 'accountId', 'property'].filter((one) => query.text(one) !== undefined);
	if (names.length === 0) {
		throw refusal(400, "One of 'query', 'accountId' or 'property' has to be provided.");
	}
	if (names.includes('query') && names.includes('accountId')) {
		throw refusal(400, "Only one of 'query' and 'accountId' may be provided.");
	}
	if (!may(viewer, 'USER_PICKER')) return ok([]);
	const found = asked(ask).filter((user) => user.active);
	return list(range(found.slice(0, mostPeople), ask), ask);
}

function assignableIn(ask: Ask): Project {
	const project = projectOfAskedIssue(ask);
	if (project) return project;
	const name = ask.query.text('project');
	if (name === undefined) {
		throw refusal(400, "Either a 'project' or an 'issueKey' has to be provided.");
	}
	return projectNamed(name, ask);
}

/**
 * Cloud first takes the people in the range and then leaves out those who cannot be assigned, so a
 * page can be short without being the last one.
 */
function findAssignableUsers(ask: Ask): Answer {
	userOf(ask);
	const project = assignableIn(ask);
	const assignable = (user: User): boolean => may(user, 'ASSIGNABLE_USER', project);
	if (ask.jira.flavour === 'dataCenter') {
		const maxResults = Math.min(100, Math.max(1, ask.query.integer('maxResults', 50)));
		return list(asked(ask).filter(assignable).slice(0, maxResults), ask);
	}
	const within = asked(ask).slice(0, mostPeople);
	return list(range(within, ask).filter(assignable), ask);
}

function allUsers(ask: Ask): Answer {
	if (!may(ask.viewer, 'USER_PICKER')) return ok([]);
	return list(range(ask.jira.users.all(), ask), ask);
}

/** Everyone on a server, page by page with a cursor. */
function userList(ask: Ask): Answer {
	const all = ask.jira.users.all();
	const start = Math.max(0, ask.query.integer('cursor', 0));
	const maxResults = Math.min(2000, Math.max(1, ask.query.integer('maxResults', 2000)));
	const values = all.slice(start, start + maxResults);
	const isLast = start + values.length >= all.length;
	return ok({
		self: ask.address,
		maxResults,
		isLast,
		...(isLast ? {} : { nextCursor: String(start + values.length) }),
		values: values.map((user) => personView(user, ask)),
	});
}

/** Finding people. */
export const userRoutes: readonly Route[] = [
	...routes({
		'GET user': getUser,
		'GET user/search': findUsers,
		'GET user/assignable/search': findAssignableUsers,
	}),
	...routes(
		{
			'GET user/bulk': bulkGetUsers,
			'GET users': allUsers,
			'GET users/search': allUsers,
		},
		{ on: 'cloud' },
	),
	...routes({ 'GET user/list': userList }, { on: 'dataCenter', needsUser: true }),
];
