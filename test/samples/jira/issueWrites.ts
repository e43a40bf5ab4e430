import { located } from '../../nodes/Jira/jiraRun';
import type { Sample } from '../sample';

/** Samples of operations that write issues and their neighbours. */
export const issueWriteSamples: readonly Sample[] = [
	{
		operation: 'issue.assign',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			assignee: located('name', 'soeren@acme.example'),
		}),
	},
];

/** Further samples, for fields that only take effect together with certain other values. */
export const issueWriteFurther: readonly Sample[] = [
	{
		operation: 'issue.assign',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			assignTo: 'leastLoaded',
			people: 'soeren@acme.example, zoe@acme.example',
		}),
	},
	{
		operation: 'issue.assign',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			assignTo: 'leastLoaded',
			among: 'group',
			group: 'jira-users',
		}),
	},
];

/** Values of fields that have no other source. */
export const issueWriteExamples = {
	status: 'In Progress',
	'issue.assign.group': 'security-team',
	'issue.assign.people': 'zoe@acme.example',
	'issue.assign.countedJql': 'project = OPS',
} as const;
