/** Whole seconds since 1970 are below this number, milliseconds above it. */
const FIRST_MILLISECONDS = 100_000_000_000;

/**
 * The moment that a tool writes in its webhooks: ISO 8601, `2021-04-28 21:50:00 +0200`, `2016-08-12 15:23:28 UTC`,
 * seconds or milliseconds since 1970.
 *
 * @returns milliseconds since 1970; undefined when it is no moment
 */
export function timeOf(value: unknown): number | undefined {
	if (typeof value === 'number') {
		return value > 0 ? (value < FIRST_MILLISECONDS ? value * 1000 : value) : undefined;
	}
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	if (/^\d{9,}$/.test(value.trim())) return timeOf(Number(value));
	const iso = value
		.trim()
		.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
		.replace(/ ?UTC$/, 'Z')
		.replace(/ ?([+-]\d{2}):?(\d{2})$/, '$1:$2');
	const time = Date.parse(iso);
	return Number.isNaN(time) ? undefined : time;
}

/** A moment as Jira wants it: ISO 8601 in UTC. */
export function isoTime(time: number): string {
	return new Date(time).toISOString();
}
