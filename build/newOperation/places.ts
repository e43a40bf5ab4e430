import { singular, wordsOf } from './words';

/** A place for a value in the path of an endpoint. */
export interface Place {
	/** As the path has it: `issueIdOrKey`. */
	readonly name: string;
	/** What the value names: `issue`, `worklog`. */
	readonly noun: string;
	/** What of it the value is: `ID`; nothing where it is the thing itself. */
	readonly part: string;
}

/** `issueIdOrKey`, `boardId`, `propertyKey`; what is before says of what. */
const NAME = /^(.*?)((?:id|key|name)(?:or(?:id|key|name))?)$/i;

/** The places in the path of an endpoint, in their order. */
export function placesOf(endpoint: string): Place[] {
	const segments = endpoint.split('/');
	return segments.flatMap((segment, index) => {
		const name = /^\{(.*)\}$/.exec(segment)?.[1];
		if (name === undefined) return [];
		const [, thing = '', part = ''] = NAME.exec(name) ?? [undefined, name, ''];
		const before = wordsOf(segments[index - 1] ?? '');
		return [{ name, noun: thing === '' ? singular(before) : wordsOf(thing), part: wordsOf(part) }];
	});
}

/** What the path of an endpoint names, in its order: `issue`, `worklog`. */
export function namedIn(endpoint: string): string[] {
	return placesOf(endpoint).map(({ noun }) => noun);
}
