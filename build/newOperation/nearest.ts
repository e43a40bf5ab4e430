/** How many characters must be changed, added or left out to make one text of another. */
export function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
			next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[other.length] ?? 0;
}

/**
 * The names that are most like one that nobody has, most alike first. What the places of a path are called does not
 * count.
 */
export function nearest(name: string, names: readonly string[], most = 3): string[] {
	const bare = (text: string) => text.replace(/\{[^}]*\}/g, '{}').toLowerCase();
	const wanted = bare(name);
	return names
		.map((one) => ({ one, far: distance(wanted, bare(one)) }))
		.toSorted((left, right) => left.far - right.far)
		.slice(0, most)
		.map(({ one }) => one);
}
