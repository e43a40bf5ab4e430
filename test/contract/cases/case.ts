import type { RouteName } from '../../sandbox/jira/rest/route';

/** What depends on the Jira that is asked. */
export interface Situation {
	isCloud: boolean;
	/** A text as rich text: Atlassian Document Format or wiki markup. */
	rich: (text: string) => unknown;
	/** Mia, as a body names a person. */
	mia: { accountId: string } | { name: string };
	/** Mia, as a query names a person. */
	miaInQuery: string;
}

/** What is there for requests: an issue by its key, the rest by its id. */
export interface Things {
	issue: string;
	/** Of the issue, as are the worklog and the attachment. */
	comment: string;
	worklog: string;
	attachment: string;
	/** A bulk operation that has ended. */
	task: string;
}

/**
 * One request below `/rest/api/{version}/`. In path and body `{issue}`, `{comment}` and the like stand for what all cases
 * share, `{fresh}`, `{freshComment}` and the like for an issue that is made for this request, and what is on it.
 */
export interface Case {
	path: string;
	body?: unknown;
	/** Signed by an administrator instead of Mia. */
	byAdministrator?: true;
}

/** Requests that an operation answers and requests that it refuses. */
export interface Cases {
	good: Case[];
	bad: Case[];
}

/** Cases by endpoint, as the documents write it after `/rest/api/{version}/`. */
export type CaseTable = { readonly [Name in RouteName]?: Cases };

/** An issue that is not there. */
export const NOWHERE = 'issue/SUP-999999';

/** Requests without a body. */
export const asked = (...paths: string[]): Case[] => paths.map((path) => ({ path }));
/** Requests without a body that an administrator signs. */
export const administered = (...paths: string[]): Case[] =>
	paths.map((path) => ({ path, byAdministrator: true }));
/** The same path with several bodies. */
export const sent = (path: string, ...bodies: unknown[]): Case[] =>
	bodies.map((body) => ({ path, body }));
