import { call, chunksOf, MOST_FETCHED, type Connection } from '../connection';
import type { Change } from './change';
import { dynamicJql } from './wanted/jql';
import type { Wanted } from './wanted/wanted';

const MATCH = 'POST /rest/api/3/jql/match';

/**
 * The changes whose issue meets the part of the JQL that a dynamic webhook cannot take. An issue that is gone cannot be
 * judged any more: its deletion is passed on.
 *
 * Source: "Check issues against JQL", Jira Cloud platform REST API.
 */
export async function remainingMatches(
	changes: readonly Change[],
	wanted: Wanted,
	{ send, site }: Pick<Connection, 'send' | 'site'>,
): Promise<readonly Change[]> {
	const { remaining } = dynamicJql(wanted);
	const judged = changes.flatMap(({ event, issue }) =>
		issue !== undefined && event !== 'issueDeleted' ? [Number(issue.id)] : [],
	);
	if (remaining === undefined || site.flavour !== 'cloud' || judged.length === 0) return changes;
	const matching = new Set<string>();
	for (const issueIds of chunksOf([...new Set(judged)], MOST_FETCHED)) {
		const { matches = [] } = (await send(
			call(MATCH, { body: { issueIds, jqls: [remaining] } }),
		)) as { readonly matches?: ReadonlyArray<{ readonly matchedIssues?: readonly number[] }> };
		for (const id of matches[0]?.matchedIssues ?? []) matching.add(String(id));
	}
	return changes.filter(
		({ event, issue }) => issue === undefined || event === 'issueDeleted' || matching.has(issue.id),
	);
}
