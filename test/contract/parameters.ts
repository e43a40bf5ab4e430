import type { Api, Exchange, Mismatch } from './exchange';
import type { Parameter } from '../../build/specifications/openApi';
import type { DescribedOperation, RoutedOperation } from '../../build/specifications/pathIndex';
import { correctedFacts } from './correctedFacts';
import type { SchemaValidator } from './schemaValidator';

type Finding = Pick<Mismatch, 'kind' | 'where' | 'message'>;

/** Checks each value in the path: it can be decoded, is not empty and has the declared type. */
export function checkPathValues(routed: RoutedOperation, validator: SchemaValidator): Finding[] {
	return Object.entries(routed.pathValues).flatMap(([name, encoded]) => {
		const value = decoded(encoded);
		if (value === undefined) return [finding('path', name, `"${encoded}" does not decode`)];
		const parameter = routed.operation.parameters.find((p) => p.in === 'path' && p.name === name);
		return checkText('path', name, value, parameter, validator);
	});
}

/**
 * Checks the query: no unknown parameter, no required one missing, one value each (lists may repeat
 * the parameter or separate values with commas, as Jira documents), and values of the declared type,
 * within the declared limits and from the declared set.
 */
export function checkQuery(
	api: Api,
	operation: DescribedOperation,
	query: URLSearchParams,
	validator: SchemaValidator,
): Finding[] {
	const declared = operation.parameters.filter((parameter) => isInQuery(parameter, operation));
	const corrected = correctedFacts(api, operation);
	const takesAny =
		declared.some(({ schema }) => schema?.type === 'object') || corrected?.anyQuery === true;
	const findings = [...new Set(query.keys())].flatMap((name): Finding[] => {
		const parameter = declared.find((candidate) => candidate.name === name);
		if (parameter === undefined) {
			return takesAny || corrected?.query[name] !== undefined
				? []
				: [finding('query', name, 'is not a parameter of this operation')];
		}
		const values = query.getAll(name);
		const old =
			parameter.deprecated === true
				? [finding('deprecated', name, 'query parameter is deprecated')]
				: [];
		if (parameter.schema?.type === 'array') {
			return [...old, ...checkList(name, values, parameter, validator)];
		}
		if (values.length > 1)
			return [...old, finding('query', name, `takes one value, got ${values.length}`)];
		return [...old, ...checkText('query', name, values[0] ?? '', parameter, validator)];
	});
	const missing = declared.filter(
		({ name, required, schema }) =>
			required === true && schema?.type !== 'object' && !query.has(name),
	);
	return [...findings, ...missing.map(({ name }) => finding('query', name, 'is missing'))];
}

/** Data Center's document declares `path` for some parameters that have no place in the path. */
function isInQuery(parameter: Parameter, { template }: DescribedOperation): boolean {
	return (
		parameter.in === 'query' ||
		(parameter.in === 'path' && !template.includes(`{${parameter.name}}`))
	);
}

/**
 * Checks the headers that an operation requires. `Authorization` is not among them: the documents of
 * the DevOps APIs name Connect's JWT there; other ways to sign in are described elsewhere.
 */
export function checkHeaders(
	operation: DescribedOperation,
	{ requestHeaders }: Exchange,
): Finding[] {
	if (requestHeaders === undefined) return [];
	const needed = operation.parameters
		.filter(
			(p) => p.in === 'header' && p.required === true && p.name.toLowerCase() !== 'authorization',
		)
		.filter(({ name }) => requestHeaders[name.toLowerCase()] === undefined)
		.map(({ name }) => finding('header', name, 'is missing'));
	const isForm = isUpload(operation) && !/json/.test(String(requestHeaders['content-type']));
	return isForm && requestHeaders['x-atlassian-token'] !== 'no-check'
		? [...needed, finding('header', 'X-Atlassian-Token', 'must be no-check for an upload')]
		: needed;
}

/** Operations that take a form are protected against cross-site request forgery (see "Add attachment"). */
function isUpload({ definition }: DescribedOperation): boolean {
	return definition.requestBody?.content?.['multipart/form-data'] !== undefined;
}

function checkList(
	name: string,
	values: string[],
	{ schema }: Parameter,
	validator: SchemaValidator,
): Finding[] {
	const items = values.flatMap((value) => value.split(','));
	const { minItems = 0, maxItems = Infinity } = schema as { minItems?: number; maxItems?: number };
	const amount =
		items.length < minItems || items.length > maxItems
			? [finding('query', name, `takes ${minItems} to ${maxItems} values, got ${items.length}`)]
			: [];
	const parameter: Parameter = {
		name,
		in: 'query',
		...(schema?.items && { schema: schema.items }),
	};
	return [
		...amount,
		...items.flatMap((item) => checkText('query', name, item, parameter, validator)),
	];
}

function checkText(
	kind: 'path' | 'query',
	name: string,
	text: string,
	parameter: Parameter | undefined,
	validator: SchemaValidator,
): Finding[] {
	// A query has no objects: the documents use them for several values, or for one of a special kind.
	if (parameter?.schema === undefined || parameter.schema.type === 'object') return [];
	const value = typed(text, parameter.schema.type);
	return validator
		.check(parameter.schema, value)
		.map(({ message }) => finding(kind, name, message));
}

/** The text of a parameter as a value of the declared type; the text itself if it is not one. */
function typed(text: string, type: string | undefined): unknown {
	if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
	if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
	if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
	return text;
}

function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

function finding(kind: Finding['kind'], where: string, message: string): Finding {
	return { kind, where, message };
}
