import type { IDataObject } from 'n8n-workflow';
import { answerMs, usualLatency } from '../figures/latency';
import { CONCURRENCY, rateLimitedMs, windowedMs } from '../figures/leastTime';
import { atMost, holds } from '../figures/target';
import { compare } from './comparison';
import { updateSummaries } from './changeIssues';
import { existingIssues } from './readIssues';

const WRITE_MS = answerMs(usualLatency, { issues: 1 });

const PER_SECOND = 10;
const perSecond = { GET: PER_SECOND, POST: PER_SECOND, PUT: PER_SECOND, DELETE: PER_SECOND };

/** A request that is refused is not carried out, so the built-in node's items fail. */
const goOn = 'continueRegularOutput';

const withLimits = {
	...updateSummaries,
	ours: { ...updateSummaries.ours, onError: goOn },
	builtIn: { ...updateSummaries.builtIn, onError: goOn },
	// It inevitably takes as long as the limit requires.
	mostRounds: 1,
} as const;

const leastWithRate = rateLimitedMs(500, PER_SECOND, PER_SECOND);

export const update500Limited = compare({
	...withLimits,
	name: 'update-500-limited',
	title: 'Update 500 issues where Jira takes 10 a second',
	items: 500,
	builtInItems: 60,
	settings: { limits: { burst: { perSecond, bufferSeconds: 1, endpoints: {} } } },
	ideal: { requests: 500, ms: leastWithRate },
	targets: ({ ours }) => [atMost('× the least time', ours.ms / leastWithRate, 1.2)],
});

/** Per-issue limits on write; source: developer.atlassian.com, "Rate limiting". */
const WRITE_WINDOWS: [{ writes: number; seconds: number }, { writes: number; seconds: number }] = [
	{ writes: 20, seconds: 2 },
	{ writes: 100, seconds: 30 },
];

const leastOnOneIssue = windowedMs(200, WRITE_WINDOWS, WRITE_MS);

export const update200OneIssue = compare({
	...withLimits,
	name: 'update-200-one-issue',
	title: 'Update one issue 200 times, with its own limit',
	items: 200,
	prepare: async (jira, count) => {
		const [issue] = await existingIssues(jira, 1);
		return Array.from({ length: count }, (_, step) => ({ ...issue, summary: `Step ${step}` }));
	},
	settings: { limits: { perIssueWrites: WRITE_WINDOWS } },
	check: async (_run, items, jira) => {
		const key = String(items[0]?.['key']);
		const steps = await summaryChanges(key, jira);
		return (
			steps.length === items.length &&
			steps.every((summary, index) => summary === items[index]?.['summary'])
		);
	},
	ideal: { requests: 200, ms: leastOnOneIssue },
	targets: ({ ours }) => [atMost('× the least time', ours.ms / leastOnOneIssue, 1.2)],
});

interface Changelog {
	readonly values: ReadonlyArray<{
		readonly items: ReadonlyArray<{ readonly field: string; readonly toString: string }>;
	}>;
	readonly isLast: boolean;
}

/** The summaries that an issue got, in the order in which it got them. */
async function summaryChanges(
	key: string,
	jira: Parameters<typeof existingIssues>[0],
): Promise<string[]> {
	const summaries: string[] = [];
	for (let startAt = 0, isLast = false; !isLast; startAt += 100) {
		const path = `issue/${key}/changelog?startAt=${startAt}&maxResults=100`;
		const page = await jira.ask<Changelog>({ method: 'GET', path });
		for (const { items } of page.values) {
			summaries.push(
				...items.filter(({ field }) => field === 'summary').map((item) => item.toString),
			);
		}
		isLast = page.isLast;
	}
	return summaries;
}

/** How many are accepted before the quota is used up. */
const WITHIN_QUOTA = 100;
const RETRY_AFTER_S = 1800;

export const update500Quota = compare({
	...updateSummaries,
	name: 'update-500-quota',
	title: 'Update 500 issues, quota used up after 100',
	items: 500,
	settings: {
		faults: [
			{
				method: 'PUT',
				path: '/rest/api/*/issue/*',
				skip: WITHIN_QUOTA,
				times: 0,
				status: 429,
				headers: {
					'Retry-After': String(RETRY_AFTER_S),
					'RateLimit-Reason': 'jira-quota-global-based',
				},
			},
		],
	},
	mostRounds: 1,
	failuresExpected: true,
	// The error says what was done and what was not, and does not claim more than was done.
	check: async ({ error }, items, jira) => {
		const found = await jira.issues(
			items.map(({ key }) => String(key)),
			['summary'],
		);
		const done = found.filter(
			({ fields }, index) => fields['summary'] === items[index]?.['summary'],
		);
		const told = error?.description ?? '';
		return (
			done.length === WITHIN_QUOTA &&
			told.includes(`Of ${items.length} items, ${done.length} were updated`) &&
			done.slice(0, 50).every(({ key }) => told.includes(key))
		);
	},
	targets: ({ ours, runs }) => {
		const [error] = runs.map((run) => run.error);
		return [
			holds('stops with quota-exhausted', error?.failure?.cause === 'quota-exhausted'),
			holds('says when it resets', tellsReset(error ?? {})),
			atMost('requests', ours.requests, WITHIN_QUOTA + CONCURRENCY),
		];
	},
});

function tellsReset({
	description,
	failure,
}: {
	description?: string | null;
	failure?: IDataObject;
}) {
	return (
		failure?.['retryAfterMs'] === RETRY_AFTER_S * 1000 && /\d{1,2}:\d{2}/.test(description ?? '')
	);
}
