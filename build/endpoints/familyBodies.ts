import { notCallable } from '../../nodes/endpoints/callable';
import type { EndpointFacts } from '../../nodes/endpoints/endpointFacts';
import type { FamilyBodies } from '../../nodes/endpoints/bodyNotation';
import type { MediaType } from '../specifications/openApi';
import { PathIndex, type DescribedOperation } from '../specifications/pathIndex';
import type { Api, SpecificationFiles } from '../specifications/specificationFiles';
import { bodyTypesIn, type BodyTypes } from './bodyTypes';
import { nameOf } from './described';
import { purposeOf } from './usualFields';

/** The value of a property is any JSON; Data Center's document calls it a text, or an object that it is wrapped in. */
const IS_A_PROPERTY = /^PUT .*\/(?:properties|property)\/\{propertyKey\}$/;

const A_FILE = '~file';

/**
 * The name of the part with the file. Sources: the descriptions of "Add attachment", "Attach temporary file" and "Create
 * avatar from temporary"; of some avatars the document says nothing.
 */
const filePart = (endpoint: string): string => (endpoint.includes('avatar/') ? 'avatar' : 'file');

/**
 * What the bodies of a document's endpoints consist of, of those that the node Jira Platform calls.
 *
 * @param endpoints the facts of the family
 * @param groups the heading of each endpoint
 */
export function bodiesOf(
	api: Api,
	endpoints: Readonly<Record<string, EndpointFacts>>,
	groupOf: (endpoint: string) => string,
	files: SpecificationFiles,
): FamilyBodies {
	const document = files.document(api);
	const operations = new PathIndex(document).operations();
	const described = new Map(operations.map((operation) => [nameOf(api, operation), operation]));
	const types = bodyTypesIn(document, api);
	const texts = Object.entries(endpoints).flatMap(([name, { body }]): Array<[string, string]> => {
		const operation = described.get(name);
		if (body === undefined || operation === undefined) return [];
		if (notCallable(name, groupOf(name)) !== undefined) return [];
		const text = textOf(api, name, operation, types);
		const isNamed = body.kind === 'object' && body.name !== undefined && text === `&${body.name}`;
		return isNamed ? [] : [[name, text]];
	});
	return { endpoints: Object.fromEntries(texts), types: types.shared() };
}

function textOf(
	api: Api,
	name: string,
	{ definition }: DescribedOperation,
	types: BodyTypes,
): string {
	const content = definition.requestBody?.content ?? {};
	const [media, { schema } = {} as MediaType] = Object.entries(content).find(([type]) =>
		type.endsWith('json'),
	) ??
		Object.entries(content)[0] ?? [''];
	if (api === 'dataCenter' && IS_A_PROPERTY.test(name)) return '*';
	if (media === 'application/zip' || (media === '*/*' && types.textOf(schema) === '*'))
		return A_FILE;
	// A list of changes, RFC 6902; the document calls it an object, and its example shows a list.
	if (media === 'application/json-patch+json')
		return '[{op!:(add|remove|replace|move|copy|test) path! value+:* from}';
	if (media === 'multipart/form-data') return `{${filePart(name)}!:${A_FILE}}`;
	return types.textOf(schema, purposeOf(name));
}
