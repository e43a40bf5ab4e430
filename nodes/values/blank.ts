/**
 * Whether a value is empty: missing, or text with only blanks (spaces, tabs, line breaks, no-break spaces). An
 * expression returns it if an item has nothing for a field.
 */
export function isBlank(value: unknown): boolean {
	return (
		value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
	);
}
