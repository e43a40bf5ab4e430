import type { IDataObject } from 'n8n-workflow';
import { passedOn } from '../../connection/passedOn';
import { ItemRefused } from '../../operation';
import type { Change } from '../change';
import { committed, findChanges, LOOK_BACK_MS, type SearchLimits } from './findChanges';
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
	/** Which changes are wanted; called only if there are any, as it may ask Jira for names. */
	readonly judge: (jira: AskedJira) => Promise<(change: Change) => boolean>;
	/** Called with the wanted changes before anything counts as told, for what else can fail or take long. */
	readonly beforeTold?: (changes: readonly Change[], jira: AskedJira) => Promise<void>;
	readonly store: PollStore;
	/** Where to begin the first time, in milliseconds since 1970; undefined for now. */
	readonly startAt?: number | undefined;
	readonly limits: Pick<SearchLimits, 'now' | 'budgetMs'> & {
		/** Milliseconds after which n8n no longer waits: what the poll returns then is lost, so nothing counts as told. */
		readonly abandonedMs: number;
	};
}

/** The number of changes after which the rest is left to the next poll: each becomes an item. */
const MOST_CHANGES = 2000;

/**
 * Finds the wanted changes since the last poll, oldest first. What is remembered changes last, after everything that
 * can fail.
 *
 * @throws what the Jira throws; the next poll then goes on where this one began
 */
export async function pollChanges(poll: Poll): Promise<readonly Change[]> {
	const { lookedFor, judge, beforeTold, store, limits } = poll;
	const startedAt = limits.now();
	const { jira, base } = await begun(poll);
	const found = await findChanges(base, jiraSource(jira, lookedFor), {
		...limits,
		mostChanges: MOST_CHANGES,
		lookBackMs: LOOK_BACK_MS,
	});
	const isWanted = found.changes.length === 0 ? () => false : await judge(jira);
	await beforeTold?.(found.changes.filter(isWanted), jira);
	if (limits.now() - startedAt >= limits.abandonedMs) {
		throw new ItemRefused(
			'Jira answered so slowly that n8n no longer waits for this poll',
			'The next poll begins where this one began. Nothing is lost.',
		);
	}
	// Another poll may have ended while this one waited for Jira.
	const latest = pollStateIn(store.read(), base.site) ?? base;
	const { state, told } = committed(latest, found, isWanted);
	store.write(state as unknown as IDataObject);
	return told;
}

/** The opened Jira, and what is known of it. The first time, that begins now or at the chosen time, by Jira's clock. */
async function begun({
	open,
	store,
	startAt,
	limits,
}: Poll): Promise<{ jira: AskedJira; base: PollState }> {
	const stored = store.read();
	const now = limits.now();
	try {
		const jira = await open();
		const site = siteName(jira);
		const known = pollStateIn(stored, site);
		if (known !== undefined) return { jira, base: known };
		const waited = now - (activatedIn(stored) ?? now);
		const since = startAt ?? (await jiraTime(jira)) - Math.max(0, waited);
		return { jira, base: newPollState(site, since) };
	} catch (reason) {
		// The trigger begins when it was activated, not when Jira can be asked for its time.
		if (stored === undefined) {
			store.write({ version: 1, activated: now } satisfies PollStart);
		}
		throw passedOn(reason);
	}
}

function siteName({ site: { webUrl, apiUrl } }: AskedJira): string {
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
	return changes.length === 0 ? undefined : changes.find(await judge(jira));
}
