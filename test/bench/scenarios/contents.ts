import type { IDataObject } from 'n8n-workflow';
import { answerMs, usualLatency } from '../figures/latency';
import { sideBySideMs } from '../figures/leastTime';
import { atMost } from '../figures/target';
import { oneRequestEach } from './changeIssues';
import { compare } from './comparison';
import { issueOfItem, picked } from './parameters';
import { existingIssues } from './readIssues';

const COUNT = 500;

const keysOf = (items: ReadonlyArray<{ readonly key?: unknown }>) =>
	items.map(({ key }) => String(key));

/** Jira has no request for several worklogs. The built-in node has no operation for them. */
export const worklog500 = compare({
	name: 'worklog-500',
	title: 'Log work on 500 issues',
	items: COUNT,
	prepare: async (jira, count) =>
		(await existingIssues(jira, count)).map((issue, index) => ({
			...issue,
			minutes: index + 1,
		})),
	ours: {
		parameters: {
			resource: 'worklog',
			operation: 'add',
			issue: issueOfItem,
			timeSpent: '={{ $json.minutes }}m',
		},
	},
	raw: ({ key, minutes }) => ({
		method: 'POST',
		path: `issue/${String(key)}/worklog`,
		body: { timeSpent: `${String(minutes)}m`, started: '2026-01-02T10:00:00.000+0000' },
	}),
	check: async (_run, items, jira) => {
		const found = await jira.issues(keysOf(items), ['worklog']);
		return (
			found.length === items.length &&
			found.every(({ fields }, index) => {
				const { worklogs } = fields['worklog'] as { worklogs: readonly IDataObject[] };
				return worklogs.length === 1 && worklogs[0]?.['timeSpentSeconds'] === (index + 1) * 60;
			})
		);
	},
	ideal: oneRequestEach(COUNT),
	targets: ({ ours, ideal }) => [
		atMost('requests', ours.requests, COUNT),
		...(ideal === undefined ? [] : [atMost('× ideal', ours.ms / ideal.ms, 1.5)]),
	],
});

/** The types of links are read once; after that, each link takes a request. The built-in node has no operation for them. */
export const link500 = compare({
	name: 'link-500',
	title: 'Link 500 issues',
	items: COUNT,
	prepare: async (jira, count) => {
		const keys = keysOf(await existingIssues(jira, 2 * count));
		return Array.from({ length: count }, (_, index) => ({
			key: keys[2 * index],
			other: keys[2 * index + 1],
		}));
	},
	ours: {
		parameters: {
			resource: 'issueLink',
			operation: 'create',
			issue: issueOfItem,
			link: picked('name', 'is blocked by'),
			linkedIssue: picked('key', '={{ $json.other }}'),
		},
	},
	raw: ({ key, other }) => ({
		method: 'POST',
		path: 'issueLink',
		body: { type: { name: 'Blocks' }, inwardIssue: { key: other }, outwardIssue: { key } },
	}),
	check: async (_run, items, jira) => {
		const found = await jira.issues(keysOf(items), ['issuelinks']);
		return (
			found.length === items.length &&
			found.every(({ fields }, index) => {
				const [link, ...others] = fields['issuelinks'] as Array<{
					readonly inwardIssue?: { readonly key: string };
				}>;
				return others.length === 0 && link?.inwardIssue?.key === items[index]?.['other'];
			})
		);
	},
	ideal: {
		requests: COUNT + 1,
		ms:
			answerMs(usualLatency) + sideBySideMs(COUNT, answerMs(usualLatency, { issues: 2, keys: 2 })),
	},
	targets: ({ ours, ideal }) => [
		atMost('requests', ours.requests, COUNT + 1),
		...(ideal === undefined ? [] : [atMost('× ideal', ours.ms / ideal.ms, 1.5)]),
	],
});
