import type { Issue } from './model';
import type { JiraState } from './state';

/** The sub-tasks of an issue; what else names it as its parent is none. */
export function subTasksOf(issue: Issue, { issues, issueTypes }: JiraState): Issue[] {
	return issues
		.childrenOf(issue.id)
		.filter(({ values }) =>
			issueTypes.some((type) => type.id === values.issuetype && type.hierarchyLevel === -1),
		);
}
