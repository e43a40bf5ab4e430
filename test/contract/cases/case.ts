import type { RouteName } from '../../sandbox/jira/rest/route';

/** What depends on the Jira that receives the request. */
export interface Situation {
	isCloud: boolean;
	/** A text as rich text: Atlassian Document Format or wiki markup. */
	rich: (text: string) => unknown;
	/** Mia, as a person is named in a body. */
	mia: { accountId: string } | { name: string };
	/** Mia, as a person is named in a query. */
	miaInQuery: string;
}

/** What requests can refer to: an issue by its key, the rest by its id. */
export interface Things {
	issue: string;
	/** On the issue, like the worklog and the attachment. */
	comment: string;
	worklog: string;
	attachment: string;
	/** From the issue to another one. */
	link: string;
	/** From the issue to something outside Jira, with the global ID `made first`. */
	remotelink: string;
	/** A bulk operation that has ended. */
	task: string;
}

/**
 * One request below `/rest/api/{version}/`. In path and body, `{issue}`, `{comment}` and so on stand for what all
 * cases share; `{fresh}`, `{freshComment}` and so on for an issue made for this request, and what is on it.
 */
export interface Case {
	path: string;
	body?: unknown;
	/** Signed by an administrator instead of Mia. */
	byAdministrator?: true;
	/** Sent by an OAuth 2.0 app for Mia, through the gateway. */
	byApp?: true;
}

/** Requests that an operation answers and requests that it refuses. */
export interface Cases {
	good: Case[];
	bad: Case[];
}

/** Cases by endpoint, as the documents write it after `/rest/api/{version}/`. */
export type CaseTable = { readonly [Name in RouteName]?: Cases };

/** An issue that does not exist. */
export const NOWHERE = 'issue/SUP-999999';

/** Requests without a body. */
export const asked = (...paths: string[]): Case[] => paths.map((path) => ({ path }));
/** Requests without a body that an administrator signs. */
export const administered = (...paths: string[]): Case[] =>
	paths.map((path) => ({ path, byAdministrator: true }));
/** Requests that an administrator signs. */
export const byAdministrator = (...cases: Case[]): Case[] =>
	cases.map((one) => ({ ...one, byAdministrator: true }));
/** Requests that an app sends. */
export const byApp = (...cases: Case[]): Case[] => cases.map((one) => ({ ...one, byApp: true }));
/** The same path with several bodies. */
export const sent = (path: string, ...bodies: unknown[]): Case[] =>
	bodies.map((body) => ({ path, body }));
