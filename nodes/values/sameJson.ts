/** Whether two values are the same JSON, whatever the order of the names in their objects. */
export function sameJson(one: unknown, other: unknown): boolean {
	return sorted(one) === sorted(other);
}

function sorted(value: unknown): string | undefined {
	return JSON.stringify(value, (_name, held: unknown) =>
		typeof held === 'object' && held !== null && !Array.isArray(held)
			? Object.fromEntries(
					Object.entries(held).toSorted(([one], [other]) => (one < other ? -1 : 1)),
				)
			: held,
	);
}
