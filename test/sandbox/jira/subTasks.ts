import type { Issue } from './model';
import type { JiraState } from './state';

/** The sub-tasks of an issue; other issues with this parent are not sub-tasks. */
export function subTasksOf(issue: Issue, { issues, issueTypes }: JiraState): Issue[] {
	return issues
		.childrenOf(issue.id)
		.filter(({ values }) =>
			issueTypes.some((type) => type.id === values.issuetype && type.hierarchyLevel === -1),
		);
}
