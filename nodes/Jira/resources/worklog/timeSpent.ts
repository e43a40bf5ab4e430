import {
	labelWanting,
	readBy,
	textOf,
	type Details,
	type Entered,
	type Field,
} from '../../../fields';
import { jiraDuration } from '../../../values/duration';

/** How long work took, as Jira's worklogs store it: as text (`1h 30m`) or in seconds. */
export type TimeSpent = { readonly timeSpent: string } | { readonly timeSpentSeconds: number };

const ISO_DURATION = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/i;

/**
 * How long work took. Text goes to Jira unchanged, which knows how long its days are. A number is in seconds, as in
 * Jira's own `timeSpentSeconds` and in the output of time trackers. ISO 8601 durations (`PT1H30M`) work too.
 *
 * @returns undefined if it is not a duration
 */
export function timeSpentOf(given: unknown): TimeSpent | undefined {
	if (typeof given !== 'string' && typeof given !== 'number') return undefined;
	const text = String(given).trim();
	if (/^\d+$/.test(text)) return { timeSpentSeconds: Number(text) };
	const iso = ISO_DURATION.exec(text);
	if (iso !== null) {
		const [hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
		return { timeSpentSeconds: hours * 3600 + minutes * 60 + seconds };
	}
	const timeSpent = jiraDuration(text);
	return timeSpent === undefined ? undefined : { timeSpent };
}

/** How long work took. */
export function timeSpentField<const Some extends Details = object>(
	details?: Some,
): Field<Entered<TimeSpent, Some>> {
	const label = labelWanting('Time Spent', '1h 30m');
	return textOf(label, readBy(timeSpentOf, 'a duration such as 1h 30m, or seconds'), {
		placeholder: 'e.g. 1h 30m',
		description:
			'How long the work took: weeks, days, hours and minutes such as 1d 2h 30m, or a number of seconds from an expression',
		...details,
	} as Details & Some);
}
