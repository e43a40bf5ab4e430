import type { Issue } from '../model';
import { issueTypeView, priorityReference, statusView } from './catalogue';
import type { ViewContext } from './context';

/** An issue as another one shows it: its parent and its sub-tasks. */
export function linkedIssueView(issue: Issue, view: ViewContext): Record<string, unknown> {
	const { jira } = view;
	const status = jira.statuses.find((one) => one.id === issue.statusId);
	const priority = jira.priorities.find((one) => one.id === issue.values.priority);
	const type = jira.issueTypes.find((one) => one.id === issue.values.issuetype);
	return {
		id: issue.id,
		key: issue.key,
		self: `${view.base}/issue/${issue.id}`,
		fields: {
			summary: issue.values.summary ?? '',
			...(status ? { status: statusView(status, view) } : {}),
			...(priority ? { priority: priorityReference(priority, view) } : {}),
			...(type ? { issuetype: issueTypeView(type, view) } : {}),
		},
	};
}
