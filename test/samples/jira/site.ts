import { located } from '../../nodes/Jira/jiraRun';
import type { Sample } from '../sample';

/** Samples of what is read of the whole site. */
export const siteSamples: readonly Sample[] = [
	{ operation: 'site.getPriorities', parameters: () => ({ project: located('key', 'SUP') }) },
	{
		operation: 'site.getLabels',
		make: async (ask, { issue }) => {
			await ask(`PUT /rest/api/3/issue/${issue}`, { fields: { labels: ['vip', 'billing'] } });
			return {};
		},
		parameters: () => ({}),
	},
];

/** A project or an issue only matters where it is asked about. */
export const siteFurther: readonly Sample[] = [
	{
		operation: 'site.getMyPermissions',
		parameters: ({ issue }) => ({ scope: 'issue', issue: located('key', issue) }),
	},
	{
		operation: 'site.getMyPermissions',
		parameters: () => ({ scope: 'project', project: located('key', 'SUP') }),
	},
];

/** A text that several labels contain. */
export const siteExamples = { 'site.getLabels.text': 'i' } as const;
