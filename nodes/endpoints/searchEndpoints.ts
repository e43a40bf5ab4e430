import type { ListedEndpoint } from './catalogue';
import { EMPTY, OTHER_NAMES, SAME_WORDS } from './searchWords';
import { wordsOf } from './title';

const METHODS = /^(GET|PUT|POST|DELETE|PATCH)\b\s*/i;

/** A word that only a search for deprecated endpoints has. */
const DEPRECATED = /\b(?:deprecated|old|outdated)\b/i;

/** An endpoint as it is searched. */
interface Searched {
	readonly title: readonly string[];
	readonly group: readonly string[];
	readonly path: readonly string[];
	/** All of it without spaces, since documents write `issuelinktype` as well as "issue link type". */
	readonly run: { readonly title: string; readonly all: string };
}

const searched = new WeakMap<ListedEndpoint, Searched>();

function searchedOf(one: ListedEndpoint): Searched {
	const known = searched.get(one);
	if (known !== undefined) return known;
	const title = wordsOf(one.title).map(stem);
	const group = wordsOf(one.group).map(stem);
	const path = wordsOf(one.endpoint.replace(/^.*?\/rest\/[^/]+\/[^/]+\//, '')).map(stem);
	const run = { title: title.join(''), all: [...title, ' ', ...group, ' ', ...path].join('') };
	const found = { title, group, path, run };
	searched.set(one, found);
	return found;
}

/** `schemes` → scheme, `priorities` → priority: enough for the words of the documents. */
function stem(word: string): string {
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

const ALIKE: ReadonlyMap<string, readonly string[]> = new Map(
	SAME_WORDS.flatMap((words) =>
		words.map((word): [string, readonly string[]] => [word, words.filter((one) => one !== word)]),
	),
);

/** A word that is looked for. */
interface SoughtWord {
	readonly word: string;
	/** How well it fits one part of an endpoint: from 1 for the word itself to 0. */
	fit(parts: readonly string[]): number;
}

/** Endpoints share their words, so each of them is compared once per search. */
function soughtWord(word: string): SoughtWord {
	const alike = new Set((ALIKE.get(word) ?? []).map(stem));
	const known = new Map<string, number>();
	const fitOne = (part: string): number => {
		if (part === word) return 1;
		if (word.length > 2 && part.startsWith(word)) return 0.7;
		return alike.has(part) ? 0.5 : 0;
	};
	const fit = (parts: readonly string[]): number => {
		let best = 0;
		for (const part of parts) {
			let value = known.get(part);
			if (value === undefined) known.set(part, (value = fitOne(part)));
			if (value > best) best = value;
		}
		return best;
	};
	return { word, fit };
}

/** How well a word fits an endpoint; 0 if not at all. */
function fitOf({ word, fit }: SoughtWord, { title, group, path, run }: Searched): number {
	const best = Math.max(4 * fit(title), 3 * fit(group), 2 * fit(path));
	if (best > 0) return best;
	return word.length > 2 && run.all.includes(word) ? 1 : 0;
}

/** How well an endpoint fits all words; 0 if one of them does not fit. */
function scoreOf(sought: readonly SoughtWord[], one: ListedEndpoint): number {
	const place = searchedOf(one);
	let sum = 0;
	for (const each of sought) {
		const fits = fitOf(each, place);
		if (fits === 0) return 0;
		sum += fits;
	}
	const words = sought.map(({ word }) => word);
	const run = words.join('');
	const whole = place.group.join('') === run ? 3 : 0;
	const titled = place.run.title === run ? 6 : place.run.title.includes(run) ? 2 : 0;
	const inTitle = sought.every(({ fit }) => fit(place.title) > 0) ? 1.5 : 0;
	const passedOver = place.title.filter((word) => !words.includes(word)).length;
	return sum + whole + titled + inTitle - 0.2 * passedOver - (one.experimental ? 0.1 : 0);
}

/** The words to look for, in each way in which they can be meant. */
function meaningsOf(text: string): string[][] {
	const words = wordsOf(text)
		.filter((word) => !EMPTY.has(word))
		.map(stem);
	const other = OTHER_NAMES.filter(([said]) => said.every((word) => words.includes(word))).map(
		([said, meant]) => [...meant, ...words.filter((word) => !said.includes(word))],
	);
	return [words, ...other];
}

/**
 * The endpoints that a text is about, the best first. Looked for are the words of titles, groups and paths, and what
 * people call them; a method at the beginning of the text must be the endpoint's own. Deprecated endpoints are left out
 * unless the text asks for them, with the word "deprecated" or with their path.
 *
 * @param text as people type it; all endpoints if it is empty, in their own order
 */
export function searchEndpoints(
	text: string,
	among: readonly ListedEndpoint[],
): readonly ListedEndpoint[] {
	const typed = text.trim();
	const [begin = '', method = ''] = METHODS.exec(typed) ?? [];
	const afterMethod = typed.slice(begin.length).replace(/^https?:\/\/[^/]*/i, '');
	const isPath = afterMethod.startsWith('/');
	// "delete user" are words, "DELETE user" begins with a method.
	const isMethod = method !== '' && (isPath || method === method.toUpperCase());
	const rest = isMethod || isPath ? afterMethod : typed;
	const ofMethod = isMethod
		? among.filter(({ endpoint }) => endpoint.startsWith(`${method.toUpperCase()} `))
		: among;
	if (isPath) return withPath(rest, ofMethod);
	const asksForOld = DEPRECATED.test(rest);
	const offered = ofMethod.filter(({ deprecated }) => deprecated === asksForOld);
	const meanings = meaningsOf(rest.replace(DEPRECATED, ' ')).map((words) => words.map(soughtWord));
	if (meanings[0]?.length === 0) return offered;
	return offered
		.map((one) => ({
			one,
			score: Math.max(
				// What was typed comes before what may be meant.
				...meanings.map((sought, index) => scoreOf(sought, one) - (index === 0 ? 0 : 0.1)),
			),
		}))
		.filter(({ score }) => score > 0)
		.toSorted((left, right) => right.score - left.score)
		.map(({ one }) => one);
}

/** Those whose path contains a text; values in it stand for placeholders: `/issue/SUP-1/comment`. */
function withPath(text: string, among: readonly ListedEndpoint[]): readonly ListedEndpoint[] {
	const wanted = text
		.trim()
		.toLowerCase()
		.replace(/[?#].*$/, '')
		.replace(/\/$/, '');
	const rank = ({ endpoint }: ListedEndpoint) => {
		const [, path = ''] = endpoint.toLowerCase().split(' ');
		if (path === wanted) return 0;
		if (path.endsWith(wanted)) return 1;
		if (path.includes(wanted)) return 2;
		return isFilled(path, wanted) ? FILLED : undefined;
	};
	const ranked = among.flatMap((one) => {
		const found = rank(one);
		return found === undefined ? [] : [{ one, rank: found }];
	});
	const isNamed = ranked.some((each) => each.rank < FILLED);
	return ranked
		.filter((each) => !isNamed || each.rank < FILLED)
		.toSorted((left, right) => left.rank - right.rank || readsFirst(left.one, right.one))
		.map(({ one }) => one);
}

/** The rank of a path whose placeholders are filled. */
const FILLED = 3;

const readsFirst = (left: ListedEndpoint, right: ListedEndpoint): number =>
	Number(right.access === 'read') - Number(left.access === 'read');

/** Whether a path with values is one with placeholders, or the end of one. */
function isFilled(path: string, filled: string): boolean {
	const places = path.split('/').reverse();
	const segments = filled.split('/').slice(1).reverse();
	return segments.every((segment, index) => {
		const place = places[index];
		return place !== undefined && (place === segment || place.startsWith('{'));
	});
}
