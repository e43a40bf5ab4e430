import { singular, wordsOf } from './words';

/** A placeholder in the path of an endpoint. */
export interface Place {
	/** As in the path: `issueIdOrKey`. */
	readonly name: string;
	/** The thing that the value belongs to: `issue`, `worklog`. */
	readonly noun: string;
	/** The part of the thing that the value is: `ID`; empty for the thing itself. */
	readonly part: string;
}

/** `issueIdOrKey`, `boardId`, `propertyKey`; the beginning names the thing. */
const NAME = /^(.*?)((?:id|key|name)(?:or(?:id|key|name))?)$/i;

/** The placeholders in the path of an endpoint, in their order. */
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

/** The things that the path of an endpoint names, in its order: `issue`, `worklog`. */
export function namedIn(endpoint: string): string[] {
	return placesOf(endpoint).map(({ noun }) => noun);
}
