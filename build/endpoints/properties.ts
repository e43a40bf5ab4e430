import type { PropertyFacts } from '../../nodes/endpoints/endpointFacts';
import type { Schema } from '../specifications/openApi';
import type { Components } from './components';

export type Properties = Record<string, PropertyFacts>;

/**
 * The top-level properties of an object. In a composed schema, `allOf` adds up; with `anyOf` and
 * `oneOf`, each property counts, and is required if every alternative requires it.
 */
export function propertiesOf(schema: Schema, components: Components): Properties {
	const { properties = {}, required, allOf = [], anyOf, oneOf } = schema;
	const own = Object.fromEntries(
		Object.entries(properties).map(([name, property]) => [
			name,
			propertyOf(property, Array.isArray(required) && required.includes(name), components),
		]),
	);
	const parts = allOf.map((part) => propertiesIn(part, components));
	const alternatives = (anyOf ?? oneOf ?? []).map((part) => propertiesIn(part, components));
	return Object.assign(either(alternatives), ...parts, own) as Properties;
}

function propertiesIn(part: Schema, components: Components): Properties {
	return propertiesOf(components.resolve(part) ?? {}, components);
}

function either(alternatives: Properties[]): Properties {
	const all = Object.assign({}, ...alternatives) as Properties;
	return Object.fromEntries(
		Object.entries(all).map(([name, facts]) => [
			name,
			{ ...facts, required: alternatives.every((one) => one[name]?.required === true) },
		]),
	);
}

function propertyOf(schema: Schema, required: boolean, components: Components): PropertyFacts {
	const resolved = components.resolve(schema) ?? {};
	const { maxItems = Infinity } = resolved as { maxItems?: number };
	return {
		required,
		...(resolved.type === 'array' && { list: maxItems }),
		...((schema.readOnly ?? resolved.readOnly) === true && { readOnly: true }),
	};
}
