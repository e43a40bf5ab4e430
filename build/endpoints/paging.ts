import type { PagingFacts, PagingKind } from '../../nodes/endpoints/endpointFacts';
import type { Schema } from '../specifications/openApi';
import type { DescribedOperation } from '../specifications/pathIndex';
import type { Components } from './components';
import { propertiesOf } from './properties';

/** What leads to the next page, in the order in which it counts: several pages can be asked for in two ways. */
const LEADING: readonly PagingKind[] = [
	'nextPageToken',
	'startAt',
	'start',
	'cursor',
	'offset',
	'page',
];

/** Lists beside the entries of a page. */
const BESIDE = [
	'_expands',
	'warningMessages',
	'warnings',
	'statuses',
	'operations',
	'transitions',
	'transitionBeans',
	// The same entries under an older name.
	'createMetaIssueType',
	'results',
];

/** How an operation answers page by page; undefined where it answers with all at once. */
export function pagingOf(
	{ method, parameters, definition }: DescribedOperation,
	components: Components,
): PagingFacts | undefined {
	const { requestBody, responses } = definition;
	const taken = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
		Object.keys(propertiesOf(components.resolve(schema) ?? {}, components)),
	);
	const asked = [...parameters.filter((p) => p.in === 'query').map(({ name }) => name), ...taken];
	if (method !== 'GET' && !asked.includes('maxResults')) return undefined;

	const given = components.resolve(responses['200']?.content?.['application/json']?.schema) ?? {};
	const answered = Object.keys(given.properties ?? {});
	const leading = LEADING.find((name) => asked.includes(name));
	const kind =
		leading ?? (asked.includes('since') && answered.includes('nextPage') ? 'nextPage' : undefined);
	if (given.type === 'array') {
		return (kind ?? asked.includes('maxResults')) ? { kind: 'array' } : undefined;
	}
	if (kind === undefined) return undefined;
	const entries = entriesIn(given, components);
	return { kind, ...(entries !== undefined && { entries }) };
}

function entriesIn(page: Schema, components: Components): string | undefined {
	const listsOf = (schema: Schema) =>
		Object.entries(propertiesOf(schema, components))
			.filter(([name, { list }]) => list !== undefined && !BESIDE.includes(name))
			.map(([name]) => name);
	const lists = listsOf(page);
	if (lists.length > 0) return lists.includes('values') ? 'values' : lists[0];
	return Object.entries(page.properties ?? {}).flatMap(([name, inner]) =>
		listsOf(components.resolve(inner) ?? {}).map((list) => `${name}/${list}`),
	)[0];
}
