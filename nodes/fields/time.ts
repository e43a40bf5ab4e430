import { z } from 'zod/v3';
import { jiraDuration } from '../values/duration';
import { momentOf } from '../values/moment';
import { isRelativeDay } from '../values/relativeDay';
import { writtenDay } from '../values/writtenTime';
import { enteredField, type Details, type Entered, type Field } from './field';
import { labelWanting } from './label';
import { textOf } from './text';

/** A calendar day: `2026-12-24`, or the day of a date and time; the editor shows a calendar. */
export function dateField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<string, Some>> {
	const property = {
		displayName: labelWanting(displayName, 'Year-Month-Day'),
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		...details,
	} as const;
	return enteredField<string, Some>(
		property as typeof property & Some,
		readBy(writtenDay, 'a date such as 2026-12-24'),
	);
}

/** A calendar day, or one that counts from another: `2026-12-24`, `+3d`, `-2w`. */
export function relativeDateField(
	displayName: string,
	details?: Details,
): Field<string | undefined> {
	return textOf(
		labelWanting(displayName, '2026-12-24, +3d, +2w'),
		readBy(
			(given) => writtenDay(given) ?? (isRelativeDay(given) ? String(given).trim() : undefined),
			'a date such as 2026-12-24, or days or weeks from the start such as +3d or +2w',
		),
		{ placeholder: 'e.g. +3d', ...details },
	) as Field<string | undefined>;
}

/** A moment, in milliseconds since 1970: ISO 8601, seconds or milliseconds since 1970, or one of n8n's dates. */
export function dateTimeField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<number, Some>> {
	const property = {
		displayName: labelWanting(displayName, 'Date, Time'),
		type: 'dateTime',
		default: '',
		...details,
	} as const;
	return enteredField<number, Some>(
		property as typeof property & Some,
		readBy(momentOf, 'a date and time such as 2026-11-22T01:00:00Z'),
	);
}

/** A duration in Jira's words, with one blank between them: `2w 3d 4h 30m`. */
export function durationField<const Some extends Details = object>(
	displayName: string,
	details?: Some,
): Field<Entered<string, Some>> {
	const read = (given: unknown) => (typeof given === 'string' ? jiraDuration(given) : undefined);
	const label = labelWanting(displayName, '2d 4h');
	return textOf(label, readBy(read, 'a duration such as 2w 3d 4h 30m'), details);
}

/**
 * What a function reads from the given value; the value is refused if that is undefined.
 *
 * @param wanted ends the sentence "'Due Date' is …, but must be …"
 */
export function readBy<Value>(
	read: (given: unknown) => Value | undefined,
	wanted: string,
): z.ZodType<Value, z.ZodTypeDef, unknown> {
	return z.unknown().transform((given, context): Value => {
		const value = read(given);
		if (value !== undefined) return value;
		context.addIssue({ code: z.ZodIssueCode.custom, message: wanted, fatal: true });
		return z.NEVER;
	});
}
