import { isDay, jiraDateTime, parseDateTime } from '../time';
import { timeZoneOf } from '../views/context';
import { FieldRefusal, stringOf } from './definition';
import type { FieldKind } from './definition';

export const numberKind: FieldKind = {
	operations: ['set'],
	parse: (input) => {
		if (input === null || input === undefined) return null;
		if (typeof input !== 'number') throw new FieldRefusal('Operation value must be a number');
		return input;
	},
	render: (value) => value,
	show: String,
};

/** A day without a time: `2026-02-03`. */
export const dateKind: FieldKind = {
	operations: ['set'],
	parse: (input) => {
		if (input === null || input === undefined || input === '') return null;
		const text = stringOf(input);
		if (!isDay(text)) throw new FieldRefusal(`Error parsing date string: ${text}`);
		return text;
	},
	render: (value) => value,
	show: String,
	idOf: String,
};

/** A moment, kept in milliseconds and shown in the reader's time zone. */
export const dateTimeKind: FieldKind = {
	operations: ['set'],
	parse: (input) => {
		if (input === null || input === undefined || input === '') return null;
		const text = stringOf(input);
		const time = parseDateTime(text);
		if (time === null) throw new FieldRefusal(`Error parsing time: ${text}`);
		return time;
	},
	render: (value, view) => jiraDateTime(Number(value), timeZoneOf(view)),
	show: (value) => new Date(Number(value)).toISOString(),
};
