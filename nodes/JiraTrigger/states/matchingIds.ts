import {
	call,
	chunksOf,
	entriesOf,
	listPages,
	MOST_FETCHED,
	UnexpectedAnswer,
	type Site,
} from '../../connection';
import { ItemRefused } from '../../operation';
import { CLOUD_SEARCH, DATA_CENTER_SEARCH, type AskedJira } from '../search/askedJira';

const MATCH = 'POST /rest/api/3/jql/match';

/** The most issues of a page without their fields; on Data Center, `jira.search.views.default.max`. */
const PAGE = { cloud: 5000, dataCenter: 1000 } as const satisfies Record<Site['flavour'], number>;

/** The most issues that are remembered: more would be too much for n8n to store, and too many pages to ask for. */
export const MOST_MATCHING = 20_000;

/**
 * The IDs of all issues that a condition finds now. While pages are read, an issue may leave and move others to a page
 * that was read already: what is missing has left only if {@link stillMatching} says so, too.
 *
 * @param called what the user calls the condition
 * @throws ItemRefused if there are too many to remember
 */
export async function matchingIds(
	{ send, site }: AskedJira,
	condition: string,
	called: string,
): Promise<ReadonlySet<string>> {
	const jql = `${condition} ORDER BY created ASC, key ASC`;
	const search = site.flavour === 'cloud' ? CLOUD_SEARCH : DATA_CENTER_SEARCH;
	const request = call(search, { body: { jql, fields: ['id'] } });
	const ids = new Set<string>();
	for await (const page of listPages(send, site, request, {
		limit: MOST_MATCHING + 1,
		pageSize: PAGE[site.flavour],
	})) {
		for (const { id } of page as readonly Issue[]) ids.add(id);
	}
	if (ids.size <= MOST_MATCHING) return ids;
	throw new ItemRefused(
		`${called} finds more than ${MOST_MATCHING.toLocaleString('en')} issues: that is more than the trigger can remember`,
		'Narrow it, for example with AND statusCategory != Done, or with AND updated >= -90d.',
	);
}

/**
 * Those of some issues that a condition still finds. Issues that no longer exist are not found.
 *
 * Source: "Check issues against JQL", Jira Cloud platform REST API.
 */
export async function stillMatching(
	{ send, site }: Pick<AskedJira, 'send' | 'site'>,
	condition: string,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	const found = new Set<string>();
	for (const some of chunksOf(ids, MOST_FETCHED)) {
		const answer =
			site.flavour === 'cloud'
				? await send(call(MATCH, { body: { issueIds: some.map(Number), jqls: [condition] } }))
				: await send(
						call(DATA_CENTER_SEARCH, {
							body: {
								jql: `issue in (${some.join(', ')}) AND (${condition})`,
								fields: ['id'],
								maxResults: some.length,
								validateQuery: false,
							},
						}),
					);
		for (const id of idsIn(answer)) found.add(id);
	}
	return found;
}

/** A query that cannot be run has its errors in a 200: then nothing is known of the issues. */
function idsIn(answer: unknown): readonly string[] {
	const { matches = [] } = answer as { readonly matches?: readonly Matches[] };
	const [matched] = matches;
	if (matched === undefined) return entriesOf(answer, 'issues').map((issue) => (issue as Issue).id);
	const { matchedIssues = [], errors = [] } = matched;
	if (errors.length > 0) {
		throw new UnexpectedAnswer(`Jira could not compare issues with the query: ${errors.join(' ')}`);
	}
	return matchedIssues.map(String);
}

interface Matches {
	readonly matchedIssues?: readonly number[];
	readonly errors?: readonly string[];
}

interface Issue {
	readonly id: string;
}
