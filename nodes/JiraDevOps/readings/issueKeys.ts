import { isFalseFriend, isNameWord } from './falseFriends';

/** How issue keys are looked for. */
export interface KeySearch {
	/** The keys of the only projects that count, in capitals; none: every project. */
	readonly projectKeys: readonly string[];
}

export const EVERY_PROJECT: KeySearch = { projectKeys: [] };

/**
 * A project key of Jira Cloud: a capital letter, then capitals and digits, ten characters at most. A number of an
 * issue never starts with 0. Neither a letter nor a digit stands beside a key; `_`, `-` and `/` may.
 * Source: `key` of `POST /rest/api/3/project`, Jira Cloud platform REST API.
 */
const KEY = '(?<![\\p{L}\\p{N}])([A-Z][A-Z0-9]{1,9})-([1-9]\\d{0,9})(?![\\p{L}\\p{N}])';

/** A version or a date goes on after the number: `LODASH-4.17`, `RELEASE-2026-11-22`. */
const GOES_ON = '(?!\\.\\d|\\.x\\b|-\\d{1,2}-\\d{1,2}(?!\\d))';

const CAPITALS = new RegExp(KEY + GOES_ON, 'gu');
const ANY_CASE = new RegExp(KEY + GOES_ON, 'giu');

/** Where a key in small letters begins in the name of a branch or tag: a part of its path, or after what kind it is. */
const IN_NAME = new RegExp(
	`(?:^|/)(?:(?:feature|feat|bugfix|hotfix|fix|bug|task|story|chore|revert-\\d+)[-_])?${KEY}${GOES_ON}`,
	'giu',
);

/** Branches that machines make name packages, not issues. */
const MADE_BY_MACHINES = /^(?:dependabot|renovate|greenkeeper|snyk-|pre-commit-ci)/i;

/**
 * Where people put a key in small letters: `[sup-1]`, `#sup-1`, `sup-1: …`, `sup-1 #comment`, `fix(sup-1): …`, and a
 * line that says no more than `Closes sup-1`.
 */
const PUT_THERE = [
	new RegExp(`\\[${KEY}\\]`, 'giu'),
	new RegExp(`#${KEY}`, 'giu'),
	new RegExp(`^\\s*${KEY}(?=:| #)`, 'gimu'),
	new RegExp(`^\\w+\\(${KEY}\\)!?:`, 'gimu'),
	new RegExp(`^\\s*(?:close[sd]|fixe[sd]|resolve[sd]|refs?):? ${KEY}\\.?$`, 'gimu'),
];

/** The branches that the message of a merge names: Git's own, GitHub's, Bitbucket's, GitLab's. */
const MERGED_BRANCH =
	/^merged?\b.*?(?:branch(?:es)? ['"](\S+?)['"]|from [\w.-]+[/:](\S+)|in (\S+) \(pull request)/gim;

/** Code in Markdown: what stands in it is no reference, as on GitHub and GitLab. */
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

/**
 * Finds the keys of issues in names of branches and tags, in commit messages and in titles of pull requests, in the
 * order in which they appear. Capitals count everywhere but in code; small letters only where people put keys: at the
 * start of a branch's name or of a part of it, in brackets, before a colon. What is known to be something else, such
 * as `UTF-8`, counts only when its project is named.
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
	const isName = !/\s/.test(text);
	const prose = isName ? text : text.replace(CODE, (code) => ' '.repeat(code.length));
	if (projectKeys.length > 0) {
		return inOrder(candidates(prose, ANY_CASE, (project) => projectKeys.includes(project)));
	}
	const capitals = candidates(
		prose,
		CAPITALS,
		(project, number) => !isFalseFriend(project, number),
	);
	const small = isName ? keysInName(prose) : keysInProse(prose);
	return inOrder([...capitals, ...small]);
}

function keysInName(name: string): Candidate[] {
	return MADE_BY_MACHINES.test(name) ? [] : candidates(name, IN_NAME, isLikely);
}

function keysInProse(prose: string): Candidate[] {
	const put = PUT_THERE.flatMap((pattern) => candidates(prose, pattern, isLikely));
	const merged = [...prose.matchAll(MERGED_BRANCH)].flatMap(({ index, 1: a, 2: b, 3: c }) =>
		keysInName(a ?? b ?? c ?? '').map(({ key }) => ({ key, at: index })),
	);
	return [...put, ...merged];
}

function isLikely(project: string, number: string): boolean {
	return !isNameWord(project) && !isFalseFriend(project, number);
}

function candidates(
	text: string,
	pattern: RegExp,
	counts: (project: string, number: string) => boolean,
): Candidate[] {
	return [...text.matchAll(pattern)].flatMap(({ index, 1: project = '', 2: number = '' }) =>
		counts(project.toUpperCase(), number)
			? [{ at: index, key: `${project.toUpperCase()}-${number}` }]
			: [],
	);
}

function inOrder(found: readonly Candidate[]): string[] {
	return found.toSorted((one, other) => one.at - other.at).map(({ key }) => key);
}
