import { fromWallClock, isDay, toWallClock } from '../time';
import { JqlError } from './jqlError';
import type { Operand } from './parse';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Length of the units in Jira's periods, except months and years. */
const unitLengths: Readonly<Record<string, number>> = {
	m: minute,
	h: 60 * minute,
	d: day,
	w: 7 * day,
};

interface When {
	readonly now: number;
	/** The time zone of calendar days. */
	readonly timeZone: string;
}

function addMonths(shown: number, months: number): number {
	const date = new Date(shown);
	date.setUTCMonth(date.getUTCMonth() + months);
	return date.getTime();
}

/** Moves a wall-clock time by a period such as `-4w 2d`; null for anything that is not a period. */
function shifted(shown: number, period: string): number | null {
	const match = /^([+-]?)((?:\d+[yMwdhm]?\s*)+)$/.exec(period.trim());
	if (!match) return null;
	const sign = match[1] === '-' ? -1 : 1;
	let result = shown;
	for (const [, amount, unit = 'm'] of (match[2] ?? '').matchAll(/(\d+)([yMwdhm]?)/g)) {
		const count = sign * Number(amount);
		if (unit === 'y') result = addMonths(result, 12 * count);
		else if (unit === 'M') result = addMonths(result, count);
		else result += count * (unitLengths[unit || 'm'] ?? minute);
	}
	return result;
}

function startOf(unit: string, shown: number): number {
	const date = new Date(shown);
	const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
	switch (unit) {
		case 'week':
			return midnight - date.getUTCDay() * day;
		case 'month':
			return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
		case 'year':
			return Date.UTC(date.getUTCFullYear(), 0);
		default:
			return midnight;
	}
}

function oneLater(unit: string, start: number): number {
	if (unit === 'month') return addMonths(start, 1);
	if (unit === 'year') return addMonths(start, 12);
	return start + (unit === 'week' ? 7 * day : day);
}

const unitLetters: Readonly<Record<string, string>> = {
	day: 'd',
	week: 'w',
	month: 'M',
	year: 'y',
};

/** `startOfDay()`, `endOfMonth("-1")` and similar functions; null for any other. */
function boundary(name: string, args: readonly string[], when: When): number | null {
	const match = /^(start|end)of(day|week|month|year)$/i.exec(name);
	if (!match) return null;
	const [, edge = '', unitName = ''] = match;
	const unit = unitName.toLowerCase();
	const [increment] = args;
	const written =
		increment && /^[+-]?\d+$/.test(increment) ? `${increment}${unitLetters[unit]}` : increment;
	const here = toWallClock(when.now, when.timeZone);
	const moved = written === undefined ? here : shifted(here, written);
	if (moved === null) {
		throw new JqlError([
			`Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
		]);
	}
	const start = startOf(unit, moved);
	const shown = edge.toLowerCase() === 'start' ? start : oneLater(unit, start) - 1;
	return fromWallClock(shown, when.timeZone);
}

function absolute(text: string, timeZone: string): number | null {
	const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
	if (!match) return null;
	const [, year = '', month = '', date = '', hour = '0', minutes = '0'] = match;
	if (!isDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)) return null;
	const [h, m] = [Number(hour), Number(minutes)];
	if (h > 23 || m > 59) return null;
	return fromWallClock(Date.UTC(Number(year), Number(month) - 1, Number(date), h, m), timeZone);
}

/**
 * The moment that a value of a date clause names: a day, a time, a period from now or a date
 * function, in the time zone of the searcher; a number is milliseconds since 1970. Throws JqlError with Jira's message.
 */
export function momentOf(operand: Operand, field: string, when: When): number {
	if (operand.type === 'function') {
		if (operand.name.toLowerCase() === 'now') return when.now;
		const time = boundary(operand.name, operand.args, when);
		if (time !== null) return time;
		throw new JqlError([
			`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`,
		]);
	}
	const text = operand.type === 'text' ? operand.text : '';
	// A number that is not in quotes: milliseconds since 1970. In quotes, it would be a period of minutes.
	if (operand.type === 'text' && operand.quoted !== true && /^\d+$/.test(text)) return Number(text);
	const time = absolute(text, when.timeZone) ?? shifted(when.now, text);
	if (time === null) {
		throw new JqlError([
			`Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
		]);
	}
	return time;
}
