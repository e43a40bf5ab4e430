import type { INodeProperties } from 'n8n-workflow';
import type { Failure } from '../connection';
import { sentences } from '../connection/sentences';
import { plainLabel } from '../fields';
import { isLocated } from '../values/locator';

/** The names by which users know fields and parameters; Jira uses ids. */
export interface FieldLabels {
	/** The form, whose labels name fields. */
	readonly parameters: readonly INodeProperties[];
	/** What the user called fields, by id. */
	readonly fieldNames?: ReadonlyMap<string, string>;
	/** The action of the operation: `Create issue`. */
	readonly action?: string;
	/** The item's input, to find the parameter with a refused value. */
	readonly input?: unknown;
}

/** Jira's sentence about the first refused field, with the field's label and the given value; or the message itself. */
export function messageWithLabel({ message, fields }: Failure, labels: FieldLabels): string {
	const [refused] = Object.entries(fields);
	if (refused === undefined) return message;
	const [field, text] = refused;
	const given = givenFor(field, labels);
	const label = `'${labelOfField(field, labels)}'`;
	return given === undefined || text.includes(given)
		? `${label}: ${text}`
		: `${label} is ${JSON.stringify(given)}: ${text}`;
}

/** The description of a failure with the labels of fields, and the values that refused ones can have. */
export function descriptionWithLabels(
	{ description, fields, possible = {} }: Failure,
	labels: FieldLabels,
): string {
	const labelled = Object.entries(fields).reduce(
		(text, [field, said]) =>
			text.replace(`${field}: ${said}`, () => `'${labelOfField(field, labels)}': ${said}`),
		description,
	);
	const offers = Object.entries(possible).map(([field, { values, because = '' }]) => {
		const given = givenFor(field, labels)?.toLowerCase();
		// If it is refused for another reason, the list is of no help.
		if (values.length === 0 || values.some((value) => value.toLowerCase() === given)) return '';
		return sentences(`'${labelOfField(field, labels)}' can be ${listed(values)}.`, because);
	});
	return sentences(labelled, ...offers);
}

/** The most values that a sentence lists. */
const MOST_VALUES = 20;

/** `"High", "Low" and 3 more`, `"High" or "Low"` */
function listed(values: readonly string[]): string {
	const rest = values.length - MOST_VALUES;
	const named = values.slice(0, MOST_VALUES).map((value) => JSON.stringify(value));
	if (rest > 0) return `${named.join(', ')} and ${rest} more`;
	return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
}

function labelOfField(field: string, labels: FieldLabels): string {
	const own = placeOf(field, labels)?.property.displayName;
	return labels.fieldNames?.get(field) ?? (own === undefined ? field : plainLabel(own));
}

interface Place {
	readonly property: INodeProperties;
	readonly path: readonly string[];
}

/** The parameter of a field; Jira writes `issuetype` where the form has `issueType`. */
function placeOf(field: string, { parameters }: FieldLabels): Place | undefined {
	const places = parameters.flatMap((property): Place[] => [
		{ property, path: [property.name] },
		...(property.type === 'collection'
			? ((property.options ?? []) as INodeProperties[]).map((option) => ({
					property: option,
					path: [property.name, option.name],
				}))
			: []),
	]);
	return places.find(({ property }) => property.name.toLowerCase() === field.toLowerCase());
}

/** The longest given value that a message repeats. */
const LONGEST_GIVEN = 40;

/** The value that the user gave for a field, in one line; undefined for a long text, for a secret and for what is not text. */
function givenFor(field: string, labels: FieldLabels): string | undefined {
	const { input, fieldNames } = labels;
	const place = placeOf(field, labels);
	const { rows, password } = place?.property.typeOptions ?? {};
	if (rows !== undefined || password === true) return undefined;
	const own = place?.path.reduce<unknown>(
		(held, name) => (held as Record<string, unknown> | undefined)?.[name],
		input,
	);
	return shortText(own) ?? shortText(otherField(fieldNames?.get(field), input));
}

/** The value of a field that the user named. */
function otherField(called: string | undefined, input: unknown): unknown {
	const { otherFields } = (input ?? {}) as { otherFields?: unknown };
	if (called === undefined || !Array.isArray(otherFields)) return undefined;
	return (otherFields as ReadonlyArray<{ id: string; value: unknown }>).findLast(
		({ id }) => id === called,
	)?.value;
}

function shortText(given: unknown): string | undefined {
	const value = isLocated(given) ? given.value : given;
	const text = Array.isArray(value) ? value.join(', ') : value;
	if (!['string', 'number', 'boolean'].includes(typeof text)) return undefined;
	const line = String(text).trim();
	return line === '' || line.length > LONGEST_GIVEN ? undefined : line;
}
