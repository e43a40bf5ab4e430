/**
 * The value of n8n's resource locator (a picker with modes such as list, ID, address), or the value itself. n8n marks
 * a locator with `__rl`; workflows written by other tools often lack that mark.
 */
export function unwrapLocator(given: unknown): unknown {
	if (typeof given !== 'object' || given === null || !('value' in given)) return given;
	return '__rl' in given || ('mode' in given && typeof given.mode === 'string')
		? given.value
		: given;
}

/** The mode in which a resource locator was given; undefined for a plain value. */
export function locatorMode(given: unknown): string | undefined {
	return unwrapLocator(given) === given ? undefined : String((given as { mode?: unknown }).mode);
}
