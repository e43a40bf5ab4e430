import type { Estimates, FieldValue } from '../model';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldKind } from './definition';

/** Seconds of Jira's units, with its usual days of eight hours and weeks of five days. */
const seconds = { w: 144_000, d: 28_800, h: 3600, m: 60 };

function isEstimates(value: FieldValue): value is Estimates {
	return typeof value === 'object' && 'original' in value;
}

/** Seconds of a duration such as `2w 3d 4h 30m`; throws FieldRefusal under the sub-field's own key. */
function durationOf(input: unknown, which: 'original' | 'remaining'): number | null {
	if (input === null || input === undefined || input === '') return null;
	const text = textOf(input)?.trim() ?? '';
	if (!/^\d+(\.\d+)?[wdhm](\s+\d+(\.\d+)?[wdhm])*$/i.test(text)) {
		// TimeTrackingSystemField of Jira names the sub-fields so.
		throw new FieldRefusal(
			`The ${which} estimate specified is not valid.`,
			`timetracking_${which}estimate`,
		);
	}
	return text
		.toLowerCase()
		.split(/\s+/)
		.reduce(
			(sum, part) => sum + parseFloat(part) * seconds[part.at(-1) as keyof typeof seconds],
			0,
		);
}

function words(total: number): string {
	const parts: string[] = [];
	let rest = total;
	for (const [unit, size] of Object.entries(seconds)) {
		const count = Math.floor(rest / size);
		rest -= count * size;
		if (count > 0) parts.push(`${count}${unit}`);
	}
	return parts.join(' ') || '0m';
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
	render: (value) => {
		if (!isEstimates(value)) return {};
		const { original } = value;
		const remaining = value.remaining ?? original ?? 0;
		return {
			...(original === null ? {} : { originalEstimate: words(original) }),
			remainingEstimate: words(remaining),
			...(original === null ? {} : { originalEstimateSeconds: original }),
			remainingEstimateSeconds: remaining,
		};
	},
	empty: {},
	show: (value) => (isEstimates(value) ? String(value.original ?? value.remaining) : ''),
};
