import type { Reading } from '../../build/specifications/componentCorrections';
import type { JsonSchema, Schema } from '../../build/specifications/openApi';

export type { Reading };

/** What is kept unchanged; everything else in Atlassian's schemas is documentation or is converted. */
const KEPT = [
	'minLength',
	'maxLength',
	'minItems',
	'maxItems',
	'minProperties',
	'maxProperties',
	'multipleOf',
	'uniqueItems',
] as const;

export interface DialectOptions {
	reading: Reading;
	/** What the `$ref` of a schema becomes. */
	reference: (ref: string) => string;
	/** Data Center declares everything that Java calls an Object as `{"type": "object"}`: it can be any value. */
	bareObjectIsAnything: boolean;
}

/**
 * OpenAPI 3.0's dialect of JSON Schema to draft-07: `nullable`, boolean `exclusiveMinimum`, siblings
 * of `$ref`, `oneOf` distinguished by a discriminator (becomes `anyOf`), `required` without the
 * properties that this direction does not carry (`readOnly`, `writeOnly`).
 */
export function toJsonSchema(schema: Schema, options: DialectOptions): JsonSchema {
	if (schema.$ref !== undefined) return { $ref: options.reference(schema.$ref) };
	const converted: JsonSchema = {};
	for (const keyword of KEPT) {
		if (schema[keyword] !== undefined) converted[keyword] = schema[keyword];
	}
	if (schema.pattern !== undefined) converted.pattern = patternOf(schema.pattern);
	if (schema.format !== undefined) converted.format = formatOf(schema.format, options);
	Object.assign(
		converted,
		bounds(schema, 'minimum', 'exclusiveMinimum'),
		bounds(schema, 'maximum', 'exclusiveMaximum'),
		objectKeywords(schema, options),
	);
	if (schema.type !== undefined && !isAnything(schema, options)) converted.type = schema.type;
	if (schema.enum !== undefined && options.reading === 'request') converted.enum = schema.enum;
	if (schema.items !== undefined) converted.items = toJsonSchema(schema.items, options);
	if (schema.not !== undefined) converted.not = toJsonSchema(schema.not, options);
	if (schema.allOf !== undefined) converted.allOf = members(schema.allOf, options);
	const alternatives = [schema.anyOf, schema.oneOf].filter((list) => list !== undefined);
	if (alternatives.length === 1) {
		const inherited = (alternatives[0] ?? []).map((member) => withProperties(schema, member));
		converted.anyOf = members(inherited, options);
	}
	return schema.nullable === true ? orNull(converted) : converted;
}

/** Some patterns are in Java's syntax, which has its own name for the class of digits. */
function patternOf(pattern: string): string {
	return pattern.replaceAll('\\p{Digit}', '\\p{Nd}');
}

/** A format in lower case; Jira also sends addresses relative to its own host, e.g. those of avatars. */
function formatOf(format: string, { reading }: DialectOptions): string {
	const known = format.toLowerCase();
	return known === 'uri' && reading === 'response' ? 'uri-reference' : known;
}

function orNull(converted: JsonSchema): JsonSchema {
	const { type, enum: values } = converted;
	if (typeof type !== 'string') return { anyOf: [{ type: 'null' }, converted] };
	const nullable = { ...converted, type: [type, 'null'] };
	return Array.isArray(values) ? { ...nullable, enum: [...(values as unknown[]), null] } : nullable;
}

/** A part of a schema that names properties itself: the schema's properties are known in the part, too. */
function withProperties({ properties }: Schema, member: Schema): Schema {
	return properties === undefined || member.properties === undefined
		? member
		: { ...member, properties: { ...properties, ...member.properties } };
}

function members(list: readonly Schema[], options: DialectOptions): JsonSchema[] {
	return list.map((member) => toJsonSchema(member, options));
}

function isAnything(schema: Schema, { bareObjectIsAnything }: DialectOptions): boolean {
	return (
		bareObjectIsAnything &&
		schema.type === 'object' &&
		schema.properties === undefined &&
		schema.additionalProperties === undefined
	);
}

function objectKeywords(schema: Schema, options: DialectOptions): JsonSchema {
	const converted: JsonSchema = {};
	const { properties = {}, additionalProperties, required } = schema;
	if (Object.keys(properties).length > 0) {
		converted.properties = Object.fromEntries(
			Object.entries(properties).map(([name, property]) => [name, toJsonSchema(property, options)]),
		);
	}
	const elsewhere = options.reading === 'request' ? 'readOnly' : 'writeOnly';
	if (Array.isArray(required)) {
		const carried = required.filter((name) => properties[name]?.[elsewhere] !== true);
		if (carried.length > 0) converted.required = carried;
	}
	if (typeof additionalProperties === 'object') {
		converted.additionalProperties = toJsonSchema(additionalProperties, options);
	} else if (options.reading === 'request' && isClosed(schema)) {
		converted.additionalProperties = false;
	}
	return converted;
}

/**
 * Whether a request may hold only the properties that the schema names: the schema says so, or it
 * names some and does not mention others. A combined schema is judged by its parts.
 */
function isClosed({ properties, additionalProperties, allOf, anyOf, oneOf }: Schema): boolean {
	if (allOf !== undefined || anyOf !== undefined || oneOf !== undefined) return false;
	if (additionalProperties !== undefined) return additionalProperties === false;
	return properties !== undefined && Object.keys(properties).length > 0;
}

function bounds(
	schema: Schema,
	inclusive: 'minimum' | 'maximum',
	exclusive: 'exclusiveMinimum' | 'exclusiveMaximum',
): JsonSchema {
	const bound = schema[inclusive];
	const excluded = schema[exclusive];
	if (typeof excluded === 'number') return { [exclusive]: excluded };
	if (bound === undefined) return {};
	return excluded === true ? { [exclusive]: bound } : { [inclusive]: bound };
}
