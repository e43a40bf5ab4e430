import { isFalseFriend, isNameWord } from './falseFriends';

/** How to look for issue keys. */
export interface KeySearch {
	/** Only these project keys count, in capitals; empty for every project. */
	readonly projectKeys: readonly string[];
}

export const EVERY_PROJECT: KeySearch = { projectKeys: [] };

/**
 * A project key of Jira Cloud: a capital letter, then capitals and digits, ten characters at most. An issue number
 * never starts with 0. There is no letter or digit next to a key, but there may be `_`, `-` or `/`. A date or a
 * version is not a key: `RELEASE-2026-11-22`, `LODASH-4.17.21`, `NODE-18.x`. Source: `key` of `POST
 * /rest/api/3/project`, Jira Cloud platform REST API.
 */
const KEY =
	'(?<![\\p{L}\\p{N}])([A-Z][A-Z0-9]{1,9})-(?!(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2}(?!\\d))([1-9]\\d{0,9})' +
	'(?![\\p{L}\\p{N}]|\\.\\d+\\.[\\dx]|\\.x\\b)';

/** With the beginning of a fraction, which may belong to a version. */
const CAPITALS = new RegExp(`${KEY}(?=(\\.\\d)?)`, 'gu');
const ANY_CASE = new RegExp(KEY, 'giu');

/** In lower case, `lodash-4.17` is more likely a version, and `part-2.txt` a file. */
const SMALL = new RegExp(`${KEY}(?!\\.[\\p{L}\\p{N}])`, 'giu');

/** `sup` and `Sup` may be a project, `xSUP` may not. */
const ONE_WORD = /^[A-Za-z][a-z\d]*$/;

/** Code and comments in Markdown, which contain no references, as on GitHub and GitLab. */
const HIDDEN = /```[\s\S]*?(?:```|$)|<!--[\s\S]*?(?:-->|$)|`[^`\n]*`/g;

/**
 * Places where lower-case letters and a number are rarely a key: URLs, email addresses, UUIDs, and branches that bots
 * name after packages.
 */
const NAMES_OF_OTHERS =
	/https?:\/\/\S+|[^\s@]{1,64}@\S+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?<![\p{L}\p{N}])(?:dependabot|renovate|greenkeeper|snyk|pre-commit-ci)[-/]\S*/giu;

/** The target branch of a merge: the merge commit is not about that branch's issue. */
const MERGED_INTO = /^(merged?\b.*?) into \S+/gim;

/**
 * Finds the keys of issues in names of branches and tags, in commit messages, in titles and descriptions of pull
 * requests, in the order in which they appear. Keys count everywhere but in code and comments, in lower case too,
 * unless the word is common in names, as in `step-2` or `node-18`. Known exceptions such as `UTF-8` count only if the
 * project is listed.
 *
 * @param texts names without blanks (`feature/sup-12-login`) or prose
 * @returns keys in capitals, each once
 */
export function issueKeysIn(texts: readonly string[], search = EVERY_PROJECT): string[] {
	return [...new Set(texts.flatMap((text) => keysIn(text.trim(), search)))];
}

interface Candidate {
	readonly at: number;
	readonly key: string;
}

function keysIn(text: string, { projectKeys }: KeySearch): string[] {
	const shown = text.replace(HIDDEN, blanked);
	if (projectKeys.length > 0) {
		return inOrder(
			candidates(shown, ANY_CASE, (project) => projectKeys.includes(project.toUpperCase())),
		);
	}
	const capitals = candidates(
		shown,
		CAPITALS,
		(project, number, fraction) =>
			!isFalseFriend(project, number) && (fraction === undefined || !isNameWord(project)),
	);
	const own = shown
		.replace(NAMES_OF_OTHERS, blanked)
		.replace(MERGED_INTO, (merge, before: string) => before.padEnd(merge.length));
	const small = candidates(
		own,
		SMALL,
		(project, number) =>
			ONE_WORD.test(project) && !isFalseFriend(project, number) && !isNameWord(project),
	);
	return inOrder([...capitals, ...small]);
}

/** As many spaces as there were characters, so that positions do not change. */
function blanked(text: string): string {
	return ' '.repeat(text.length);
}

function candidates(
	text: string,
	pattern: RegExp,
	counts: (project: string, number: string, fraction?: string) => boolean,
): Candidate[] {
	return [...text.matchAll(pattern)].flatMap(
		({ index, 1: project = '', 2: number = '', 3: fraction }) =>
			counts(project, number, fraction)
				? [{ at: index, key: `${project.toUpperCase()}-${number}` }]
				: [],
	);
}

function inOrder(found: readonly Candidate[]): string[] {
	return found.toSorted((one, other) => one.at - other.at).map(({ key }) => key);
}
