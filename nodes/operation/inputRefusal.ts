import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import type { ZodError, ZodIssue } from 'zod/v3';
import { plainLabel } from '../fields';
import { isBlank } from '../values/blank';
import { unwrapLocator } from '../values/locator';

/** Why a parameter of an item was refused: its name, its value, and what is expected. */
export interface InputRefusal {
	readonly message: string;
	readonly description: string;
}

/** The longest piece of a given value that a message repeats. */
const LONGEST_QUOTE = 40;

/** Says why the schema refused an item's parameters, with the labels of the editor. */
export function describeInputRefusal(
	error: ZodError,
	parameters: readonly INodeProperties[],
	given: unknown,
): InputRefusal {
	const sentences = error.issues.map((issue) => sentenceFor(issue, parameters, given));
	const [first = 'A parameter is not valid'] = sentences;
	return {
		message: first,
		description: [...new Set(sentences.slice(1))].join('. '),
	};
}

function sentenceFor(
	issue: ZodIssue,
	parameters: readonly INodeProperties[],
	given: unknown,
): string {
	if (issue.code === 'unrecognized_keys') {
		return `${issue.keys.map((key) => `'${key}'`).join(', ')} is not known here`;
	}
	if (issue.code === 'invalid_union') {
		const [nearest] = issue.unionErrors.flatMap((union) => union.issues);
		if (nearest !== undefined) return sentenceFor(nearest, parameters, given);
	}
	const label = labelOf(issue.path, parameters);
	const value = valueAt(given, issue.path);
	if (isBlank(value)) return `'${label}' is empty: fill it in`;
	return isSecret(issue.path, parameters)
		? `'${label}' must be ${wanted(issue)}`
		: `'${label}' is ${quoted(value)}, but must be ${wanted(issue)}`;
}

/** Whether a parameter holds what nobody may read in an error. */
function isSecret(
	path: ReadonlyArray<string | number>,
	parameters: readonly INodeProperties[],
): boolean {
	return parameters.some(
		({ name, typeOptions }) => path.includes(name) && typeOptions?.password === true,
	);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	integer: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
	date: 'a date',
};

function wanted(issue: ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return TYPE_NAMES[issue.expected] ?? oneOf(issue.expected);
		case 'invalid_enum_value':
		case 'invalid_literal':
			return 'options' in issue ? `one of ${issue.options.join(', ')}` : issue.message;
		case 'too_small':
			return issue.type === 'string' ? 'text' : `at least ${issue.minimum}`;
		case 'too_big':
			return issue.type === 'string'
				? `at most ${issue.maximum} characters long`
				: `at most ${issue.maximum}`;
		default:
			return issue.message;
	}
}

/** zod writes the values of a choice as `'a' | 'b'` if the given value is not even text. */
function oneOf(expected: string): string {
	return `one of ${expected.replaceAll("'", '').split(' | ').join(', ')}`;
}

/** The labels of a path of parameter names, as the editor shows them: `Additional Fields → Due Date`. */
export function labelOf(
	path: ReadonlyArray<string | number>,
	parameters: readonly INodeProperties[],
): string {
	const labels: string[] = [];
	let level: ReadonlyArray<INodeProperties | INodePropertyOptions | INodePropertyCollection> =
		parameters;
	for (const part of path) {
		const found = level.find(({ name }) => name === part);
		if (found === undefined) continue;
		labels.push('displayName' in found ? plainLabel(found.displayName) : found.name);
		level = 'values' in found ? found.values : 'options' in found ? (found.options ?? []) : [];
	}
	return labels.length > 0 ? labels.join(' → ') : path.join('.');
}

function valueAt(given: unknown, path: ReadonlyArray<string | number>): unknown {
	return path.reduce<unknown>(
		(value, part) =>
			typeof value === 'object' && value !== null
				? unwrapLocator((value as Record<string | number, unknown>)[part])
				: undefined,
		given,
	);
}

/** At most {@link LONGEST_QUOTE} characters of a value; n8n's panel does not break longer words. */
function quoted(value: unknown): string {
	const isText = typeof value === 'string';
	const text = isText ? value : (JSON.stringify(value) ?? String(value));
	const isLong = text.length > LONGEST_QUOTE;
	const piece = isLong ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
	return `${isText ? `"${piece}"` : piece}${isLong ? ` (${text.length} characters)` : ''}`;
}
