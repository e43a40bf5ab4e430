import type { IDataObject } from 'n8n-workflow';
import { MOST_FETCHED } from '../../connection';
import { momentOf } from '../../values/moment';
import { identities, type Change } from '../change';
import type { ChangeSource } from '../search/findChanges';
import type { AskedJira } from '../search/askedJira';
import { jiraTime, listIssues, issuesFor } from '../search/jiraSource';
import { findPolled } from '../search/poll';
import { minuteOf } from '../search/pollState';
import type { Watch, Watching } from '../search/watch';
import { changedIssue } from './changedIssue';
import type { WantedStates } from './form';
import { latestFound } from './latestFound';

/** How long nothing happens to which issues. */
export interface Quiet {
	/** JQL without an order; `''` for all issues. */
	readonly condition: string;
	readonly forMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long nothing has to happen, in milliseconds. */
export function quietMs({ quietFor = 0, quietUnit }: WantedStates): number {
	return quietFor * (quietUnit === 'hours' ? HOUR : 24 * HOUR);
}

/**
 * Looks for issues to which nothing happened for so long. That the time is over is a change that happens to an issue
 * once after each of its updates. So all that holds for changes holds for this, too: each is told once, also after an
 * outage, and nothing is remembered of the many issues that have been quiet for years.
 */
export function quietWatch(watching: Watching, quiet: Quiet): Watch {
	const { open, storeOf } = watching;
	return {
		find: async () =>
			await findPolled({
				...watching,
				lookedFor: { condition: quiet.condition, events: new Set(['noActivity']) },
				sourceIn: (jira) => quietSource(jira, quiet),
				store: storeOf('quiet'),
			}),
		sample: async () => {
			const [issue] = await latestFound(await open(), quietJql(quiet));
			return issue && quietChange(issue, quiet.forMs)[0];
		},
	};
}

/**
 * The condition for the issues that have been quiet for so long, since a time or later if one is given. That is a
 * number; whether the time is over is Jira's clock to say.
 */
export function quietJql({ condition, forMs }: Quiet, from?: number): string {
	return [
		...(from === undefined ? [] : [`updated >= ${minuteOf(from - forMs)}`]),
		`updated <= "-${forMs / MINUTE}m"`,
		...(condition === '' ? [] : [`(${condition})`]),
	].join(' AND ');
}

function quietSource(jira: AskedJira, quiet: Quiet): ChangeSource {
	const { forMs } = quiet;
	return {
		mostRead: MOST_FETCHED,
		list: async (from) => {
			const jql = `${quietJql(quiet, from)} ORDER BY created ASC, key ASC`;
			const { issues, pages } = await listIssues(jira, jql);
			return { issues: issues.map(({ id, updated }) => ({ id, updated: updated + forMs })), pages };
		},
		changesOf: async (ids, from) => {
			const now = await jiraTime(jira);
			const issues = await issuesFor(jira, ids, new Set());
			return (
				issues
					.flatMap((issue) => quietChange(issue, forMs))
					// What happened since they were listed moved the time on.
					.filter(({ time }) => time >= from && time <= now)
			);
		},
	};
}

/** That an issue has been quiet for so long: it happens when the time is over. */
function quietChange(issue: IDataObject, forMs: number): Change[] {
	const read = changedIssue(issue);
	const updated = momentOf(read.fields['updated']);
	if (updated === undefined) return [];
	const identity = identities.quiet(read.id, updated, forMs);
	return [{ identity, event: 'noActivity', time: updated + forMs, issue: read, changes: [] }];
}
