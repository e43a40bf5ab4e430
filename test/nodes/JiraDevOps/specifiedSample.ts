import type { Schema } from '../../../build/specifications/openApi';

/** A value built from the examples that Atlassian's schema has for its parts. */
export function sampleOf(schema: Schema, component: (reference: string) => Schema): unknown {
	if (schema.$ref !== undefined) return sampleOf(component(schema.$ref), component);
	const { example, enum: words, anyOf, properties, items } = schema;
	if (schema.type === 'array') {
		if (Array.isArray(example)) return example;
		// Some examples of lists are strings: `["ISSUE-1","TEST-2"]`, `[MERGE_COMMIT]`.
		if (typeof example === 'string') return listIn(example);
		return [sampleOf(items ?? {}, component)];
	}
	if (properties !== undefined || anyOf !== undefined) {
		const [first] = anyOf ?? [];
		const part = first === undefined ? {} : (sampleOf(first, component) as object);
		const own = Object.entries(properties ?? {}).map(([name, property]) => [
			name,
			sampleOf(property, component),
		]);
		return { ...(Object.fromEntries(own) as object), ...part };
	}
	if (example !== undefined) return example;
	if (schema.default !== undefined) return schema.default;
	if (words !== undefined) return words[0];
	if (typeof schema.additionalProperties === 'object') {
		return { accountId: sampleOf(schema.additionalProperties, component) };
	}
	return { integer: 1, number: 1, boolean: true, object: {} }[schema.type ?? ''] ?? 'text';
}

function listIn(text: string): unknown[] {
	try {
		return JSON.parse(text) as unknown[];
	} catch {
		return text.replace(/^\[|\]$/g, '').split(',');
	}
}
