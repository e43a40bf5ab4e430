import type { IDataObject } from 'n8n-workflow';
import { passedOn } from '../../connection/passedOn';
import { ItemRefused } from '../../operation';
import type { Change } from '../change';
import {
	committed,
	findChanges,
	LOOK_BACK_MS,
	type ChangeSource,
	type SearchLimits,
} from './findChanges';
import type { AskedJira } from './askedJira';
import { jiraSource, jiraTime, latestChanges, type LookedFor } from './jiraSource';
import {
	activatedIn,
	newPollState,
	pollStateIn,
	type PollStart,
	type PollState,
} from './pollState';

/** Where a trigger keeps what it remembers: n8n stores it when the poll returns something. */
export interface PollStore {
	read(): unknown;
	write(state: IDataObject): void;
}

/** What a poll needs. */
export interface Poll {
	/** Opens the Jira; may fail like any request. */
	readonly open: () => Promise<AskedJira>;
	readonly lookedFor: LookedFor;
	/** Where they are found, if not by {@link jiraSource}. */
	readonly sourceIn?: (jira: AskedJira) => ChangeSource;
	/** Which of the found changes are wanted; called only if there are any, as it may ask Jira for more. */
	readonly judge: (
		jira: AskedJira,
		found: readonly Change[],
	) => Promise<(change: Change) => boolean>;
	readonly store: PollStore;
	/** Where to begin the first time, in milliseconds since 1970; undefined for now. */
	readonly startAt?: number | undefined;
	readonly limits: Pick<SearchLimits, 'now' | 'budgetMs'> & {
		/** Milliseconds after which n8n no longer waits: what the poll returns then is lost, so nothing counts as told. */
		readonly abandonedMs: number;
	};
}

/** What a poll found; nothing of it counts as told yet. */
export interface Found {
	/** What there is to tell, oldest first. */
	readonly changes: readonly Change[];
	/**
	 * Called when nothing can fail any more: remembers that the changes are told, and returns those that another poll has
	 * not told meanwhile.
	 */
	readonly tell: () => readonly Change[];
}

/** What was found in several ways. */
export function foundTogether(all: readonly Found[]): Found {
	const oldestFirst = (changes: readonly Change[]) =>
		changes.toSorted((one, other) => one.time - other.time);
	return {
		changes: oldestFirst(all.flatMap(({ changes }) => changes)),
		tell: () => oldestFirst(all.flatMap(({ tell }) => tell())),
	};
}

/** The number of changes after which the rest is left to the next poll: each becomes an item. */
export const MOST_CHANGES = 2000;

/**
 * Finds the wanted changes since the last poll, oldest first. What is remembered changes last, after everything that
 * can fail.
 *
 * @throws what the Jira throws; the next poll then goes on where this one began
 */
export async function pollChanges(poll: Poll): Promise<readonly Change[]> {
	return await searchOn(searchOf(poll));
}

/** Likewise, but nothing counts as told yet. */
export async function findPolled(poll: Poll): Promise<Found> {
	return await findOn(searchOf(poll));
}

/** A Jira in which changes are found. */
export interface SearchedJira {
	/** What is remembered of a Jira of another name means nothing here. */
	readonly name: string;
	readonly source: ChangeSource;
	/** The time of its clock, in milliseconds since 1970. */
	time(): Promise<number>;
	/** See {@link Poll.judge}. */
	judge(found: readonly Change[]): Promise<(change: Change) => boolean>;
}

/** A search that goes on from the last one: see {@link pollChanges}. */
export interface Search extends Pick<Poll, 'store' | 'startAt'> {
	readonly open: () => Promise<SearchedJira>;
	readonly limits: SearchLimits & Pick<PollLimits, 'abandonedMs'>;
}

function searchOf({ open, lookedFor, sourceIn, judge, store, startAt, limits }: Poll): Search {
	return {
		open: async () => {
			const jira = await open();
			return {
				name: siteName(jira),
				source: sourceIn?.(jira) ?? jiraSource(jira, lookedFor),
				time: async () => await jiraTime(jira),
				judge: async (found) => await judge(jira, found),
			};
		},
		store,
		startAt,
		limits: { ...limits, mostChanges: MOST_CHANGES, lookBackMs: LOOK_BACK_MS },
	};
}

/** As {@link pollChanges}, whatever the changes come from. */
export async function searchOn(search: Search): Promise<readonly Change[]> {
	const startedAt = search.limits.now();
	const { tell } = await findOn(search);
	refuseIfAbandoned(startedAt, search.limits);
	return tell();
}

/** The limits of a poll. */
export type PollLimits = Poll['limits'];

/** @throws ItemRefused if n8n no longer waits */
export function refuseIfAbandoned(
	startedAt: number,
	{ now, abandonedMs }: Pick<PollLimits, 'now' | 'abandonedMs'>,
): void {
	if (now() - startedAt < abandonedMs) return;
	throw new ItemRefused(
		'Jira answered so slowly that n8n no longer waits for this poll',
		'The next poll begins where this one began. Nothing is lost.',
	);
}

async function findOn(search: Search): Promise<Found> {
	const { store, limits } = search;
	const { jira, base } = await begun(search);
	const found = await findChanges(base, jira.source, limits);
	const isWanted = found.changes.length === 0 ? () => false : await jira.judge(found.changes);
	return {
		changes: found.changes.filter(isWanted),
		tell: () => {
			// Another poll may have ended while this one waited for Jira.
			const latest = pollStateIn(store.read(), base.site) ?? base;
			const { state, told } = committed(latest, found, isWanted);
			store.write(state as unknown as IDataObject);
			return told;
		},
	};
}

/** The opened Jira, and what is known of it. The first time, that begins now or at the chosen time, by Jira's clock. */
async function begun({
	open,
	store,
	startAt,
	limits,
}: Search): Promise<{ jira: SearchedJira; base: PollState }> {
	const stored = store.read();
	const now = limits.now();
	try {
		const jira = await open();
		const known = pollStateIn(stored, jira.name);
		if (known !== undefined) return { jira, base: known };
		const waited = now - (activatedIn(stored) ?? now);
		const since = startAt ?? (await jira.time()) - Math.max(0, waited);
		return { jira, base: newPollState(jira.name, since) };
	} catch (reason) {
		// The trigger begins when it was activated, not when Jira can be asked for its time.
		if (stored === undefined) {
			store.write({ version: 1, activated: now } satisfies PollStart);
		}
		throw passedOn(reason);
	}
}

/** Names a Jira in what is remembered. */
export function siteName({ site: { webUrl, apiUrl } }: AskedJira): string {
	return webUrl ?? apiUrl ?? '';
}

/** How many issues are looked at for an example. */
const MOST_SAMPLED = 10;

/** The latest wanted change, as an example; undefined if there is none. Changes nothing in what is remembered. */
export async function sampleChange({
	open,
	lookedFor,
	judge,
}: Pick<Poll, 'open' | 'lookedFor' | 'judge'>): Promise<Change | undefined> {
	const jira = await open();
	const changes = await latestChanges(jira, lookedFor, MOST_SAMPLED);
	return changes.length === 0 ? undefined : changes.find(await judge(jira, changes));
}
