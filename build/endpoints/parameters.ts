import type {
	EndpointFacts,
	ParameterFacts,
	ParameterType,
	Parameters,
} from '../../nodes/endpoints/endpointFacts';
import type { Parameter, Schema } from '../specifications/openApi';
import type { DescribedOperation } from '../specifications/pathIndex';
import type { Components } from './components';

const PLACEHOLDER = /\{([^}]+)\}/g;

/**
 * The parameters of an operation, in the order of the document; those of the path in the order of the path. A parameter
 * declared as part of the path but without a place in it belongs to the query (Data Center's document has three).
 */
export function parametersOf(
	{ template, parameters }: DescribedOperation,
	components: Components,
): Pick<EndpointFacts, 'path' | 'query' | 'headers' | 'anyQuery'> {
	const placed = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
	const declared = (name: string) => parameters.find((p) => p.in === 'path' && p.name === name);
	const inQuery = parameters.filter(
		(p) => p.in === 'query' || (p.in === 'path' && !placed.includes(p.name)),
	);
	const isAny = ({ schema }: Parameter) =>
		schema?.type === 'object' && schema.additionalProperties === undefined;
	const all = (list: Parameter[]): Parameters =>
		Object.fromEntries(
			list.map((parameter) => [parameter.name, parameterFacts(parameter, components)]),
		);
	return {
		path: all(
			placed.map((name) => ({ ...(declared(name) ?? { name, in: 'path' }), required: true })),
		),
		query: all(inQuery.filter((parameter) => !isAny(parameter))),
		// `Authorization` is the sign-in, not a parameter.
		headers: all(parameters.filter((p) => p.in === 'header' && p.name !== 'Authorization')),
		anyQuery: inQuery.some(isAny),
	};
}

function parameterFacts(parameter: Parameter, components: Components): ParameterFacts {
	const schema = components.resolve(parameter.schema) ?? {};
	const list = listStyle(parameter, schema, components);
	const one =
		list !== undefined && schema.items ? (components.resolve(schema.items) ?? {}) : schema;
	const { minItems, maxItems } = schema as { minItems?: number; maxItems?: number };
	const minimum = minItems ?? one.minimum;
	const maximum = maxItems ?? one.maximum;
	const given = defaultOf(schema);
	return {
		type: typeOf(one),
		required: parameter.required === true,
		...(list && { list }),
		...(one.enum && { values: one.enum.map(String) }),
		...(given !== undefined && { default: given }),
		...(minimum !== undefined && { minimum }),
		...(maximum !== undefined && { maximum }),
		...(parameter.deprecated === true && { deprecated: true }),
	};
}

/**
 * How several values are passed. A list without a style repeats the parameter (OpenAPI 3.0.1: `form`, exploded), unless
 * its description mentions commas; `StringList` is a class of Jira's that accepts a string with commas, declared as an
 * object without properties, or by its name.
 */
function listStyle(
	{ description = '' }: Parameter,
	schema: Schema,
	components: Components,
): ParameterFacts['list'] {
	if (/comma[- ]?\(?,?\)?[- ]?separated|separated by commas/i.test(description)) return 'comma';
	if (schema.type === 'object') return 'comma';
	if (schema.type !== 'array') return undefined;
	return components.resolve(schema.items)?.type === 'object' ? 'comma' : 'repeat';
}

function typeOf({ type }: Schema): ParameterType {
	return type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string';
}

/** A default that says something: `""` and `null` do not. */
function defaultOf(schema: Schema): string | undefined {
	const given = schema.default;
	return given === undefined || given === null || given === '' ? undefined : String(given);
}
