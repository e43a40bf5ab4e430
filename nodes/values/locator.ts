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

/** A value with the way in which it was given. `any`: an expression gave a plain value. */
export interface Located<By extends string> {
	readonly by: By | 'any';
	readonly value: string;
}

/**
 * The way in which a value was given, from the mode of its resource locator.
 *
 * @param ways what each mode means, by its name
 */
export function wayOf<By extends string>(
	given: unknown,
	ways: Readonly<Record<string, By>>,
): By | 'any' {
	if (unwrapLocator(given) === given) return 'any';
	return ways[String((given as { mode?: unknown }).mode)] ?? 'any';
}

/** Whether a value was given with its way: a person by name, a project by key. */
export function isLocated(given: unknown): given is Located<string> {
	return typeof given === 'object' && given !== null && 'by' in given && 'value' in given;
}
