import type { AnswerFacts, PagingFacts, PagingKind } from '../../nodes/endpoints/endpointFacts';
import type { Schema } from '../specifications/openApi';
import type { DescribedOperation } from '../specifications/pathIndex';
import type { Components } from './components';
import { type Properties, propertiesOf } from './properties';

/** What leads to the next page, in order of precedence: some pages can be requested in two ways. */
const LEADING: readonly PagingKind[] = [
	'nextPageToken',
	'startAt',
	'start',
	'cursor',
	'offset',
	'page',
];

/** Lists in addition to the entries of a page. */
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

/** Properties that an answer has if it is a page, and not a single element. */
const OF_A_PAGE =
	/^(total|isLast|isLastPage|lastPage|nextPage|nextPageToken|nextPageCursor|startAt|start)$/;

/** How an operation answers page by page; undefined if it returns everything at once. */
export function pagingOf(
	{ method, parameters, definition }: DescribedOperation,
	answer: AnswerFacts | undefined,
	components: Components,
): PagingFacts | undefined {
	const { requestBody, responses } = definition;
	const taken = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
		Object.keys(propertiesOf(components.resolve(schema) ?? {}, components)),
	);
	const asked = [...parameters.filter((p) => p.in === 'query').map(({ name }) => name), ...taken];
	if (method !== 'GET' && !asked.includes('maxResults')) return undefined;

	const leading = LEADING.find((name) => asked.includes(name));
	if (answer?.kind === 'array') {
		return leading !== undefined || asked.includes('maxResults') ? { kind: 'array' } : undefined;
	}
	if (answer?.kind !== 'object') return undefined;
	const leadsOn = asked.includes('since') && answer.properties.nextPage !== undefined;
	const kind = leading ?? (leadsOn ? 'nextPage' : undefined);
	if (kind === undefined) return undefined;
	const schema = components.resolve(responses['200']?.content?.['application/json']?.schema);
	const below = kind === 'nextPageToken' ? entriesBelow(schema, components) : undefined;
	const entries = entriesIn(answer.properties) ?? below;
	return { kind, ...(entries !== undefined && { entries }) };
}

function entriesIn(properties: Properties): string | undefined {
	const names = Object.keys(properties);
	if (!names.some((name) => OF_A_PAGE.test(name))) return undefined;
	const lists = names.filter(
		(name) => properties[name]?.list !== undefined && !BESIDE.includes(name),
	);
	return lists.includes('values') ? 'values' : lists[0];
}

/** A page in a property of the answer, e.g. `projects/values`. */
function entriesBelow(answer: Schema | undefined, components: Components): string | undefined {
	return Object.entries(answer?.properties ?? {}).flatMap(([name, inner]) => {
		const entries = entriesIn(propertiesOf(components.resolve(inner) ?? {}, components));
		return entries === undefined ? [] : [`${name}/${entries}`];
	})[0];
}
