import { isFalseFriend, isNameWord } from './falseFriends';

/** How issue keys are looked for. */
export interface KeySearch {
	/** The keys of the only projects that count, in capitals; none: every project. */
	readonly projectKeys: readonly string[];
}

export const EVERY_PROJECT: KeySearch = { projectKeys: [] };

/**
 * A project key of Jira Cloud: a capital letter, then capitals and digits, ten characters at most. A number of an
 * issue never starts with 0. Neither a letter nor a digit stands beside a key; `_`, `-` and `/` may. What goes on as a
 * date or a version is none: `RELEASE-2026-11-22`, `LODASH-4.17.21`, `NODE-18.x`.
 * Source: `key` of `POST /rest/api/3/project`, Jira Cloud platform REST API.
 */
const KEY =
	'(?<![\\p{L}\\p{N}])([A-Z][A-Z0-9]{1,9})-(?!(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2}(?!\\d))([1-9]\\d{0,9})' +
	'(?![\\p{L}\\p{N}]|\\.\\d+\\.[\\dx]|\\.x\\b)';

/** With the beginning of a fraction, which may be that of a version. */
const CAPITALS = new RegExp(`${KEY}(?=(\\.\\d)?)`, 'gu');
const ANY_CASE = new RegExp(KEY, 'giu');

/** In small letters, `lodash-4.17` is rather a version and `part-2.txt` a file. */
const SMALL = new RegExp(`${KEY}(?!\\.[\\p{L}\\p{N}])`, 'giu');

/** `sup` and `Sup` may be a project, `xSUP` is none. */
const ONE_WORD = /^[A-Za-z][a-z\d]*$/;

/** Code and comments in Markdown: what stands there is no reference, as on GitHub and GitLab. */
const HIDDEN = /```[\s\S]*?(?:```|$)|<!--[\s\S]*?(?:-->|$)|`[^`\n]*`/g;

/**
 * Where small letters and a number are hardly ever a key: addresses of pages and people, UUIDs, and branches that
 * machines name after packages.
 */
const NAMES_OF_OTHERS =
	/https?:\/\/\S+|[^\s@]{1,64}@\S+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?<![\p{L}\p{N}])(?:dependabot|renovate|greenkeeper|snyk|pre-commit-ci)[-/]\S*/giu;

/** Where a branch was merged into: the commit brings that one nothing of its issue. */
const MERGED_INTO = /^(merged?\b.*?) into \S+/gim;

/**
 * Finds the keys of issues in names of branches and tags, in commit messages, in titles and descriptions of pull
 * requests, in the order in which they appear. Keys count everywhere but in code and comments, in small letters too
 * unless the word is a usual part of names, as in `step-2` or `node-18`. What is known to be something else, such as
 * `UTF-8`, counts only when its project is named.
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

/** As many blanks as there were characters, so that places stay. */
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
