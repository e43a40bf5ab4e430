import { located } from '../../nodes/Jira/jiraRun';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';

/** Changes the issue, so that it has a history. */
async function changed(ask: AskJira, { issue }: SamplePlace): Promise<Record<string, string>> {
	for (const name of ['Low', 'High']) {
		await ask(`PUT /rest/api/3/issue/${issue}`, { fields: { priority: { name } } });
	}
	return {};
}

/** Samples of the operations that tell about issues. */
export const issueReadingSamples: readonly Sample[] = [
	{
		operation: 'issue.getRelated',
		make: async (ask, { issue, mark }) => {
			const fields = {
				project: { key: 'SUP' },
				issuetype: { name: 'Sub-task' },
				parent: { key: issue },
				summary: `Part of it${mark}`,
			};
			const { key } = await ask('POST /rest/api/3/issue', { fields });
			await ask('POST /rest/api/3/issueLink', {
				type: { name: 'Blocks' },
				inwardIssue: { key: issue },
				outwardIssue: { key: String(key) },
			});
			return {};
		},
		parameters: ({ issue }) => ({ issue: located('key', issue) }),
	},
	{ operation: 'issue.count', parameters: ({ jql }) => ({ jql }) },
	{
		operation: 'issue.getChangelog',
		make: changed,
		parameters: ({ issue }) => ({ issue: located('key', issue), limit: 1 }),
	},
];

/** Samples for fields that matter only beside certain others. */
export const issueReadingFurther: readonly Sample[] = [
	{
		operation: 'issue.count',
		parameters: () => ({ searchBy: 'basic', filters: { project: located('key', 'SUP') } }),
	},
	{
		operation: 'issue.count',
		parameters: () => ({ jql: 'project = SUP', count: 'byField', groupBy: 'status' }),
	},
];

/** Values for fields that tell none. */
export const issueReadingExamples = {
	'issue.count.groupBy': 'priority',
	'issue.getChangelog.since': '2099-01-01T00:00:00Z',
};
