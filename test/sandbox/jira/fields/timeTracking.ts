import { durationText, secondsOf } from '../duration';
import type { Estimates, FieldValue, Issue } from '../model';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldKind } from './definition';

/** Whether a value is the estimates of an issue. */
export function isEstimates(value: FieldValue | undefined): value is Estimates {
	return typeof value === 'object' && 'original' in value;
}

/** The remaining estimate in seconds; else the original estimate, else 0. */
export function remainingOf(value: FieldValue | undefined): number {
	return isEstimates(value) ? (value.remaining ?? value.original ?? 0) : 0;
}

/** Seconds of work that were logged. */
export function timeSpentOn({ worklogs }: Issue): number {
	return worklogs.reduce((sum, { timeSpent }) => sum + timeSpent, 0);
}

/** Sets the remaining estimate in seconds. */
export function withRemaining(value: FieldValue | undefined, remaining: number): Estimates {
	return { original: isEstimates(value) ? value.original : null, remaining };
}

/** The estimates in an answer. */
export function estimatesView(value: FieldValue | undefined): Record<string, unknown> {
	if (!isEstimates(value)) return {};
	const { original } = value;
	const remaining = remainingOf(value);
	return {
		...(original === null
			? {}
			: { originalEstimate: durationText(original), originalEstimateSeconds: original }),
		remainingEstimate: durationText(remaining),
		remainingEstimateSeconds: remaining,
	};
}

/**
 * Seconds of a duration such as `2w 3d 4h 30m`, or of a bare number of minutes, as the documents' examples write it;
 * throws FieldRefusal under the sub-field's own key.
 */
function durationOf(input: unknown, which: 'original' | 'remaining'): number | null {
	if (input === null || input === undefined || input === '') return null;
	const duration = secondsOf(textOf(input) ?? '');
	if (duration !== null) return duration;
	// TimeTrackingSystemField of Jira names the sub-fields so.
	throw new FieldRefusal(
		`The ${which} estimate specified is not valid.`,
		`timetracking_${which}estimate`,
	);
}

const bean = 'com.atlassian.jira.issue.fields.rest.json.beans.TimeTrackingJsonBean';

/** What Jackson, which reads the object for Jira, says of anything else. */
function notABean(input: unknown): string {
	// As reported for a list in AtlassianPS/JiraPS#386 and for a text of another bean in #468.
	if (Array.isArray(input)) {
		return `Can not deserialize instance of ${bean} out of START_ARRAY token`;
	}
	const instance = `Can not instantiate value of type [simple type, class ${bean}] from JSON`;
	return typeof input === 'number'
		? `${instance} integral number; no single-int-arg constructor/factory method`
		: `${instance} String; no single-String constructor/factory method`;
}

/** The estimates that an object names. */
function estimatesIn(input: unknown): Estimates {
	if (!isObject(input)) throw new FieldRefusal(notABean(input));
	// TimeTrackingRestFieldOperationsHandler of Jira refuses what only worklogs change; the words are not Jira's.
	if (input.timeSpent !== undefined && input.timeSpent !== null) {
		throw new FieldRefusal('Time Spent cannot be set; log work instead.');
	}
	return {
		original: durationOf(input.originalEstimate, 'original'),
		remaining: durationOf(input.remainingEstimate, 'remaining'),
	};
}

function orNothing(estimates: Estimates): Estimates | null {
	return estimates.original === null && estimates.remaining === null ? null : estimates;
}

/** The estimates of an issue: an object of durations, never a text. */
export const timeTrackingKind: FieldKind = {
	operations: ['set', 'edit'],
	parse: (input) => (input === null || input === undefined ? null : orNothing(estimatesIn(input))),
	edit: (input, before) => {
		const given = estimatesIn(input);
		const kept = isEstimates(before ?? undefined) ? (before as Estimates) : null;
		return orNothing({
			original: given.original ?? kept?.original ?? null,
			remaining: given.remaining ?? kept?.remaining ?? null,
		});
	},
	render: estimatesView,
	empty: {},
	show: (value) => (isEstimates(value) ? String(value.original ?? value.remaining) : ''),
};
