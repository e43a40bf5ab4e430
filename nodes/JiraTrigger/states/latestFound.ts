import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf } from '../../connection';
import type { AskedJira } from '../search/askedJira';
import { issuesFor } from '../search/jiraSource';

/** How many issues are looked at for an example. */
const MOST_SAMPLED = 5;

/** A few of the issues that a condition finds, those that were updated last first, with their fields. */
export async function latestFound(
	jira: AskedJira,
	condition: string,
): Promise<readonly IDataObject[]> {
	const jql = `${condition} ORDER BY updated DESC`;
	const body = { jql, fields: ['id'], maxResults: MOST_SAMPLED };
	const answer = await jira.send(
		jira.site.flavour === 'cloud'
			? call('POST /rest/api/3/search/jql', { body })
			: call('POST /rest/api/2/search', { body }),
	);
	const ids = entriesOf(answer, 'issues').map((issue) => String((issue as IDataObject)['id']));
	return ids.length === 0 ? [] : await issuesFor(jira, ids, new Set());
}
