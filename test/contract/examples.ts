import type { Api, Exchange } from './exchange';
import type { MediaType } from '../../build/specifications/openApi';
import type { DescribedOperation } from '../../build/specifications/pathIndex';
import type { Specifications } from './specifications';

/** An example from Atlassian's documents as an exchange; `name` is method, path template and what it shows. */
export interface Example {
	name: string;
	side: 'request' | 'response';
	exchange: Exchange;
}

/** Every example of a body with a schema in a document: of a request, or of an answer and its status. */
export function examplesOf(specifications: Specifications, api: Api): Example[] {
	return specifications.operations(api).flatMap((operation) => {
		const name = `${operation.method} ${operation.template}`;
		const { requestBody, responses } = operation.definition;
		const asked = Object.entries(requestBody?.content ?? {}).flatMap(([mediaType, media]) =>
			checkableIn(media).map((value) => ({
				name: `${name} request`,
				side: 'request' as const,
				exchange: {
					...start(api, operation),
					requestHeaders: headers(mediaType),
					requestBody: value,
				},
			})),
		);
		const answered = Object.entries(responses).flatMap(([status, { content = {} }]) =>
			Object.entries(content).flatMap(([mediaType, media]) =>
				checkableIn(media).map((value) => ({
					name: `${name} ${status}`,
					side: 'response' as const,
					exchange: {
						...start(api, operation),
						status: Number(status),
						responseHeaders: headers(mediaType),
						responseBody: value,
					},
				})),
			),
		);
		return [...asked, ...answered];
	});
}

/** A request to an operation, with something in each placeholder of its path. */
export function start(api: Api, { method, template, parameters }: DescribedOperation): Exchange {
	const path = template.replace(/\{(.+?)\}/g, (_, name: string) => {
		const schema = parameters.find(
			(parameter) => parameter.in === 'path' && parameter.name === name,
		)?.schema;
		return String(schema?.enum?.[0] ?? 1);
	});
	return api === 'dataCenter'
		? { flavour: 'dataCenter', method, path: `/rest${path}` }
		: { flavour: 'cloud', method, path };
}

function headers(mediaType: string): Record<string, string> {
	return { 'content-type': mediaType, 'x-atlassian-token': 'no-check' };
}

/** The examples of a body, given as values or as JSON text; text that is not JSON is itself the value. */
export function examplesIn({ example, examples = {} }: MediaType): unknown[] {
	const given = [example, ...Object.values(examples).map(({ value }) => value)];
	return given.filter((value) => value !== undefined).map(asValue);
}

/** Those that can be checked against a schema. */
function checkableIn(media: MediaType): unknown[] {
	return media.schema === undefined ? [] : examplesIn(media);
}

function asValue(example: unknown): unknown {
	if (typeof example !== 'string') return example;
	try {
		return JSON.parse(example);
	} catch {
		return example;
	}
}
