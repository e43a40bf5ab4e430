import { accessOf, type Endpoint } from '../../nodes/endpoints';
import { namedIn } from './places';
import {
	camelCase,
	capitalized,
	done,
	inSentence,
	isPlural,
	label,
	plural,
	withArticle,
	wordsOf,
} from './words';

/** The names of an operation, as a draft for its author. */
export interface Wording {
	/** Name of the constant that holds it: `addWorklog`. */
	readonly constant: string;
	readonly displayName: string;
	readonly action: string;
	readonly description: string;
	/** Undefined for an operation that only reads. */
	readonly effect: string | undefined;
}

const PREPOSITIONS: Readonly<Record<string, string>> = { add: 'to', remove: 'from' };

/**
 * Drafts the names of an operation from its own name and the things in the path.
 *
 * @param resource `worklog`
 * @param name `getMany`, `addWatcher`
 */
export function wordingOf(resource: string, name: string, endpoint: Endpoint): Wording {
	const [verb = '', ...rest] = wordsOf(name).split(' ');
	const isMany = rest.join(' ') === 'many';
	const own = rest.length === 0 || isMany ? wordsOf(resource) : rest.join(' ');
	const thing = isMany ? plural(own) : own;
	const around = namedIn(endpoint).find((noun) => !` ${own} `.includes(` ${noun} `));
	const place = (words: string) =>
		around === undefined ? '' : ` ${PREPOSITIONS[verb] ?? 'of'} ${words}`;
	const access = accessOf(endpoint);
	const things = isPlural(thing) && around !== undefined ? `the ${thing}` : thing;
	const described = isPlural(thing) ? things : withArticle(thing);
	const subject =
		rest.length === 0 || isMany
			? capitalized(camelCase(isMany ? thing : wordsOf(resource)))
			: `${capitalized(resource)}${capitalized(camelCase(own))}`;
	return {
		constant: `${verb}${subject}`,
		displayName: label(wordsOf(name)),
		action: inSentence(
			`${capitalized(verb)} ${isMany ? `many ${thing}` : thing}${place(around ?? '')}`,
		),
		description: inSentence(
			`${capitalized(verb)} ${described}${place(withArticle(around ?? ''))}${access === 'delete' ? ' for good' : ''}`,
		),
		effect: access === 'read' ? undefined : done(verb),
	};
}
