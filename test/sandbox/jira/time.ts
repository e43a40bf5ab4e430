const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
	let formatter = formatters.get(timeZone);
	if (!formatter) {
		formatter = new Intl.DateTimeFormat('en-US', {
			timeZone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
		formatters.set(timeZone, formatter);
	}
	return formatter;
}

/** How many milliseconds the clock in `timeZone` (an IANA name) is ahead of UTC at `time`. */
function offsetAt(time: number, timeZone: string): number {
	if (timeZone === 'UTC') return 0;
	const part: Record<string, number> = {};
	for (const { type, value } of formatterOf(timeZone).formatToParts(time)) {
		part[type] = Number(value);
	}
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
	const shown = Date.UTC(year, month - 1, day, hour, minute, second);
	return shown - Math.floor(time / 1000) * 1000;
}

/** The moment at which a clock in `timeZone` shows what `shown` shows in UTC. */
export function fromWallClock(shown: number, timeZone: string): number {
	const guess = shown - offsetAt(shown, timeZone);
	return shown - offsetAt(guess, timeZone);
}

/** What a clock in `timeZone` shows at `time`, as a time in UTC. */
export function toWallClock(time: number, timeZone: string): number {
	return time + offsetAt(time, timeZone);
}

/** A time in Jira's format, in the reader's time zone: `2026-02-03T10:04:05.678+0100`. */
export function jiraDateTime(time: number, timeZone: string): string {
	const offset = offsetAt(time, timeZone);
	const minutes = Math.abs(offset) / 60_000;
	const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
	const mm = String(Math.floor(minutes % 60)).padStart(2, '0');
	const shown = new Date(time + offset).toISOString().slice(0, -1);
	return `${shown}${offset < 0 ? '-' : '+'}${hh}${mm}`;
}

/** Whether the text is an existing day, written `2026-02-03`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Reads what Jira accepts in a date-time field, `2026-02-03T10:04:05.678+0100`: milliseconds of at most three digits,
 * and an offset without a colon. Null for anything else; see pycontribs/jira#1358, sooperset/mcp-atlassian#863 and
 * mojira/arisa-kt#27, where Jira refuses seconds alone, six digits, `+00:00` and `Z`.
 */
export function parseDateTime(text: string): number | null {
	const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}\.\d{1,3})([+-]\d{2})(\d{2})$/.exec(text);
	if (!match) return null;
	const [, day = '', clock = '', hours = '', minutes = ''] = match;
	if (!isDay(day)) return null;
	const time = Date.parse(`${day}T${clock}${hours}:${minutes}`);
	return Number.isNaN(time) ? null : time;
}
