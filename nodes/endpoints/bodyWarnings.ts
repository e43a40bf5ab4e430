import type { BodyField, BodyFieldType, BodyForm } from './bodyForm';

/** The types in words, as the end of a sentence. */
const IN_WORDS: Readonly<Record<BodyFieldType, string>> = {
	string: 'a text',
	integer: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
	any: 'any JSON',
};

/** The most names or values in one sentence. */
const MOST_NAMED = 12;

/**
 * What in a body does not fit Atlassian's documents, in sentences. The documents are not always right (some of their own
 * examples do not fit them), so this is a warning and not a reason to send nothing. `null` always fits: it empties fields
 * that the documents do not call nullable.
 *
 * @param body a JSON value; of multipart, the parts that are no files, by their names
 */
export function bodyWarnings(body: unknown, form: BodyForm): readonly string[] {
	const { media, required, fields, type, anyField = false } = form;
	if (media === 'file') return [];
	if (body === undefined) {
		return required && media === 'json' ? ['The body is missing, and Jira requires one.'] : [];
	}
	const wanted = fields === undefined && !anyField ? type : 'object';
	if (body !== null && wanted !== undefined && !isOfType(body, wanted)) {
		return [`The body is ${inWords(body)}, and Jira takes ${IN_WORDS[wanted]}.`];
	}
	if (fields === undefined || body === null) return [];
	const given = body as Readonly<Record<string, unknown>>;
	const names = fields.map(({ name }) => name);
	return [
		...fields.flatMap((field) => warningsOf(field, given[field.name])),
		...Object.keys(given)
			.filter((name) => !anyField && given[name] !== undefined && !names.includes(name))
			.map((name) => `'${name}' is no field of this body. Its fields are: ${listed(names)}.`),
	];
}

function warningsOf({ name, type, required, values }: BodyField, given: unknown): string[] {
	if (given === undefined) return required ? [`'${name}' is missing, and Jira requires it.`] : [];
	if (given === null) return [];
	if (!isOfType(given, type)) {
		return [`'${name}' is ${inWords(given)}, and Jira takes ${IN_WORDS[type]}.`];
	}
	if (values === undefined || values.includes(String(given))) return [];
	return [`'${name}' is none of the values that Jira takes: ${listed(values)}.`];
}

function isOfType(value: unknown, type: BodyFieldType): boolean {
	switch (type) {
		case 'any':
			return true;
		case 'array':
			return Array.isArray(value);
		case 'object':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		case 'integer':
			return Number.isInteger(value);
		default:
			return typeof value === type;
	}
}

function inWords(value: unknown): string {
	if (Array.isArray(value)) return IN_WORDS.array;
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'string') return IN_WORDS.string;
	return typeof value === 'number' ? IN_WORDS.number : IN_WORDS.object;
}

function listed(names: readonly string[]): string {
	const more = names.length - MOST_NAMED;
	return [...names.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
