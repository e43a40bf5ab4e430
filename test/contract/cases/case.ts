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

/**
 * One request below `/rest/api/{version}/`. In the path `{issue}` stands for an issue that is there
 * and has the comment `{comment}` and the file `{attachment}`; `{fresh}` for an issue of its own,
 * with `{freshComment}` and `{freshAttachment}`; `{task}` for a bulk operation that has ended.
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
