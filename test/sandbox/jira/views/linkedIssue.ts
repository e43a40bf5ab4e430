import type { Issue, IssueLink, IssueLinkType } from '../model';
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

export function linkTypeView(type: IssueLinkType, view: ViewContext): Record<string, unknown> {
	const { id, name, inward, outward } = type;
	return { id, name, inward, outward, self: `${view.base}/issueLinkType/${id}` };
}

/**
 * A link with the issues at its ends.
 *
 * @param from the issue that shows it, which is left out; without one, the link has both
 */
export function issueLinkView(
	{ id, typeId, sourceId, destinationId }: IssueLink,
	from: Issue | null,
	view: ViewContext,
): Record<string, unknown> {
	const { jira, base } = view;
	const type = jira.linkTypes.find((one) => one.id === typeId);
	const end = (name: string, issueId: string): Record<string, unknown> => {
		const issue = issueId === from?.id ? undefined : jira.issues.get(issueId);
		return issue === undefined ? {} : { [name]: linkedIssueView(issue, view) };
	};
	return {
		id,
		self: `${base}/issueLink/${id}`,
		...(type === undefined ? {} : { type: linkTypeView(type, view) }),
		...end('inwardIssue', sourceId),
		...end('outwardIssue', destinationId),
	};
}
