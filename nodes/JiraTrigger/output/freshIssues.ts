import type { IDataObject } from 'n8n-workflow';
import { chunksOf, MOST_FETCHED, RunCancelled } from '../../connection';
import { passedOn } from '../../connection/passedOn';
import type { Change } from '../change';
import type { AskedJira } from '../search/askedJira';
import { readIssues, type Unread } from '../search/readIssues';

/** The issue of a change as it was read afterwards, or why it could not be. */
export type FreshIssue =
	| { readonly issue: IDataObject; readonly unread?: undefined }
	| { readonly issue?: undefined; readonly unread: string };

/**
 * Reads the issues of changes, each once, with as few requests as possible. What cannot be read stops nothing: the change
 * is told with what came with it.
 *
 * @param fields IDs
 * @returns what was read for a change; undefined for one without an issue
 */
export async function freshIssues(
	changes: readonly Change[],
	fields: readonly string[],
	jira: AskedJira,
): Promise<(change: Change) => FreshIssue | undefined> {
	const read = new Map<string, IDataObject>();
	const unread = new Map<string, Unread>();
	let stopped: Unread | undefined;
	for (const ids of chunksOf(idsIn(changes), MOST_FETCHED)) {
		if (stopped !== undefined) break;
		try {
			const answer = await readIssues(jira, ids, fields);
			for (const issue of answer.issues) read.set(String(issue['id']), issue);
			for (const [id, why] of answer.unread) unread.set(id, why);
		} catch (reason) {
			if (reason instanceof RunCancelled) throw passedOn(reason);
			stopped = { reason, isGone: false };
		}
	}
	return ({ event, issue }) => {
		if (issue === undefined) return undefined;
		if (event === 'issueDeleted') return { unread: DELETED };
		const found = read.get(issue.id);
		return found === undefined
			? { unread: reasonFor(unread.get(issue.id) ?? stopped) }
			: { issue: found };
	};
}

/** The issues to read, each once. */
function idsIn(changes: readonly Change[]): string[] {
	const still = changes.filter(({ event }) => event !== 'issueDeleted');
	return [...new Set(still.flatMap(({ issue }) => (issue === undefined ? [] : [issue.id])))];
}

const DELETED = 'The issue was deleted: this is what came with the event';

function reasonFor(unread: Unread | undefined): string {
	if (unread === undefined || unread.isGone) {
		return 'The issue was deleted since, or the account of the credential may not see it: this is what came with the event';
	}
	const { reason } = unread;
	const said = reason instanceof Error ? reason.message : String(reason);
	return `The issue could not be read: ${said.replace(/\.$/, '')}. This is what came with the event`;
}
