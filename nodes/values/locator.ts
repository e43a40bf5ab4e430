/** The value of n8n's resource locator (a picker with modes such as list, id, address), or the value itself. */
export function unwrapLocator(given: unknown): unknown {
	if (typeof given !== 'object' || given === null || !('__rl' in given)) return given;
	return (given as unknown as { value: unknown }).value;
}
