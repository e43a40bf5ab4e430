import type { Endpoint, PathValue } from '../endpoints';
import { shortened } from './sentences';

/** A thing that the path of a request names. */
export interface NamedThing {
	/** What it is, as people call it: `issue`, `issue type`. */
	readonly noun: string;
	/** Its key, ID or name, as the user gave it. */
	readonly name: string;
}

/** Placeholders that do not name a thing. */
const NO_THING = /^(?:filename|\w*type)$/i;

/** Literal segments that do not say what the next one names. */
const NO_NOUN: ReadonlySet<string> = new Set(['content', 'thumbnail']);

/**
 * The things that a path names, outermost first. The placeholder says what they are (`issueIdOrKey`), or else the
 * segment before it (`/worklog/{id}`).
 *
 * @param values of the placeholders, in order
 */
export function thingsIn(endpoint: Endpoint, values: readonly PathValue[]): NamedThing[] {
	const things: NamedThing[] = [];
	let before = '';
	let position = 0;
	for (const segment of endpoint.split('/').slice(1)) {
		const placeholder = /^\{(.*)\}$/.exec(segment)?.[1];
		if (placeholder === undefined) {
			if (!NO_NOUN.has(segment)) before = segment;
			continue;
		}
		const name = String(values[position++] ?? '').trim();
		if (NO_THING.test(placeholder)) before = name;
		else things.push({ noun: nounOf(placeholder, before), name });
	}
	return things;
}

/** What query parameters name, outermost first. */
const NOUNS_IN_QUERY: Readonly<Record<string, string>> = {
	project: 'project',
	issueId: 'issue',
	issueKey: 'issue',
	groupId: 'group',
	groupname: 'group',
	accountId: 'user',
	key: 'user',
	username: 'user',
};

/** Endpoints of people, whose queries name who or what they are about. */
const OF_PEOPLE = /\/(?:user|group)(?:\/|$)/;

/** The things that the query of a request about people names, outermost first. A search is not about one of them. */
export function thingsInQuery(
	endpoint: Endpoint,
	query: Readonly<Record<string, unknown>>,
): NamedThing[] {
	if (!OF_PEOPLE.test(endpoint)) return [];
	const isSearch = endpoint.endsWith('/search');
	return Object.entries(NOUNS_IN_QUERY).flatMap(([parameter, noun]) => {
		const name = query[parameter];
		if (typeof name !== 'string' || name === '' || (isSearch && noun === 'user')) return [];
		return [{ noun, name }];
	});
}

function nounOf(placeholder: string, before: string): string {
	const own = placeholder.replace(/(?:^id|IdOrKey|Id|^key|Key|SequenceNumber|Number)$/, '');
	const noun = own === '' || own === 'entity' ? before.replace(/s$/, '') : own;
	return noun.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** The longest name that a sentence repeats. */
const LONGEST_NAME = 80;

/** `Worklog 10001 of issue SUP-1`; undefined if there is nothing to name. */
export function namesOfThings(things: readonly NamedThing[]): string | undefined {
	if (things.length === 0) return undefined;
	const text = things
		.toReversed()
		.map(({ noun, name }) => `${noun} ${shown(name)}`)
		.join(' of ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function shown(name: string): string {
	const piece = shortened(name, LONGEST_NAME);
	return /^[^\s"]+$/.test(piece) ? piece : JSON.stringify(piece);
}
