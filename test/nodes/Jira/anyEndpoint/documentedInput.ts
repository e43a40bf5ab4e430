import type { Schema } from '../../../../build/specifications/openApi';
import type { DescribedOperation } from '../../../../build/specifications/pathIndex';
import type { Api } from '../../../contract/exchange';
import type { Specifications } from '../../../contract/specifications';
import { sampleOf } from '../../../sandbox/jira/documented/sampleOf';
import type { Flavour } from '../../../sandbox/jira/model';

/** The documents of each kind of Jira that the node Jira Platform calls. */
export const DOCUMENTS: Readonly<Record<Flavour, readonly Api[]>> = {
	cloud: ['v3', 'software', 'servicedesk'],
	dataCenter: ['dataCenter'],
};

/** An endpoint as its document has it, with valid input for every part of it. */
export interface DocumentedInput {
	readonly api: Api;
	readonly operation: DescribedOperation;
	/** `GET /rest/api/3/myself` */
	readonly endpoint: string;
	/** The path with its values, as it is to arrive. */
	readonly sentPath: string;
	readonly path: Readonly<Record<string, string | number>>;
	readonly query: Readonly<Record<string, unknown>>;
	readonly body?: unknown;
	readonly files: Readonly<Record<string, string>>;
}

/** What pages are asked for with: the node does that itself. */
const OF_PAGES = /^(?:startAt|maxResults?|start|limit|offset|page|cursor|nextPageToken)$/;

/** Every endpoint of a kind of Jira, with input made from its document. */
export function documentedInputs(specifications: Specifications, flavour: Flavour) {
	return DOCUMENTS[flavour].flatMap((api) => {
		const components = asSent(specifications.components(api));
		return specifications.operations(api).map((operation) => inputOf(api, operation, components));
	});
}

/** An object without some of its properties. */
export function without(object: object, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** Schemas of what is sent: without what Jira only answers with, and with what it only takes. */
function asSent<T>(schemas: T): T {
	const turned = (_: string, value: unknown) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
		const others = without(value, ['readOnly', 'writeOnly']);
		return (value as Schema).readOnly === true ? { ...others, writeOnly: true } : others;
	};
	return JSON.parse(JSON.stringify(schemas), turned) as T;
}

function inputOf(
	api: Api,
	operation: DescribedOperation,
	components: Readonly<Record<string, Schema>>,
): DocumentedInput {
	const { method, parameters } = operation;
	const template = api === 'dataCenter' ? `/rest${operation.template}` : operation.template;
	const endpoint = `${method} ${template}`;
	const valueOf = (parameter: { schema?: Schema } | undefined) =>
		parameterValue(parameter?.schema ?? {}, components);
	const places = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
	const path = Object.fromEntries(
		places.map((name) => {
			const declared = parameters.find((one) => one.in === 'path' && one.name === name);
			return [name, String([valueOf(declared)].flat())];
		}),
	);
	return {
		api,
		operation,
		endpoint,
		sentPath: template.replace(/\{([^}]*)\}/g, (_, name: string) =>
			encodeURIComponent(path[name] ?? ''),
		),
		path,
		query: Object.fromEntries(
			parameters
				.filter(
					({ in: place, name }) =>
						place === 'query' || (place === 'path' && !places.includes(name)),
				)
				.filter(({ name }) => !OF_PAGES.test(name) && !DECLARED_TWICE.test(`${endpoint} ${name}`))
				.map((one) => [one.name, valueOf(one)]),
		),
		...(GIVEN[endpoint] ?? bodyOf(operation, components)),
	};
}

/** A value of the path that a document declares a second time, under another name. */
const DECLARED_TWICE = /\{permission-id\} permissionId$/;

type Body = Pick<DocumentedInput, 'body' | 'files'>;

const inBody = (body: unknown): Body => ({ body, files: {} });

/** What the documents leave out, or what cannot be made from them. */
const GIVEN: Readonly<Record<string, Body>> = {
	'POST /rest/api/3/issue/properties': inBody({ entitiesIds: [1], properties: { tool: 1 } }),
	'POST /rest/api/3/issue/properties/multi': inBody({
		issues: [{ issueID: 1, properties: { tool: 1 } }],
	}),
	'POST /rest/api/3/dashboard/{dashboardId}/gadget': inBody({ uri: '/rest/gadget' }),
	'PUT /rest/api/3/dashboard/{dashboardId}/gadget/{gadgetId}': inBody({ title: 'Bugs' }),
	'POST /rest/api/2/project/{projectIdOrKey}/role/{id}': inBody({ user: ['mia'] }),
	...Object.fromEntries(
		[
			'issuetype/{id}/avatar/temporary',
			'project/{projectIdOrKey}/avatar/temporary',
			'universal_avatar/type/{type}/owner/{owningObjectId}/temp',
			'user/avatar/temporary',
		].map((path) => [`POST /rest/api/2/${path}`, { files: { avatar: 'data' } }]),
	),
	'POST /rest/api/2/avatar/{type}/temporary': { files: { file: 'data' } },
	'POST /rest/api/2/email-templates': { files: { file: 'archive' } },
};

/** A value of a parameter; one that needs encoding, if any text will do. */
function parameterValue(schema: Schema, components: Readonly<Record<string, Schema>>): unknown {
	if (schema.type === 'array') {
		const one = parameterValue(schema.items ?? {}, components);
		return typeof one === 'number' ? [one, one + 1] : [one];
	}
	const isFree =
		(schema.type === undefined || schema.type === 'string') &&
		[schema.enum, schema.format, schema.pattern, schema.$ref, schema.oneOf, schema.allOf].every(
			(one) => one === undefined,
		);
	const value = isFree ? FREE : sampleOf(schema, components);
	// Some documents say object of what is a text in the address.
	return typeof value === 'object' ? FREE : value;
}

const FREE = 'Zoë & co #1';

function bodyOf(
	{ method, template, definition }: DescribedOperation,
	components: Readonly<Record<string, Schema>>,
): Body {
	const content = definition.requestBody?.content ?? {};
	const types = Object.keys(content);
	const [type] = types;
	if (type === undefined) {
		// Some documents forget the value of a property.
		const isProperty = method === 'PUT' && /propert(?:y|ies)\/\{propertyKey\}$/.test(template);
		return isProperty ? inBody({ a: 'b' }) : { files: {} };
	}
	const json = types.find((one) => one.endsWith('json'));
	if (json === 'application/json-patch+json') {
		return inBody([{ op: 'replace', path: '/name', value: 'Plan' }]);
	}
	const schema = content[json ?? type]?.schema ?? {};
	if (json === undefined && types.some((one) => /multipart|\*|zip|image/.test(one))) {
		return { files: { [filePart(schema, components)]: 'data' } };
	}
	return inBody(sampleOf(asSent(schema), components) ?? {});
}

/** The name of the part of a form that is the file. */
function filePart(schema: Schema, components: Readonly<Record<string, Schema>>): string {
	const named = components[schema.$ref?.split('/').pop() ?? ''] ?? schema;
	const [part = 'file'] = Object.entries(named.properties ?? {})
		.filter(([, { format }]) => format === 'binary')
		.map(([name]) => name);
	return part;
}
