import type { IDataObject } from 'n8n-workflow';
import {
	byReference,
	call,
	entriesOf,
	isNotFound,
	severalIssues,
	unreadIn,
} from '../../connection';
import { ISSUE, type AskedJira } from './askedJira';

/** Issues that were read together. */
export interface IssuesRead {
	readonly issues: readonly IDataObject[];
	/** Why the others were not read, by ID. */
	readonly unread: ReadonlyMap<string, Unread>;
}

export interface Unread {
	readonly reason: unknown;
	/** Whether Jira says that there is no such issue, for this account. */
	readonly isGone: boolean;
}

/**
 * Reads issues with one request, and alone those that its answer leaves out.
 *
 * @param ids at most `MOST_FETCHED`
 * @throws what the one request throws
 */
export async function readIssues(
	{ send, site }: AskedJira,
	ids: readonly string[],
	fields: readonly string[],
	expand: readonly string[] = [],
): Promise<IssuesRead> {
	const answer = ids.length > 1 ? await send(severalIssues(ids, fields, site, expand)) : undefined;
	const read = byReference(answer === undefined ? [] : entriesOf(answer, 'issues'));
	const said = unreadIn(answer);
	const issues: IDataObject[] = [];
	const unread = new Map<string, Unread>();
	let stopped: Unread | undefined;
	for (const id of ids) {
		const issue = read.get(id);
		if (issue !== undefined) {
			issues.push(issue);
		} else if (stopped !== undefined) {
			unread.set(id, stopped);
		} else {
			try {
				issues.push(await alone(id));
			} catch (reason) {
				const isGone = isNotFound(reason) && !said.has(id);
				unread.set(id, { reason, isGone });
				// What is not about this issue would be met again by each of the others.
				if (!isNotFound(reason)) stopped = { reason, isGone: false };
			}
		}
	}
	return { issues, unread };

	async function alone(id: string): Promise<IDataObject> {
		const query = {
			fields: [...fields],
			...(expand.length > 0 && { expand: expand.join() }),
		};
		return (await send(call(ISSUE, { path: { issueIdOrKey: id }, query }))) as IDataObject;
	}
}
