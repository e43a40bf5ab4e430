/** The local time of a moment. */
interface LocalTime {
	/** `2026-01-21` */
	readonly day: string;
	/** Milliseconds since 1970 if the local time were UTC. */
	readonly asUtc: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
	const format =
		formats.get(timeZone) ??
		new Intl.DateTimeFormat('en-GB', {
			timeZone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
		});
	formats.set(timeZone, format);
	return format;
}

function localTime(moment: number, timeZone: string): LocalTime {
	const parts = Object.fromEntries(
		formatFor(timeZone)
			.formatToParts(moment)
			.map(({ type, value }) => [type, value]),
	);
	const day = `${parts['year']}-${parts['month']}-${parts['day']}`;
	const clock = `${parts['hour']}:${parts['minute']}:${parts['second']}`;
	return { day, asUtc: Date.parse(`${day}T${clock}Z`) };
}

/**
 * The calendar day of a moment.
 *
 * @param moment milliseconds since 1970
 * @param timeZone IANA name, `Europe/Berlin`
 */
export function dayIn(moment: number, timeZone: string): string {
	return localTime(moment, timeZone).day;
}

/**
 * The offset of a time zone at a local time. A time that the zone has twice is the earlier moment.
 *
 * @param local `2026-01-21T15:00:00.000`
 * @returns `+01:00`
 */
export function offsetAt(local: string, timeZone: string): string {
	const wanted = Math.floor(Date.parse(`${local}Z`) / 1000) * 1000;
	const offset = (moment: number) => localTime(moment, timeZone).asUtc - moment;
	// The offset a day before decides, unless the clocks have changed since.
	const before = offset(wanted - 86_400_000);
	const found = offset(wanted - before);
	const minutes = Math.round(found / 60_000);
	const sign = minutes < 0 ? '-' : '+';
	const two = (number: number) => String(number).padStart(2, '0');
	return `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
