/** A moment as written: the local time and its offset. */
export interface WrittenTime {
	/** `2026-01-21` */
	readonly day: string;
	/** `15:00:00.000` */
	readonly clock: string;
	/** `+01:00`, or `Z`; undefined if not given. */
	readonly offset: string | undefined;
}

/** Seconds since 1970 are below this number, milliseconds above it. */
const FIRST_MILLISECONDS = 100_000_000_000;

/** A smaller number (1973 in seconds) is not a moment but the day count of a spreadsheet. */
const FIRST_SECONDS = 100_000_000;

/** The end of the year 9999, the last one with four digits. */
const END_OF_TIME = 253_402_300_800_000;

const DAY = /^(\d{4}-\d{2}-\d{2})(?!\d)/;

const TIME =
	/^(\d{4}-\d{2}-\d{2})(?:T|\s+)([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Reads a moment: ISO 8601, `2021-04-28 21:50:00 +0200`, `2016-08-12 15:23:28 UTC`, seconds or milliseconds since
 * 1970 (also as text), a `Date`, or Luxon's `DateTime` (the type of n8n's `$now`). Anything finer than
 * milliseconds is cut off.
 *
 * @returns undefined if it is not a moment
 */
export function writtenTime(given: unknown): WrittenTime | undefined {
	const text = asWritten(given);
	const [, day, hour, minute, second = '00', fraction = '', zone] = TIME.exec(text) ?? [];
	if (day === undefined || !isDay(day)) return undefined;
	const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
	return { day, clock: `${hour}:${minute}:${second}.${milliseconds}`, offset: offsetIn(zone) };
}

/**
 * The calendar day in a date, or in a date and time of any form: the day as written, in its own time zone. A number has
 * none, because its day depends on the time zone.
 */
export function writtenDay(given: unknown): string | undefined {
	if (isCount(given)) return undefined;
	const text = asWritten(given);
	const day = DAY.exec(text)?.[1];
	if (day === undefined || !isDay(day)) return undefined;
	return text === day || TIME.test(text) ? day : undefined;
}

/** The given value as text: dates become ISO 8601, numbers the moment that they count to. */
function asWritten(given: unknown): string {
	if (isCount(given)) {
		const number = Number(given);
		const time = number < FIRST_MILLISECONDS ? number * 1000 : number;
		return number >= FIRST_SECONDS && time < END_OF_TIME ? new Date(time).toISOString() : '';
	}
	return dateText(given) ?? (typeof given === 'string' ? given.trim() : '');
}

/** Whether a value counts seconds or milliseconds since 1970, as a number or as text. */
export function isCount(given: unknown): boolean {
	return typeof given === 'number' || (typeof given === 'string' && /^\s*\d{9,}\s*$/.test(given));
}

/** The text of a `Date` or a `DateTime`, from any copy of its library; undefined for anything else. */
export function dateText(given: unknown): string | undefined {
	if (typeof given !== 'object' || given === null) return undefined;
	const { toISO, toISOString } = given as Partial<Record<'toISO' | 'toISOString', () => unknown>>;
	const write = toISO ?? toISOString;
	if (typeof write !== 'function') return undefined;
	try {
		return String(write.call(given) ?? '');
	} catch {
		return '';
	}
}

function isDay(day: string): boolean {
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function offsetIn(zone: string | undefined): string | undefined {
	if (zone === undefined) return undefined;
	const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? [];
	return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}
