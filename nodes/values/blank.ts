/**
 * Whether a value is empty: missing, text with only blanks (spaces, tabs, line breaks, no-break spaces), or a list or
 * object without entries. An expression returns it if an item has nothing for a field.
 */
export function isBlank(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return value.trim() === '';
	if (Array.isArray(value)) return value.every(isBlank);
	return isPlainObject(value) && Object.keys(value).length === 0;
}

/** Dates have no properties of their own, and are not empty. */
function isPlainObject(value: unknown): value is object {
	return Object.prototype.toString.call(value) === '[object Object]';
}
