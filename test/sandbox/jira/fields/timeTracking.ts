import { durationText, parseDuration } from '../duration';
import type { Estimates, FieldValue, Issue } from '../model';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldKind } from './definition';

function isEstimates(value: FieldValue | undefined): value is Estimates {
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

/** Seconds of a duration such as `2w 3d 4h 30m`; throws FieldRefusal under the sub-field's own key. */
function durationOf(input: unknown, which: 'original' | 'remaining'): number | null {
	if (input === null || input === undefined || input === '') return null;
	const duration = parseDuration(textOf(input) ?? '');
	if (duration !== null) return duration;
	// TimeTrackingSystemField of Jira names the sub-fields so.
	throw new FieldRefusal(
		`The ${which} estimate specified is not valid.`,
		`timetracking_${which}estimate`,
	);
}

const bean = 'com.atlassian.jira.issue.fields.rest.json.beans.TimeTrackingJsonBean';

/** The estimates of an issue: an object of durations, never a text. */
export const timeTrackingKind: FieldKind = {
	operations: ['set', 'edit'],
	parse: (input) => {
		if (input === null || input === undefined) return null;
		// As reported for a list in AtlassianPS/JiraPS#386 and for a text of another bean in #468.
		if (!isObject(input)) {
			throw new FieldRefusal(
				Array.isArray(input)
					? `Can not deserialize instance of ${bean} out of START_ARRAY token`
					: `Can not instantiate value of type [simple type, class ${bean}] from JSON String; no single-String constructor/factory method`,
			);
		}
		const original = durationOf(input.originalEstimate, 'original');
		const remaining = durationOf(input.remainingEstimate, 'remaining');
		return original === null && remaining === null ? null : { original, remaining };
	},
	render: estimatesView,
	empty: {},
	show: (value) => (isEstimates(value) ? String(value.original ?? value.remaining) : ''),
};
