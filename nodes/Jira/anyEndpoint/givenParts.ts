import type { BodyForm } from '../../endpoints/bodies';
import { ItemRefused } from '../../operation';
import { isBlank } from '../../values/blank';
import { jsonOrText } from '../../values/jsonOrText';
import { bodyValue } from './bodyValue';
import type { GivenValues } from './checkedRequest';

/** What an item gives for the parts of a request. */
export interface GivenParts {
	readonly path: GivenValues;
	readonly query: GivenValues;
	/** Undefined if nothing is given. */
	readonly body?: unknown;
	/** Names of binary fields of the item, by the names of the parts that they are sent as. */
	readonly files: GivenValues;
}

const NOTHING: GivenParts = { path: {}, query: {}, files: {} };

/** The parts of a request that a form asks for. */
export type FormPlace = 'path' | 'query' | 'body' | 'file';

/** The ID of a field of the form: `query:expand`. The whole body is `body:`. */
export function formFieldId(place: FormPlace, name = ''): string {
	return `${place}:${name}`;
}

/**
 * What was entered into the form of an endpoint.
 *
 * @param values by the IDs of the form's fields; blank ones are left out
 * @param form what the body consists of
 */
export function partsOfForm(values: GivenValues, form: BodyForm | undefined): GivenParts {
	const at = (place: FormPlace): [name: string, value: unknown][] =>
		Object.entries(values)
			.filter(([id, value]) => id.startsWith(`${place}:`) && !isBlank(value))
			.map(([id, value]) => [id.slice(place.length + 1), value]);
	const inBody = at('body');
	const whole = inBody.find(([name]) => name === '');
	const properties = inBody.map(([name, value]) => [
		name,
		bodyValue(
			value,
			form?.fields?.find((field) => field.name === name),
		),
	]);
	return {
		path: Object.fromEntries(at('path')),
		query: Object.fromEntries(at('query')),
		files: Object.fromEntries(at('file')),
		...(inBody.length > 0 && {
			body: whole === undefined ? Object.fromEntries(properties) : parsedBody(whole[1]),
		}),
	};
}

const PARTS = ['path', 'query', 'body', 'files'] as const;

/**
 * What JSON says of a request: `{"path": {…}, "query": {…}, "body": …, "files": {…}}`, each of them optional.
 *
 * @throws ItemRefused for text that is no JSON, or for other properties
 */
export function partsOfJson(given: unknown): GivenParts {
	if (isBlank(given)) return NOTHING;
	const value = typeof given === 'string' ? jsonOrText(given) : given;
	if (!isRecord(value)) {
		throw new ItemRefused("'Request' is no JSON object", WANTED);
	}
	const other = Object.keys(value).find((name) => !PARTS.some((part) => part === name));
	if (other !== undefined) {
		throw new ItemRefused(`'Request' has '${other}', which is no part of a request`, WANTED);
	}
	const { body } = value;
	return {
		path: recordAt(value, 'path'),
		query: recordAt(value, 'query'),
		files: recordAt(value, 'files'),
		...(body !== undefined && { body }),
	};
}

const WANTED =
	'It must be an object with "path", "query", "body" and "files", each of them optional: {"path": {"issueIdOrKey": "SUP-1"}, "query": {"expand": "names"}}.';

function recordAt(value: Readonly<Record<string, unknown>>, part: string): GivenValues {
	const found = value[part] ?? {};
	if (isRecord(found)) return found;
	throw new ItemRefused(
		`'${part}' is ${JSON.stringify(found)}, but must be an object`,
		`It contains the values by their names: "${part}": {"name": "value"}.`,
	);
}

/** A body as it was entered: JSON, or what an expression returned. */
export function parsedBody(given: unknown): unknown {
	if (typeof given !== 'string') return given ?? undefined;
	if (given.trim() === '') return undefined;
	const { value, fault } = parsedJson(given);
	if (fault === undefined) return value;
	throw new ItemRefused("'Body' is not valid JSON", `${fault}. A text needs quotes: "text".`);
}

function parsedJson(text: string): { readonly value?: unknown; readonly fault?: string } {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch (error) {
		return { fault: error instanceof Error ? error.message : String(error) };
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
