/** The imports of each file. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Groups of files that import each other, each sorted by name (Tarjan's strongly connected components with more than
 * one file).
 */
export function circlesIn(graph: ImportGraph): string[][] {
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];
	const visit = (file: string): void => {
		const place = order.size;
		order.set(file, place);
		lowest.set(file, place);
		open.push(file);
		for (const imported of graph.get(file) ?? []) {
			if (!order.has(imported)) visit(imported);
			else if (!open.includes(imported)) continue;
			lowest.set(file, Math.min(lowest.get(file) ?? place, lowest.get(imported) ?? place));
		}
		if (lowest.get(file) !== place) return;
		const group = open.splice(open.indexOf(file));
		if (group.length > 1) circles.push(group.sort());
	};
	for (const file of graph.keys()) if (!order.has(file)) visit(file);
	return circles;
}
