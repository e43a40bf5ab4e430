/**
 * The value of n8n's resource locator (a picker with modes such as list, ID, address), or the value itself. n8n marks
 * a locator by `__rl`; workflows that other tools write often lack that mark.
 */
export function unwrapLocator(given: unknown): unknown {
	if (typeof given !== 'object' || given === null || !('value' in given)) return given;
	return '__rl' in given || ('mode' in given && typeof given.mode === 'string')
		? given.value
		: given;
}
