import type { IDataObject } from 'n8n-workflow';
import { chunksOf, MOST_FETCHED } from '../../connection';
import type { Change } from '../change';
import type { AskedJira } from '../search/askedJira';
import { issuesFor } from '../search/jiraSource';

/** A change of an issue that another change is the reason for. */
export interface Caused {
	/** The identity of the reason. */
	readonly cause: string;
	readonly change: Change;
}

/** Issues with their fields, by ID; those that cannot be seen are left out. */
export async function issuesById(
	jira: AskedJira,
	ids: readonly string[],
): Promise<ReadonlyMap<string, IDataObject>> {
	const issues: IDataObject[] = [];
	for (const some of chunksOf([...new Set(ids)], MOST_FETCHED)) {
		issues.push(...(await issuesFor(jira, some, new Set())));
	}
	return new Map(issues.map((issue) => [String(issue['id']), issue]));
}
