import type { QueryValue } from '../../connection';
import type { ParameterFacts } from '../../endpoints';
import { isBlank } from '../../values/blank';

/** A value that a parameter of an endpoint does not take; completes "'startAt' is …, but must be". */
export class Unfit {
	constructor(readonly wanted: string) {}
}

type Single = string | number | boolean;

/**
 * A value as a parameter takes it, according to the documents: numbers and booleans may be given as text, lists as text
 * with commas.
 *
 * @returns Unfit if it does not take it; undefined for a value that is left out
 */
export function parameterValue(given: unknown, facts: ParameterFacts): QueryValue | Unfit {
	if (isBlank(given)) return undefined;
	if (facts.list === undefined) return singleValue(given, facts);
	const entries = Array.isArray(given) ? (given as unknown[]) : textList(given);
	const { minimum = 0, maximum = Infinity } = facts;
	if (entries.length < minimum || entries.length > maximum) {
		return new Unfit(`a list ${bounds('entries', facts)}`);
	}
	const values = entries.map((entry) =>
		singleValue(entry, { ...facts, minimum: undefined, maximum: undefined }),
	);
	const unfit = values.find((value) => value instanceof Unfit);
	if (unfit !== undefined) return new Unfit(`a list in which each entry is ${unfit.wanted}`);
	// A list of booleans is sent as their words.
	return values.map((value) => (typeof value === 'number' ? value : String(value)));
}

/** The entries of a list that is given as text with commas. */
export const textList = (given: unknown): unknown[] =>
	typeof given === 'string' ? given.split(',').map((entry) => entry.trim()) : [given];

/** What is known about one value. */
type SingleFacts = Pick<ParameterFacts, 'type' | 'values'> & {
	readonly minimum?: number | undefined;
	readonly maximum?: number | undefined;
};

function singleValue(given: unknown, facts: SingleFacts): Single | Unfit {
	const { type, values, minimum = -Infinity, maximum = Infinity } = facts;
	if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') {
		return new Unfit(values === undefined ? NAMES[type] : oneOf(values));
	}
	const text = String(given).trim();
	if (values !== undefined) return values.includes(text) ? text : new Unfit(oneOf(values));
	switch (type) {
		case 'boolean':
			return text === 'true' || text === 'false' ? text === 'true' : new Unfit(NAMES[type]);
		case 'integer':
		case 'number': {
			const number = Number(text);
			const fits = type === 'integer' ? /^-?\d+$/.test(text) : text !== '' && isFinite(number);
			if (!fits) return new Unfit(NAMES[type]);
			if (number < minimum || number > maximum) {
				return new Unfit(`${NAMES[type]} ${bounds('', facts)}`);
			}
			// IDs may be larger than what a number holds exactly.
			return Number.isSafeInteger(number) || type === 'number' ? number : text;
		}
		default:
			return type === 'any' || typeof given === 'string' ? given : text;
	}
}

const NAMES: Readonly<Record<ParameterFacts['type'], string>> = {
	string: 'text',
	integer: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	any: 'text, a number, or true or false',
};

function oneOf(values: readonly string[]): string {
	const [last = ''] = values.slice(-1);
	return values.length === 1 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}

function bounds(what: string, { minimum, maximum }: SingleFacts): string {
	const least = minimum === undefined ? [] : [`at least ${minimum}`];
	const most = maximum === undefined ? [] : [`at most ${maximum}`];
	return ['of', [...least, ...most].join(' and '), what].filter((part) => part !== '').join(' ');
}
