import type { AnswerFacts, BodyFacts, Shape } from '../../nodes/endpoints/endpointFacts';
import type { MediaType, OperationObject, Schema } from '../specifications/openApi';
import type { Components } from './components';
import { type Properties, propertiesOf } from './properties';

/** The request body of an operation. */
export function bodyOf(
	{ requestBody }: OperationObject,
	components: Components,
): BodyFacts | undefined {
	if (requestBody?.content === undefined) return undefined;
	const mediaTypes = Object.keys(requestBody.content);
	const declared = outside(requestBody.content, components);
	const shape =
		mediaTypes.includes('multipart/form-data') && !isForm(declared)
			? ({ kind: 'file' } as const)
			: declared;
	return { ...shape, mediaTypes, required: requestBody.required === true };
}

/** Whether the parts of a multipart body are values: of a file, the documents show what its Java class has. */
const isForm = (shape: Shape): boolean =>
	shape.kind === 'object' &&
	Object.keys(shape.properties).length > 0 &&
	shape.properties['inputStream'] === undefined;

/** The answers of an operation that did what it was asked to do, or that says where the result is. */
export function answersOf(
	{ responses }: OperationObject,
	components: Components,
): Record<number, AnswerFacts> {
	const succeeded = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
	return Object.fromEntries(
		succeeded.map(([status, { content }]) => [
			status,
			answerOf(Number(status), content, components),
		]),
	);
}

/** Statuses whose answers have no body, whatever is declared, or redirect with a body that nobody reads. */
const WITHOUT_BODY = [204, 205, 303, 304];

function answerOf(
	status: number,
	content: Record<string, MediaType> | undefined,
	components: Components,
): AnswerFacts {
	if (WITHOUT_BODY.slice(0, 2).includes(status) || status === 304) return { kind: 'none' };
	if (content === undefined) return { kind: WITHOUT_BODY.includes(status) ? 'none' : 'any' };
	const declared = outside(content, components);
	const shape = declared.kind === 'any' ? shown(content) : declared;
	if (shape.kind === 'any') return shape;
	return { ...shape, mediaTypes: Object.keys(content) };
}

/** The outer form of a body, by its media types and what is declared for JSON. */
function outside(content: Record<string, MediaType>, components: Components): Shape {
	const mediaTypes = Object.keys(content);
	if (mediaTypes.some((name) => /^(image|application\/(zip|octet-stream))/.test(name))) {
		return { kind: 'file' };
	}
	const shape = shapeOf(Object.values(content)[0]?.schema, components);
	if (mediaTypes.every((name) => name === 'text/plain')) return { kind: 'text' };
	return shape;
}

function shapeOf(declared: Schema | undefined, components: Components): Shape {
	const schema = components.resolve(declared) ?? {};
	if (schema.type === 'array') return { kind: 'array' };
	if (schema.type !== undefined && schema.type !== 'object') {
		return { kind: schema.format === 'binary' ? 'file' : 'value' };
	}
	const properties = propertiesOf(schema, components);
	const isKnown = Object.keys(properties).length > 0;
	const name = declared && isKnown ? components.nameOf(declared) : undefined;
	if (isKnown) return { kind: 'object', ...(name !== undefined && { name }), properties };
	const isMap = schema.additionalProperties !== undefined || !components.bareObjectIsAnything;
	return schema.type === 'object' && isMap ? { kind: 'object', properties } : { kind: 'any' };
}

/** If a document allows any value, its example still shows the form. */
function shown(content: Record<string, MediaType>): Shape {
	const [example] = Object.values(content).flatMap(exampleIn);
	if (Array.isArray(example)) return { kind: 'array' };
	if (typeof example !== 'object' || example === null) return { kind: 'any' };
	const properties = Object.entries(example).map(([name, value]) => [
		name,
		{ required: false, ...(Array.isArray(value) && { list: Infinity }) },
	]);
	return { kind: 'object', properties: Object.fromEntries(properties) as Properties };
}

/** Examples are JSON, or a string that contains JSON. */
export function exampleIn({ example, examples = {} }: MediaType): unknown[] {
	const given = [example, ...Object.values(examples).map(({ value }) => value)];
	return given
		.filter((one) => one !== undefined)
		.map((one) => {
			if (typeof one !== 'string') return one;
			try {
				return JSON.parse(one) as unknown;
			} catch {
				return one;
			}
		});
}
