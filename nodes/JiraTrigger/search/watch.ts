import { passedOn } from '../../connection/passedOn';
import type { Change } from '../change';
import type { AskedJira } from './askedJira';
import type { Wanted } from '../wanted/wanted';
import {
	findPolled,
	foundTogether,
	refuseIfAbandoned,
	sampleChange,
	type Poll,
	type PollLimits,
	type Found,
	type PollStore,
} from './poll';

/** One way of looking for events; a trigger may look in several. */
export interface Watch {
	/** What there is to tell; nothing counts as told yet. */
	find(): Promise<Found>;
	/** An example for the editor; remembers nothing. */
	sample(): Promise<Change | undefined>;
}

/** What all ways of looking have in common. */
export interface Watching extends Pick<Poll, 'open' | 'startAt' | 'limits'> {
	/** Which changes are wanted, besides the JQL. */
	readonly judge: (jira: AskedJira) => Promise<(change: Change) => boolean>;
	readonly wanted: Wanted;
	/** Where a way of looking keeps what it remembers. */
	readonly storeOf: (name: string) => PollStore;
}

/** Looks for changes. */
export const changesWatch = (poll: Poll): Watch => ({
	find: async () => await findPolled(poll),
	sample: async () => await sampleChange(poll),
});

/**
 * Looks in all ways, and tells what was found only when none has failed: n8n stores what is remembered for all of them
 * together. Those that follow a failure still begin, so that they know since when.
 *
 * @param beforeTold called with the changes before anything counts as told, for what else can fail or take long
 * @returns the changes, oldest first
 * @throws the first failure
 */
export async function pollAll(
	watches: readonly Watch[],
	limits: PollLimits,
	beforeTold?: (changes: readonly Change[]) => Promise<void>,
): Promise<readonly Change[]> {
	const startedAt = limits.now();
	const found: Found[] = [];
	const failures: unknown[] = [];
	for (const watch of watches) {
		await watch.find().then(
			(some) => found.push(some),
			(reason: unknown) => failures.push(reason),
		);
	}
	if (failures.length > 0) throw passedOn(failures[0]);
	const { changes, tell } = foundTogether(found);
	await beforeTold?.(changes);
	refuseIfAbandoned(startedAt, limits);
	return tell();
}

/** The first example that one of them has. */
export async function sampleOf(watches: readonly Watch[]): Promise<Change | undefined> {
	for (const watch of watches) {
		const change = await watch.sample();
		if (change !== undefined) return change;
	}
	return undefined;
}
