import type { IDataObject } from 'n8n-workflow';
import { answerMs, usualLatency } from '../figures/latency';
import { sideBySideMs } from '../figures/leastTime';
import { atMost } from '../figures/target';
import type { JiraClient } from '../world/jiraClient';
import type { NodeRun } from '../world/n8nWorkflow';
import { compare, type NodeSetup } from './comparison';
import { picked } from './parameters';

/** The most issues of one request (`POST /rest/api/3/issue/bulk`). */
const ISSUES_PER_REQUEST = 50;

/** Ten lines of text each, like a ticket. */
const DESCRIPTION = Array.from({ length: 10 }, (_, line) => `Line ${line + 1} of the ticket.`).join(
	'\n\n',
);

/** Issues to create, all of them different. */
export async function issuesToCreate(jira: JiraClient, count: number): Promise<IDataObject[]> {
	const { id } = await jira.ask<{ id: string }>({ method: 'GET', path: 'project/SUP' });
	return Array.from({ length: count }, (_, index) => ({
		projectId: id,
		typeId: '10001',
		summary: `Measured issue ${index}`,
		description: DESCRIPTION,
	}));
}

export const createWithOurs: NodeSetup = {
	parameters: {
		resource: 'issue',
		operation: 'create',
		project: picked('key', '={{ $json.projectId }}'),
		issueType: picked('id', '={{ $json.typeId }}'),
		summary: '={{ $json.summary }}',
		description: '={{ $json.description }}',
	},
};

/** Whether each output is the issue of its item. */
export async function created(
	{ outputs }: NodeRun,
	items: readonly IDataObject[],
	jira: JiraClient,
): Promise<boolean> {
	const keys = outputs.map(({ json }) => String(json['key']));
	const found = await jira.issues(keys, ['summary']);
	return (
		found.length === items.length &&
		found.every(({ fields }, index) => fields['summary'] === items[index]?.['summary'])
	);
}

/** The minimum for this many issues, with eight requests in parallel. */
export function idealOfCreating(count: number) {
	const requests = Math.ceil(count / ISSUES_PER_REQUEST);
	const ms = answerMs(usualLatency, { issues: ISSUES_PER_REQUEST });
	return { requests, ms: sideBySideMs(requests, ms) };
}

export const create500 = compare({
	name: 'create-500',
	title: 'Create 500 issues',
	items: 500,
	prepare: issuesToCreate,
	ours: createWithOurs,
	builtIn: {
		parameters: {
			resource: 'issue',
			operation: 'create',
			project: picked('id', '={{ $json.projectId }}'),
			issueType: picked('id', '={{ $json.typeId }}'),
			summary: '={{ $json.summary }}',
			additionalFields: { description: '={{ $json.description }}' },
		},
	},
	builtInItems: 60,
	check: created,
	ideal: idealOfCreating(500),
	wantedRatio: 60,
	targets: ({ ours }) => [atMost('requests', ours.requests, 10)],
	slowIssuesToo: true,
});
