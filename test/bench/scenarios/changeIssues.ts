import type { IDataObject } from 'n8n-workflow';
import { answerMs, usualLatency } from '../figures/latency';
import { sideBySideMs } from '../figures/leastTime';
import { ownCost } from '../figures/ownCost';
import { atMost, type Target } from '../figures/target';
import type { JiraClient } from '../world/jiraClient';
import { compare, type Compared, type Comparison } from './comparison';
import { issueOfItem, picked } from './parameters';
import { existingIssues } from './readIssues';

/** One write of one issue. */
const WRITE_MS = answerMs(usualLatency, { issues: 1 });

/** One request for each item, eight in parallel. */
export const oneRequestEach = (count: number) => ({
	requests: count,
	ms: sideBySideMs(count, WRITE_MS),
});

/**
 * What each request costs in addition to Jira's time, compared with the built-in node.
 *
 * @param builtInMs what Jira takes for the built-in node's requests of one item
 */
function lowOwnCost({ ours, builtIn, ideal }: Compared, builtInMs: number): Target[] {
	if (ideal === undefined || builtIn === undefined) return [];
	const mine = ownCost(ours, ideal.ms);
	const theirs = ownCost(builtIn, builtInMs * ours.measuredItems);
	return [
		atMost('× ideal', ours.ms / ideal.ms, 1.5),
		atMost("own cost of a request, in thirds of the built-in node's", mine / (theirs / 3), 1),
	];
}

async function issuesToUpdate(jira: JiraClient, count: number): Promise<IDataObject[]> {
	const issues = await existingIssues(jira, count);
	return issues.map((issue, index) => ({ ...issue, summary: `Changed summary ${index}` }));
}

/** A change of the summary, different for each issue. */
export const updateSummaries = {
	prepare: issuesToUpdate,
	ours: {
		parameters: {
			resource: 'issue',
			operation: 'update',
			issue: issueOfItem,
			changes: { summary: '={{ $json.summary }}' },
		},
	},
	builtIn: {
		parameters: {
			resource: 'issue',
			operation: 'update',
			issueKey: '={{ $json.key }}',
			updateFields: { summary: '={{ $json.summary }}' },
		},
	},
	check: async (_run, items, jira) => {
		const found = await jira.issues(
			items.map(({ key }) => String(key)),
			['summary'],
		);
		return (
			found.length === items.length &&
			found.every(({ fields }, index) => fields['summary'] === items[index]?.['summary'])
		);
	},
} satisfies Partial<Comparison>;

export const update500 = compare({
	...updateSummaries,
	name: 'update-500',
	title: 'Update 500 issues, all different',
	items: 500,
	builtInItems: 60,
	raw: ({ key, summary }) => ({
		method: 'PUT',
		path: `issue/${String(key)}`,
		body: { fields: { summary } },
	}),
	ideal: oneRequestEach(500),
	wantedRatio: 12,
	targets: (compared) => [
		atMost('requests', compared.ours.requests, 500),
		// The built-in node requests the issue types before each update.
		...lowOwnCost(compared, answerMs(usualLatency) + WRITE_MS),
	],
	slowIssuesToo: true,
});

export const comment500 = compare({
	name: 'comment-500',
	title: 'Comment on 500 issues',
	items: 500,
	prepare: async (jira, count) =>
		(await existingIssues(jira, count)).map((issue, index) => ({
			...issue,
			text: `Comment ${index}`,
		})),
	ours: {
		parameters: {
			resource: 'comment',
			operation: 'add',
			issue: issueOfItem,
			body: '={{ $json.text }}',
		},
	},
	builtIn: {
		parameters: {
			resource: 'issueComment',
			operation: 'add',
			issueKey: '={{ $json.key }}',
			comment: '={{ $json.text }}',
		},
	},
	builtInItems: 60,
	raw: ({ key, text }) => ({
		method: 'POST',
		path: `issue/${String(key)}/comment`,
		body: { body: paragraph(String(text)) },
	}),
	check: async (_run, items, jira) => {
		const found = await jira.issues(
			items.map(({ key }) => String(key)),
			['comment'],
		);
		return (
			found.length === items.length &&
			found.every(({ fields }, index) => {
				const { comments } = fields['comment'] as { comments: IDataObject[] };
				const text = JSON.stringify(items[index]?.['text']);
				return comments.length === 1 && JSON.stringify(comments[0]?.['body']).includes(text);
			})
		);
	},
	ideal: oneRequestEach(500),
	wantedRatio: 7,
	targets: (compared) => [
		atMost('requests', compared.ours.requests, 500),
		...lowOwnCost(compared, WRITE_MS),
	],
	slowIssuesToo: true,
});

const paragraph = (text: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A step of the workflow of all seeded projects. */
const startProgress = { id: '11', from: 'To Do', to: 'In Progress' };

export const transition500 = compare({
	name: 'transition-500',
	title: 'Move 500 issues to a status by its name',
	items: 500,
	prepare: async (jira, count) => {
		const jql = `status = "${startProgress.from}" ORDER BY created DESC`;
		const found = await jira.search(jql, ['project', 'issuetype'], count);
		return found.map(({ key, fields }) => ({ key, workflow: JSON.stringify(fields) }));
	},
	ours: {
		parameters: {
			resource: 'issue',
			operation: 'transition',
			issue: issueOfItem,
			transition: picked('status', startProgress.to),
		},
	},
	builtIn: {
		parameters: {
			resource: 'issue',
			operation: 'update',
			issueKey: '={{ $json.key }}',
			updateFields: { statusId: picked('id', startProgress.id) },
		},
	},
	builtInItems: 60,
	raw: ({ key }) => ({
		method: 'POST',
		path: `issue/${String(key)}/transitions`,
		body: { transition: { id: startProgress.id } },
	}),
	check: async (_run, items, jira) => {
		const found = await jira.issues(
			items.map(({ key }) => String(key)),
			['status'],
		);
		return (
			found.length === items.length &&
			found.every(({ fields }) => (fields['status'] as IDataObject)['name'] === startProgress.to)
		);
	},
	ideal: oneRequestEach(500),
	wantedRatio: 7,
	targets: ({ ours, items }) => {
		const lookedAt = Math.ceil(items.length / 100);
		const workflows = new Set(items.map(({ workflow }) => workflow)).size;
		return [
			atMost('requests beside the transitions', ours.requests - items.length, lookedAt + workflows),
		];
	},
	slowIssuesToo: true,
});
