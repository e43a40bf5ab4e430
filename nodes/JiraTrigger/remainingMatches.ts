import type { Connection } from '../connection';
import type { Change } from './change';
import { stillMatching } from './states/matchingIds';
import { dynamicJql } from './wanted/jql';
import type { Wanted } from './wanted/wanted';

/**
 * The changes whose issue meets the part of the JQL that a dynamic webhook cannot take. An issue that is gone cannot be
 * judged any more: its deletion is passed on.
 */
export async function remainingMatches(
	changes: readonly Change[],
	wanted: Wanted,
	connection: Pick<Connection, 'send' | 'site'>,
): Promise<readonly Change[]> {
	const { remaining } = dynamicJql(wanted);
	const judged = changes.flatMap(({ event, issue }) =>
		issue !== undefined && event !== 'issueDeleted' ? [issue.id] : [],
	);
	const { flavour } = connection.site;
	if (remaining === undefined || flavour !== 'cloud' || judged.length === 0) return changes;
	const matching = await stillMatching(connection, remaining, [...new Set(judged)]);
	return changes.filter(
		({ event, issue }) => issue === undefined || event === 'issueDeleted' || matching.has(issue.id),
	);
}
