import { atMost } from '../figures/target';
import { oneRequestEach } from './changeIssues';
import { compare, type Comparison } from './comparison';
import { issueOfItem } from './parameters';
import { existingIssues } from './readIssues';

/** Deletes existing issues. */
export const deleteIssues = {
	prepare: existingIssues,
	ours: { parameters: { resource: 'issue', operation: 'delete', issue: issueOfItem } },
	builtIn: {
		parameters: {
			resource: 'issue',
			operation: 'delete',
			issueKey: '={{ $json.key }}',
			deleteSubtasks: false,
		},
	},
	check: async (_run, items, jira) =>
		(
			await jira.issues(
				items.map(({ key }) => String(key)),
				['summary'],
			)
		).length === 0,
} satisfies Partial<Comparison>;

export const delete500 = compare({
	...deleteIssues,
	name: 'delete-500',
	title: 'Delete 500 issues',
	items: 500,
	builtInItems: 60,
	raw: ({ key }) => ({ method: 'DELETE', path: `issue/${String(key)}` }),
	ideal: oneRequestEach(500),
	wantedRatio: 7,
	targets: ({ ours }) => [atMost('requests', ours.requests, 500)],
	slowIssuesToo: true,
});
