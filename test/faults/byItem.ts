import type { IDataObject, INodeParameters } from 'n8n-workflow';

/** Parameters of a node that differ by item, and the items that carry the differing values. */
export interface ByItem {
	readonly parameters: INodeParameters;
	readonly items: readonly IDataObject[];
}

/** Merges the parameters of several items into one node: a text that differs becomes an expression. */
export function byItem(trees: readonly INodeParameters[]): ByItem {
	const items: IDataObject[] = trees.map(() => ({}));
	const merge = (values: readonly unknown[]): unknown => {
		const [first] = values;
		if (Array.isArray(first)) {
			return first.map((_, index) => merge(values.map((value) => (value as unknown[])[index])));
		}
		if (typeof first === 'object' && first !== null) {
			return Object.fromEntries(
				Object.keys(first).map((name) => [
					name,
					merge(values.map((value) => (value as IDataObject)[name])),
				]),
			);
		}
		if (values.every((value) => value === first)) return first;
		const name = `value${Object.keys(items[0] ?? {}).length}`;
		for (const [index, value] of values.entries()) {
			const item = items[index];
			if (item !== undefined) item[name] = value as string;
		}
		return `={{ $json.${name} }}`;
	};
	return { parameters: merge(trees) as INodeParameters, items };
}
