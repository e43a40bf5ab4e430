/**
 * Whether a value is none: nothing at all, or text of nothing but blanks (spaces, tabs, line breaks, no-break spaces).
 * An expression gives it where an item has nothing for a field.
 */
export function isBlank(value: unknown): boolean {
	return (
		value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
	);
}
