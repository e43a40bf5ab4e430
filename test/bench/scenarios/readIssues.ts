import type { IDataObject } from 'n8n-workflow';
import { answerMs, usualLatency } from '../figures/latency';
import { sideBySideMs } from '../figures/leastTime';
import { atMost } from '../figures/target';
import { SEEDED_ISSUES } from '../world/benchWorld';
import type { JiraClient } from '../world/jiraClient';
import type { NodeRun } from '../world/n8nWorkflow';
import { compare } from './comparison';
import { issueOfItem } from './parameters';

/** The most issues of one request (`POST /rest/api/3/issue/bulkfetch`) and of one page. */
const ISSUES_PER_REQUEST = 100;

/** Issues of all projects, newest first. */
const ALL_ISSUES = 'project in (SUP, OPS, HR) ORDER BY created DESC';
const ONE_STATUS = 'status = "To Do" ORDER BY created DESC';
/** A quarter of the issues are in one of four statuses. */
const IN_ONE_STATUS = SEEDED_ISSUES / 4;

const FIELDS = [
	'summary',
	'description',
	'status',
	'priority',
	'assignee',
	'reporter',
	'creator',
	'labels',
	'created',
	'updated',
	'duedate',
	'issuetype',
	'project',
	'resolution',
	'resolutiondate',
	'components',
	'fixVersions',
	'versions',
	'environment',
	'votes',
];

const keysOf = ({ outputs }: NodeRun) => outputs.map(({ json }) => json['key']);

const same = (one: readonly unknown[], other: readonly unknown[]) =>
	one.length === other.length && one.every((value, index) => value === other[index]);

/** Existing issues, each item with the key of one. */
export async function existingIssues(jira: JiraClient, count: number): Promise<IDataObject[]> {
	return (await jira.keys(ALL_ISSUES, count)).map((key) => ({ key }));
}

export const get500 = compare({
	name: 'get-500',
	title: 'Read 500 issues by key',
	items: 500,
	prepare: existingIssues,
	ours: { parameters: { resource: 'issue', operation: 'get', issue: issueOfItem } },
	builtIn: {
		parameters: { resource: 'issue', operation: 'get', issueKey: '={{ $json.key }}' },
	},
	builtInItems: 60,
	check: (run, items) =>
		same(
			keysOf(run),
			items.map(({ key }) => key),
		),
	ideal: {
		requests: 5,
		ms: sideBySideMs(5, answerMs(usualLatency, { issues: ISSUES_PER_REQUEST })),
	},
	wantedRatio: 60,
	targets: ({ ours }) => [atMost('requests', ours.requests, 5)],
	slowIssuesToo: true,
});

/** This node's output has the fields at its top, the built-in one's as Jira has them. */
const fieldsOf = (output: IDataObject): object =>
	(output['fields'] as object | undefined) ?? output;

const pages = SEEDED_ISSUES / ISSUES_PER_REQUEST;

export const search5000 = compare({
	name: 'search-5000',
	title: 'Search 5,000 issues with 20 fields',
	items: SEEDED_ISSUES,
	prepare: async (_jira, count) => [{ jql: count === SEEDED_ISSUES ? ALL_ISSUES : ONE_STATUS }],
	ours: {
		parameters: {
			resource: 'issue',
			operation: 'search',
			jql: '={{ $json.jql }}',
			returnAll: true,
			fields: FIELDS.join(','),
		},
	},
	builtIn: {
		parameters: {
			resource: 'issue',
			operation: 'getAll',
			returnAll: true,
			options: { jql: '={{ $json.jql }}', fields: FIELDS.join(',') },
		},
	},
	builtInItems: IN_ONE_STATUS,
	check: async (run, [item], jira) => {
		const expected = await jira.search(String(item?.['jql']), ['key']);
		const found = keysOf(run);
		return (
			same(
				found,
				expected.map(({ key }) => key),
			) &&
			new Set(found).size === found.length &&
			run.outputs.every(({ json }) => FIELDS.every((field) => field in fieldsOf(json)))
		);
	},
	// The first page and the keys come one after another, everything else in parallel.
	ideal: {
		requests: pages + 1,
		ms:
			answerMs(usualLatency, { issues: ISSUES_PER_REQUEST }) +
			answerMs(usualLatency, { keys: SEEDED_ISSUES }) +
			sideBySideMs(pages - 1, answerMs(usualLatency, { issues: ISSUES_PER_REQUEST })),
	},
	wantedRatio: 5,
	slowIssuesToo: true,
});
