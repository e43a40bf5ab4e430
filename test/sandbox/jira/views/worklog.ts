import { durationText } from '../duration';
import type { Issue, Worklog } from '../model';
import { richTextFor } from '../richText/convert';
import { jiraDateTime } from '../time';
import { timeZoneOf } from './context';
import type { ViewContext } from './context';
import { contributionView } from './contribution';

/** A worklog as Jira returns it; without a comment, version 2 has an empty text, version 3 nothing. */
export function worklogView(
	issue: Issue,
	worklog: Worklog,
	view: ViewContext,
	expand: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
	const { comment, started, timeSpent } = worklog;
	const none = view.version === '2' ? { comment: '' } : {};
	return {
		...contributionView(issue, 'worklog', worklog, view, expand),
		issueId: issue.id,
		...(comment ? { comment: richTextFor(view.version, comment) } : none),
		started: jiraDateTime(started, timeZoneOf(view)),
		timeSpent: durationText(timeSpent),
		timeSpentSeconds: timeSpent,
	};
}
