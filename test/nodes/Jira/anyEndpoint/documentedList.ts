import type { Schema } from '../../../../build/specifications/openApi';
import type { DescribedOperation } from '../../../../build/specifications/pathIndex';

type Components = Readonly<Record<string, Schema>>;

/** How a document says that the further entries of a list are asked for. */
export interface DocumentedList {
	/** The parameter that moves on. */
	readonly by: 'startAt' | 'start' | 'offset' | 'page' | 'nextPageToken' | 'cursor' | 'link';
	/** Where the entries are in the answer: `['values']`. */
	readonly at: readonly string[];
	/** The other properties of the object that has the entries. */
	readonly beside: ReadonlySet<string>;
}

const MOVING = ['nextPageToken', 'startAt', 'start', 'offset', 'cursor'] as const;

/** What Jira really calls a list: the example in the document shows it, its schema does not. */
const REALLY: Readonly<Record<string, string>> = { createMetaIssueType: 'issueTypes' };

/** The list that an endpoint answers with page by page, as its document has it; undefined if it does not. */
export function documentedList(
	{ parameters, definition }: DescribedOperation,
	components: Components,
): DocumentedList | undefined {
	const resolved = (schema: Schema | undefined): Schema =>
		components[schema?.$ref?.split('/').pop() ?? ''] ?? schema ?? {};
	const answer = resolved(definition.responses['200']?.content?.['application/json']?.schema);
	const inBody = resolved(definition.requestBody?.content?.['application/json']?.schema);
	const names = new Set([
		...parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name),
		...Object.keys(inBody.properties ?? {}),
	]);
	const properties = Object.entries(answer.properties ?? {});
	const nested = properties.find(
		([, schema]) => 'nextPageToken' in (resolved(schema).properties ?? {}),
	);
	const [within, inner] = nested === undefined ? [[], answer] : [[nested[0]], resolved(nested[1])];
	const own = inner.properties ?? {};
	const lists = Object.entries(own).filter(([, schema]) => resolved(schema).type === 'array');
	const [list] = lists.find(([name]) => /^(?:values|issues)$/.test(name)) ?? lists[0] ?? [];
	if (list === undefined) return undefined;
	const beside = new Set(Object.keys(own).filter((name) => name !== list));
	const isLinked = beside.has('nextPage') && beside.has('lastPage');
	const moving = MOVING.find((name) => names.has(name));
	const tells = [
		'total',
		'isLast',
		'isLastPage',
		'last',
		'nextPageToken',
		'nextPageCursor',
		'nextCursor',
	];
	const by = isLinked ? ('link' as const) : moving;
	if (by === undefined || (by !== 'link' && !tells.some((name) => beside.has(name))))
		return undefined;
	return { by, at: [...within, REALLY[list] ?? list], beside };
}

/** What a page of a list of five entries says, two at a time, in the properties that the document has. */
export function pageOf(
	{ by, at, beside }: DocumentedList,
	asked: Readonly<Record<string, unknown>>,
	all: readonly unknown[],
): unknown {
	const given = asked[by === 'link' ? 'since' : by];
	const from = Number(String(given ?? 0).replace('token-', '')) || 0;
	const entries = all.slice(from, from + 2);
	const next = from + entries.length;
	const isLast = next >= all.length;
	const said: Record<string, unknown> = {
		total: all.length,
		startAt: from,
		start: from,
		offset: from,
		limit: 2,
		maxResults: 2,
		size: entries.length,
		isLast,
		isLastPage: isLast,
		last: isLast,
		lastPage: isLast,
		...(!isLast && {
			nextPageToken: `token-${next}`,
			nextPageCursor: `token-${next}`,
			nextCursor: `token-${next}`,
			nextPage: `https://acme.atlassian.net/rest/api/3/list?since=${next}`,
		}),
	};
	const [list = ''] = at.slice(-1);
	const page = {
		...Object.fromEntries(Object.entries(said).filter(([name]) => beside.has(name))),
		[list]: entries,
	};
	return at.length === 1 ? page : { [at[0] ?? '']: page };
}
