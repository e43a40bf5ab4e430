import type { Schema } from '../../../../build/specifications/openApi';

type Components = Readonly<Record<string, Schema>>;

/** A value that cannot be generated: it would contain another of its own kind, endlessly. */
const endless = Symbol('endless');

const reference = /^#\/components\/schemas\//;

/** Texts in the formats that Atlassian's documents name. */
const formats: Readonly<Record<string, string>> = {
	byte: 'YQ==',
	date: '2026-02-03',
	'date-time': '2026-02-03T10:00:00.000+0000',
	email: 'mia@acme.example',
	uri: 'https://acme.example/',
	url: 'https://acme.example/',
	uuid: '276f955c-63d7-42c8-9520-92d01dca0625',
};

/** Texts for patterns: for each pattern in the documents, one of them matches. */
const texts = ['1', 'a', 'A', 'AB', '1d', 'example', '2026-02-03', ...Object.values(formats)];

/**
 * A value that fits the schema of an answer: every property that an answer can have, one entry in a list, the first of
 * several values or alternatives. The same schema gives the same value. A value that would contain its own kind is left
 * out if possible.
 *
 * @param components what a `$ref` of the schema can name
 * @returns undefined if every value would be endless
 */
export function sampleOf(schema: Schema, components: Components): unknown {
	const value = make(schema, components, []);
	return value === endless ? undefined : value;
}

/** @param open names of the components that are being generated around this one */
function make(schema: Schema, components: Components, open: readonly string[]): unknown {
	if (schema.$ref !== undefined) {
		const name = schema.$ref.replace(reference, '');
		const component = components[name];
		if (component === undefined || open.includes(name)) return endless;
		return make(component, components, [...open, name]);
	}
	const value = madeOf(schema, components, open);
	return value === endless && schema.nullable === true ? null : value;
}

function madeOf(schema: Schema, components: Components, open: readonly string[]): unknown {
	const { allOf, anyOf, oneOf, enum: values } = schema;
	if (values !== undefined && values.length > 0) return values.find((one) => one !== null);
	const own = hasOwnKind(schema) ? [ofKind(schema, components, open)] : [];
	const parts = (allOf ?? []).map((part) => make(part, components, open));
	const alternatives = anyOf ?? oneOf ?? [];
	const chosen = alternatives
		.map((one) => make(one, components, open))
		.find((one) => one !== endless);
	if (alternatives.length > 0 && chosen === undefined) return endless;
	return merged([...own, ...parts, ...(alternatives.length > 0 ? [chosen] : [])]);
}

function hasOwnKind({ type, properties, items }: Schema): boolean {
	return type !== undefined || properties !== undefined || items !== undefined;
}

/** Parts of one value: objects merged, else the first; an empty object if there are none. */
function merged(parts: readonly unknown[]): unknown {
	if (parts.includes(endless)) return endless;
	const [first = {}] = parts;
	const isObject = (part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part);
	return parts.length > 1 && parts.every(isObject) ? Object.assign({}, ...parts) : first;
}

function ofKind(schema: Schema, components: Components, open: readonly string[]): unknown {
	switch (schema.type) {
		case 'string':
			return textOf(schema);
		case 'integer':
		case 'number':
			return numberOf(schema);
		case 'boolean':
			return true;
		case 'array':
			return listOf(schema, components, open);
		default:
			return schema.items === undefined
				? objectOf(schema, components, open)
				: listOf(schema, components, open);
	}
}

function objectOf(schema: Schema, components: Components, open: readonly string[]): unknown {
	const {
		properties = {},
		required,
		maxProperties = Infinity,
	} = schema as Schema & {
		maxProperties?: number;
	};
	const needed = Array.isArray(required) ? required : [];
	const made = Object.entries(properties)
		.filter(([, { writeOnly }]) => writeOnly !== true)
		.filter(([name, property]) => !isAnything(property) || needed.includes(name))
		.map(([name, property]) => [name, make(property, components, open)] as const);
	if (made.some(([name, value]) => value === endless && needed.includes(name))) return endless;
	return Object.fromEntries(made.filter(([, value]) => value !== endless).slice(0, maxProperties));
}

/** Whether a schema is empty: then Jira uses a form that the document does not describe, such as rich text. */
function isAnything(schema: Schema): boolean {
	const { $ref, allOf, anyOf, oneOf, enum: values } = schema;
	return (
		!hasOwnKind(schema) && [$ref, allOf, anyOf, oneOf, values].every((one) => one === undefined)
	);
}

function listOf(schema: Schema, components: Components, open: readonly string[]): unknown {
	const { items = {}, minItems = 0 } = schema as Schema & { minItems?: number };
	const item = make(items, components, open);
	if (item === endless) return minItems > 0 ? endless : [];
	return Array.from({ length: Math.max(1, minItems) }, () => item);
}

function textOf({ format, pattern, example, ...schema }: Schema): string {
	const { minLength = 0, maxLength = Infinity } = schema as {
		minLength?: number;
		maxLength?: number;
	};
	const known = formats[format?.toLowerCase() ?? ''];
	if (known !== undefined) return known;
	if (pattern !== undefined) return texts.find((text) => fits(text, pattern)) ?? 'example';
	const text = typeof example === 'string' && example !== '' ? example : 'example';
	return text.padEnd(minLength, 'x').slice(0, maxLength);
}

function fits(text: string, pattern: string): boolean {
	return new RegExp(pattern.replaceAll('\\p{Digit}', '\\p{Nd}'), 'u').test(text);
}

function numberOf({ minimum = -Infinity, maximum = Infinity }: Schema): number {
	return Math.min(Math.max(1, minimum), maximum);
}
