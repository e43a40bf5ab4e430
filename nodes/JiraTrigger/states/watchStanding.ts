import type { IDataObject } from 'n8n-workflow';
import { call, chunksOf, MOST_FETCHED } from '../../connection';
import type { Change } from '../change';
import type { AskedJira } from '../search/askedJira';
import { issuesFor } from '../search/jiraSource';
import { MOST_CHANGES, siteName, type Poll, type Found, type PollLimits } from '../search/poll';
import { latestFound } from './latestFound';
import { matchingIds, stillMatching } from './matchingIds';
import { packed, standingIn, turned, unpacked, type Standing } from './standing';

/** An issue as it was read, with its fields. */
export type ReadFields = IDataObject;

/** A state in which issues are while a query finds them. */
export interface StandingWatch {
	readonly store: Poll['store'];
	readonly limits: PollLimits;
	/** Names the state: after another question, no issue counts as new. */
	readonly asked: string;
	/** The query, without an order. @param askedLast when it was asked last, in milliseconds since 1970 */
	readonly condition: (askedLast: number) => string;
	/** What the user calls the query. */
	readonly called: string;
	/** Whether the issues that are in the state at first are told. */
	readonly includesExisting: boolean;
	/** What is told of an issue that came into the state; undefined if nothing. */
	readonly entering?: TellIssue | undefined;
	/** Likewise of one that left it. */
	readonly leaving?: TellIssue | undefined;
}

/** When something was noticed, and when it was not yet so, in milliseconds since 1970. */
export interface Noticed {
	readonly time: number;
	readonly askedLast: number;
}

type TellIssue = (issue: ReadFields, noticed: Noticed) => Change | undefined;

/**
 * Finds the issues that came into a state or left it since the last poll, however they did: the time may have passed, too.
 * What entered and left between two polls is not noticed.
 *
 * @throws what the Jira throws; the next poll then compares with what this one compared with
 */
export async function findStanding(watch: StandingWatch, jira: AskedJira): Promise<Found> {
	const { store, limits, asked, called, includesExisting, entering, leaving } = watch;
	const site = siteName(jira);
	const base = standingIn(store.read(), site, asked);
	const at = limits.now();
	const noticed: Noticed = { time: at, askedLast: base?.at ?? at };
	const condition = watch.condition(noticed.askedLast);
	const now = await matchingIds(jira, condition, called);
	const remember = (members: ReadonlySet<string>, changes: readonly Change[]): Found => ({
		changes,
		tell: () => {
			const latest = standingIn(store.read(), site, asked);
			const revision = base?.revision ?? 0;
			// Another poll has told meanwhile what this one found, or knows better.
			if ((latest?.revision ?? 0) !== revision) return [];
			store.write({
				version: 1,
				site,
				asked,
				revision: revision + 1,
				at,
				members: packed(members),
			} satisfies Standing);
			return changes;
		},
	});
	if (base === undefined && !includesExisting) return remember(now, []);
	const members = unpacked(base?.members ?? '');
	const { entered, left } = turned(members, now);
	const changes: Change[] = [];
	await each(await reallyLeft(jira, condition, left), leaving, (id) => members.delete(id));
	await each(entered, entering, (id, isThere) => isThere && members.add(id));
	return remember(members, changes);

	/** Reads and tells as many issues as one poll can; the others are left to the next one. */
	async function each(
		ids: readonly string[],
		tell: TellIssue | undefined,
		done: (id: string, isThere: boolean) => void,
	): Promise<void> {
		if (tell === undefined) {
			for (const id of ids) done(id, true);
			return;
		}
		for (const [index, some] of chunksOf(ids, MOST_FETCHED).entries()) {
			const isLate = index > 0 && limits.now() - at >= limits.budgetMs;
			if (isLate || changes.length >= MOST_CHANGES) return;
			const issues = await issuesFor(jira, some, new Set());
			const there = new Set(issues.map(({ id }) => String(id)));
			changes.push(...issues.flatMap((issue) => tell(issue, noticed) ?? []));
			for (const id of some) done(id, there.has(id));
		}
	}
}

/** Those of the missing issues that a second question does not find either. */
async function reallyLeft(
	jira: AskedJira,
	condition: string,
	left: readonly string[],
): Promise<readonly string[]> {
	if (left.length === 0) return [];
	// Jira Cloud answers searches with an invalid credential as if nothing existed; this it refuses.
	await jira.send(call('GET /rest/api/3/myself'));
	const still = await stillMatching(jira, condition, left);
	return left.filter((id) => !still.has(id));
}

/** An issue that is in the state now, as an example. */
export async function sampleStanding(
	{ condition, entering, leaving, limits }: StandingWatch,
	jira: AskedJira,
): Promise<Change | undefined> {
	const time = limits.now();
	const tell = entering ?? leaving;
	const issues = await latestFound(jira, condition(time));
	return issues.flatMap((issue) => tell?.(issue, { time, askedLast: time }) ?? [])[0];
}
