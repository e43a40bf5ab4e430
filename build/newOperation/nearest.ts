/** The number of characters to change, add or remove to turn one text into another. */
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
 * The names most similar to an unknown one, most similar first. The names of placeholders in a path do
 * not count.
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
