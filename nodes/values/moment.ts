import { writtenTime } from './writtenTime';

/**
 * A moment, in any form that {@link writtenTime} or JavaScript itself reads.
 *
 * @returns milliseconds since 1970; undefined if it is not a moment
 */
export function momentOf(value: unknown): number | undefined {
	const written = writtenTime(value);
	const text =
		written === undefined ? value : `${written.day}T${written.clock}${written.offset ?? ''}`;
	const time = typeof text === 'string' ? Date.parse(text) : NaN;
	return Number.isNaN(time) ? undefined : time;
}

/** A moment in Jira's format: ISO 8601 in UTC. */
export function isoTime(time: number): string {
	return new Date(time).toISOString();
}

/** A moment in the only form that Jira accepts for when work began: `2026-01-02T10:00:00.000+0000`. */
export function jiraTime(time: number): string {
	return isoTime(time).replace('Z', '+0000');
}
