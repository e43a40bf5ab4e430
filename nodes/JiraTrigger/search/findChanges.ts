import { chunksOf } from '../../connection';
import { passedOn } from '../../connection/passedOn';
import type { Change } from '../change';
import {
	isTold,
	minuteOf,
	readSince,
	toldSince,
	type PollState,
	type Reading,
	type Waiting,
} from './pollState';

/** An issue in the list of those that were updated, and when, in milliseconds since 1970. */
export interface ListedIssue {
	readonly id: string;
	readonly updated: number;
}

/** A Jira, as far as changes in it can be found. */
export interface ChangeSource {
	/**
	 * The issues that were updated at this time or later. The index of Jira may lag behind, and while several pages are
	 * read, issues may leave the list and move others to a page that was read already.
	 */
	list(from: number): Promise<{ issues: readonly ListedIssue[]; pages: number }>;
	/** The most issues that are read together. */
	readonly mostRead: number;
	/** What happened to these issues at this time or later, as far as it is asked for. */
	changesOf(ids: readonly string[], from: number): Promise<readonly Change[]>;
}

/** How much a search may do before it leaves the rest to the next one. */
export interface SearchLimits {
	/** n8n's clock. */
	now(): number;
	/** Milliseconds after which no more issues are read. */
	readonly budgetMs: number;
	/** The number of changes after which no more issues are read. */
	readonly mostChanges: number;
	/** Milliseconds by which each search begins before the latest change that is known: {@link LOOK_BACK_MS}. */
	readonly lookBackMs: number;
}

/** What a search found. Nothing of it counts before {@link committed}. */
export interface Found {
	/** What was known when it began. */
	readonly base: PollState;
	/** What happened before need not be looked at again. */
	readonly since: number;
	readonly read: ReadonlyMap<string, Reading>;
	readonly left: readonly Waiting[];
	readonly changes: readonly Change[];
}

/**
 * How far searches look back: Jira's index may lag by a minute, the clocks of its servers may differ a little, and the
 * list may take minutes to read.
 */
export const LOOK_BACK_MS = 10 * 60_000;

/** Milliseconds after which an issue is not updated again with the same time, even if Jira cuts off milliseconds. */
const SETTLED_MS = 60_000;

/**
 * Finds what changed since the last search. If it cannot read all in one go, the rest waits in the queue.
 *
 * @throws whatever the source throws before the first issues were read
 */
export async function findChanges(
	base: PollState,
	source: ChangeSource,
	{ now, budgetMs, mostChanges, lookBackMs }: SearchLimits,
): Promise<Found> {
	const began = now();
	const { issues, newest } = await listed(base, source, lookBackMs);
	// Whatever changed while the list was read is looked at again.
	const since = Math.max(base.since, newest - lookBackMs - Math.max(0, now() - began));
	const updated = new Map(issues.map((issue) => [issue.id, issue.updated]));
	const waiting = chunks(toRead(base, issues), source.mostRead);
	const read = new Map<string, Reading>();
	const changes = new Map<string, Change>();
	while (waiting[0] !== undefined) {
		const { ids, from } = waiting[0];
		const isFirst = read.size === 0;
		if (!isFirst && (now() - began >= budgetMs || changes.size >= mostChanges)) break;
		try {
			for (const change of await source.changesOf(ids, from)) {
				if (!isTold(base, change)) changes.set(change.identity, change);
			}
		} catch (reason) {
			if (isFirst) throw passedOn(reason);
			// What was read so far is told; the next search meets the reason again, if it lasts.
			break;
		}
		for (const id of ids) {
			const at = updated.get(id);
			read.set(id, at === undefined ? 0 : reading(base.read[id], at, newest, now()));
		}
		waiting.shift();
	}
	return { base, since, read, left: merged(waiting), changes: inOrder([...changes.values()]) };
}

/** The list, and the latest update in it. */
async function listed(base: PollState, source: ChangeSource, lookBackMs: number) {
	const known = new Map<string, ListedIssue>();
	let newest = base.since;
	for (let grew = true; grew; ) {
		const before = known.size;
		const { issues, pages } = await source.list(minuteOf(base.since));
		for (const issue of issues) {
			known.set(issue.id, issue);
			newest = Math.max(newest, issue.updated);
		}
		// What slipped through between two pages is in the next search's list, unless that does not reach so far back.
		const isSeenAgain = newest - base.since <= lookBackMs;
		grew = pages > 1 && !isSeenAgain && known.size > before;
	}
	return { issues: [...known.values()], newest };
}

/** The issues to read, those that have waited longest first. */
function toRead(base: PollState, issues: readonly ListedIssue[]): Waiting[] {
	const queued = new Set(base.queue.flatMap(({ ids }) => ids));
	const fresh = issues
		.filter(({ id, updated }) => !queued.has(id) && base.read[id] !== updated)
		.toSorted((one, other) => one.updated - other.updated)
		.map(({ id }) => id);
	return [...base.queue, { from: base.since, ids: fresh }];
}

function chunks(waiting: readonly Waiting[], most: number): Waiting[] {
	return waiting.flatMap(({ from, ids }) =>
		chunksOf(ids, most).map((some) => ({ from, ids: some })),
	);
}

function merged(waiting: readonly Waiting[]): Waiting[] {
	const byTime = new Map<number, string[]>();
	for (const { from, ids } of waiting) byTime.set(from, [...(byTime.get(from) ?? []), ...ids]);
	return [...byTime].map(([from, ids]) => ({ from, ids }));
}

/** Once an issue cannot be updated again with the same time, it is not read again before its time changes. */
function reading(
	before: Reading | undefined,
	updated: number,
	newest: number,
	now: number,
): Reading {
	const isSame = typeof before === 'object' && before[0] === updated;
	const firstSeen = isSame ? before[1] : now;
	const isSettled = newest - updated >= SETTLED_MS || now - firstSeen >= SETTLED_MS;
	return isSettled ? updated : [updated, firstSeen];
}

function inOrder(changes: readonly Change[]): Change[] {
	return changes.toSorted(
		(one, other) => one.time - other.time || (one.identity < other.identity ? -1 : 1),
	);
}

/**
 * What is to be told, and the state to keep.
 *
 * @param latest the state that is stored now: another search may have ended since this one began
 * @param isWanted which changes are told; the others are forgotten
 */
export function committed(
	latest: PollState,
	{ base, since, read, left, changes }: Found,
	isWanted: (change: Change) => boolean,
): { readonly state: PollState; readonly told: readonly Change[] } {
	const isAlone = latest.revision === base.revision;
	const queued = new Set(latest.queue.flatMap(({ ids }) => ids));
	const told = changes.filter(
		(change) =>
			isWanted(change) &&
			!isTold(latest, change) &&
			// The other search told what happened before, or left it in the queue.
			(isAlone || change.time >= latest.since || queued.has(change.issue?.id ?? '')),
	);
	const from = isAlone ? since : latest.since;
	const queue = isAlone
		? left
		: latest.queue
				.map((waiting) => ({ ...waiting, ids: waiting.ids.filter((id) => !read.has(id)) }))
				.filter(({ ids }) => ids.length > 0);
	// Of the issues in the queue, the changes before that time are still looked at.
	const keptSince = Math.min(from, ...queue.map((waiting) => waiting.from));
	const toKeep = told.filter(({ time }) => time >= minuteOf(from));
	const state: PollState = {
		...latest,
		revision: latest.revision + 1,
		since: from,
		told: toldSince(keptSince, latest.told, toKeep),
		read: readSince(from, latest.read, isAlone ? read : new Map()),
		queue,
	};
	return { state, told };
}
