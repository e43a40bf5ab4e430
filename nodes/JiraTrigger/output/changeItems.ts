import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../connection';
import { withUrl } from '../../Jira/resources/issue/issueOutput';
import { simplifyIssue } from '../../Jira/resources/issue/simplifyIssue';
import { simplifiedIf } from '../../Jira/simplified/simplifiedIf';
import type { Change } from '../change';
import { changeItem } from '../changeItem';
import type { AskedJira } from '../search/askedJira';
import type { WantedEvent } from '../wanted/wantedEvents';
import { freshIssues } from './freshIssues';
import type { PreparedOutput } from './preparedOutput';

/**
 * The items of changes, in their order. Issues that are to be read again are read together, each once.
 *
 * @param matched which of the chosen events a change is
 */
export async function changeItems(
	changes: readonly Change[],
	output: PreparedOutput,
	jira: AskedJira,
	matched: (change: Change) => readonly WantedEvent[],
): Promise<IDataObject[]> {
	const { simplify, textsAs, keys, fields } = output;
	const fresh = fields === undefined ? undefined : await freshIssues(changes, fields, jira);
	return changes.map((change) => {
		const read = fresh?.(change);
		return changeItem(change, {
			output: simplify ? 'simplified' : 'delivery',
			site: jira.site,
			matched: matched(change),
			textsAs,
			keys,
			issue: read?.issue && shownIssue(read.issue, output, jira.site),
			unread: read?.unread,
		});
	});
}

function shownIssue(issue: IDataObject, output: PreparedOutput, site: Site): IDataObject {
	const { fields = [], ...reading } = output;
	return simplifiedIf(output, issue, (shown) =>
		simplifyIssue(withUrl(shown, site), { ...reading, fields }),
	);
}
