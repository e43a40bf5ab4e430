import { call, rangesOf, type JiraRequest, type Send, type Site } from '../../../connection';
import { isPerson, PEOPLE, type User } from '../../people';

const EVERYBODY = 'GET /rest/api/3/users/search';

/** The endpoints for searching users. */
export const userSearchEndpoints = [PEOPLE, EVERYBODY] as const;

type UserSend = Send<(typeof userSearchEndpoints)[number]>;

/** What to search. */
export interface UserSearch {
	/** The beginning of a name or an email address; undefined for everybody. */
	readonly query: string | undefined;
	readonly activeOnly: boolean;
	/** Whether to leave out the accounts of apps. */
	readonly peopleOnly: boolean;
	readonly limit: number;
}

/** The most users in one answer; on Cloud also the most that a search by text finds. */
const MOST = 1000;

/** The page that holds a short list. */
const SMALL = 50;

/**
 * The users that a search finds, in pages.
 *
 * On Cloud, a search by text finds only active users, and no more than a thousand: all users are read otherwise, and
 * those who do not fit are left out here. Source: "Find users" and "Get all users", Jira Cloud platform REST API.
 */
export async function* foundUsers(
	{ limit, ...search }: UserSearch,
	site: Site,
	send: UserSend,
): AsyncGenerator<readonly User[]> {
	const seen = new Set<string>();
	for (const { request, horizon } of requestsFor(search, site)) {
		let read = 0;
		for await (const range of rangesOf(send, request, Math.min(Math.max(limit, SMALL), MOST))) {
			read += range.length;
			const left = limit - seen.size;
			const fitting = (range as readonly User[])
				.filter((user) => fits(user, search) && !seen.has(user[site.userKey] ?? ''))
				.slice(0, left);
			for (const user of fitting) seen.add(user[site.userKey] ?? '');
			if (fitting.length > 0) yield fitting;
			if (seen.size >= limit) return;
		}
		if (read < horizon) return;
	}
}

interface Reading {
	readonly request: JiraRequest<(typeof userSearchEndpoints)[number]>;
	/** How many users it can find at most: if it finds as many, there may be more. */
	readonly horizon: number;
}

function requestsFor(
	{ query, activeOnly }: Omit<UserSearch, 'limit'>,
	{ flavour }: Site,
): readonly Reading[] {
	if (flavour === 'dataCenter') {
		// A search text is required there; every email address contains a dot.
		const asked = { username: query ?? '.', includeInactive: !activeOnly };
		return [{ request: call(PEOPLE, { query: asked as object }), horizon: Infinity }];
	}
	const everybody = { request: call(EVERYBODY), horizon: Infinity };
	return query === undefined || !activeOnly
		? [everybody]
		: [{ request: call(PEOPLE, { query: { query } }), horizon: MOST }, everybody];
}

function fits(user: User, { query, activeOnly, peopleOnly }: Omit<UserSearch, 'limit'>): boolean {
	if (activeOnly && user.active === false) return false;
	if (peopleOnly && !isPerson({ ...user, active: true })) return false;
	return query === undefined || user.name !== undefined || beginsWith(query, user);
}

/** Whether a name or the email address has a word that begins with the text, as Jira itself searches. */
function beginsWith(query: string, { displayName, emailAddress = '' }: User): boolean {
	const wanted = query.toLowerCase();
	return ` ${displayName} ${emailAddress}`.toLowerCase().includes(` ${wanted}`);
}
