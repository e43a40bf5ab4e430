/** A step into JSON: the name of a property or the position in a list; negative counts from the end. */
type Step = string | number;

/** The value at a path in JSON of unknown shape; undefined if there is none. */
export function at(value: unknown, ...steps: readonly Step[]): unknown {
	return steps.reduce<unknown>((found, step) => {
		if (typeof step === 'number')
			return Array.isArray(found) ? (found.at(step) as unknown) : undefined;
		return isRecord(found) ? found[step] : undefined;
	}, value);
}

/** Text that is not empty; numbers count as text. */
export function textAt(value: unknown, ...steps: readonly Step[]): string | undefined {
	const found = at(value, ...steps);
	if (typeof found === 'number') return String(found);
	return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** The full address of a page or picture; some tools send paths, which Jira does not accept. */
export function webAddressAt(value: unknown, ...steps: readonly Step[]): string | undefined {
	const found = textAt(value, ...steps);
	return found !== undefined && /^https?:\/\/\S+$/i.test(found) ? found : undefined;
}

/** A whole number, also as text. */
export function wholeNumberAt(value: unknown, ...steps: readonly Step[]): number | undefined {
	const found = at(value, ...steps);
	const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
	return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** The entries of a list; empty if there is no list. */
export function listAt(value: unknown, ...steps: readonly Step[]): readonly unknown[] {
	const found = at(value, ...steps);
	return Array.isArray(found) ? (found as unknown[]) : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
