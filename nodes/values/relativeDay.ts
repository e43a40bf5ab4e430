const RELATIVE = /^\s*([+-])\s*(\d{1,4})\s*([dw])\s*$/i;

const DAY_MS = 86_400_000;

/** Whether a value counts days or weeks from a day: `+3d`, `-2w`. */
export function isRelativeDay(value: unknown): value is string {
	return typeof value === 'string' && RELATIVE.test(value);
}

/**
 * The day that a value counts to.
 *
 * @param start `2026-01-21`
 * @returns undefined if the value does not count days
 */
export function relativeDay(value: unknown, start: string): string | undefined {
	const [, sign, count, unit] = (typeof value === 'string' && RELATIVE.exec(value)) || [];
	if (count === undefined) return undefined;
	const days = Number(count) * (unit?.toLowerCase() === 'w' ? 7 : 1) * (sign === '-' ? -1 : 1);
	return new Date(Date.parse(`${start}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
