import { createHash } from 'node:crypto';
import type { Change } from '../change';

/** What a trigger remembers between two searches, as JSON. All times are Jira's, in milliseconds since 1970. */
export interface PollState {
	readonly version: 1;
	/** The Jira that it is about: the times and IDs of another one mean nothing here. */
	readonly site: string;
	/** Grows with each search, so that one that ran beside another one notices it. */
	readonly revision: number;
	/** Changes from this time on are told, except those in {@link told}; what happened before is done. */
	readonly since: number;
	/** What was told since then, by minute; see {@link nameOf}. */
	readonly told: Readonly<Record<string, readonly string[]>>;
	/** The issues that were read since then, by ID. */
	readonly read: Readonly<Record<string, Reading>>;
	/** Issues that were found, but not read yet. */
	readonly queue: readonly Waiting[];
}

/**
 * The time at which an issue that was read had been updated. As long as it could be updated again with the same time,
 * there is also the time of n8n's clock at which it was seen first.
 */
export type Reading = number | readonly [updated: number, firstSeen: number];

/** Issues to be read. */
export interface Waiting {
	/** Their changes from this time on are to be told. */
	readonly from: number;
	readonly ids: readonly string[];
}

/** What is remembered if Jira could not be asked for its time when the trigger was activated. */
export interface PollStart {
	readonly version: 1;
	/** By n8n's clock. */
	readonly activated: number;
}

/** @param since changes before this time are never told */
export function newPollState(site: string, since: number): PollState {
	return { version: 1, site, revision: 0, since, told: {}, read: {}, queue: [] };
}

/** What an earlier version or another Jira left behind is no state to go on with. */
export function pollStateIn(stored: unknown, site: string): PollState | undefined {
	const { version, site: ofSite, since } = (stored ?? {}) as Partial<PollState>;
	return version === 1 && ofSite === site && typeof since === 'number'
		? (stored as PollState)
		: undefined;
}

/** When the trigger was activated, by n8n's clock, if it could not begin yet. */
export function activatedIn(stored: unknown): number | undefined {
	const { version, activated } = (stored ?? {}) as Partial<PollStart>;
	return version === 1 && typeof activated === 'number' ? activated : undefined;
}

const MINUTE = 60_000;

/** The beginning of a minute. */
export function minuteOf(time: number): number {
	return Math.floor(time / MINUTE) * MINUTE;
}

/** A short name of an identity: 72 bits of its hash. */
function nameOf(identity: string): string {
	return createHash('sha256').update(identity).digest('base64url').slice(0, 12);
}

/** Whether a change was told, and not so long ago that it is no longer looked at. */
export function isTold({ told }: PollState, { identity, time }: Change): boolean {
	return told[String(minuteOf(time))]?.includes(nameOf(identity)) ?? false;
}

/** Adds what is told now, and drops what is older than the changes that are looked at from now on. */
export function toldSince(
	since: number,
	told: PollState['told'],
	changes: readonly Change[],
): PollState['told'] {
	const byMinute = new Map<string, string[]>();
	for (const [minute, names] of Object.entries(told)) byMinute.set(minute, [...names]);
	for (const { identity, time } of changes) {
		const minute = String(minuteOf(time));
		byMinute.set(minute, [...(byMinute.get(minute) ?? []), nameOf(identity)]);
	}
	const kept = [...byMinute].filter(([minute]) => Number(minute) >= minuteOf(since));
	return Object.fromEntries(kept);
}

/** Likewise for the issues that were read. */
export function readSince(
	since: number,
	read: PollState['read'],
	added: ReadonlyMap<string, Reading>,
): PollState['read'] {
	const kept = Object.entries({ ...read, ...Object.fromEntries(added) }).filter(
		([, reading]) => updatedIn(reading) >= minuteOf(since),
	);
	return Object.fromEntries(kept);
}

export function updatedIn(reading: Reading): number {
	return typeof reading === 'number' ? reading : reading[0];
}
