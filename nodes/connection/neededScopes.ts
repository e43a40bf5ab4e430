import type { ScopeSets } from '../endpoints';

/** The scopes of an unknown endpoint. */
export const UNKNOWN_SCOPES: ScopeSets = { classic: [], granular: [] };

/**
 * The scopes that a token needs, for a sentence: `the scope write:jira-work, or all of read:issue:jira and
 * write:issue:jira`. Empty where they are not known, or any token will do.
 */
export function neededScopes({ classic, granular }: ScopeSets): string {
	const sets = [...classic, ...granular];
	return sets.some((set) => set.length === 0) ? '' : sets.map(asText).join(', or ');
}

function asText(set: readonly string[]): string {
	return set.length === 1 ? `the scope ${set[0]}` : `all of ${listed(set)}`;
}

const listed = (names: readonly string[]): string =>
	`${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
