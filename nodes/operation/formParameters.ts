import type { INodeProperties } from 'n8n-workflow';

/** A resource with the forms of its operations. */
export interface ResourceForms {
	readonly name: string;
	readonly operations: ReadonlyArray<{
		readonly name: string;
		readonly parameters: readonly INodeProperties[];
	}>;
}

/**
 * The parameters of all operations, for each operation in its own order. Parameters that are identical in several
 * operations of a resource, or in the same operations of several resources, appear once if their orders allow it: n8n
 * ships the whole form to every editor.
 *
 * @param resources in the order in which their parameters come
 */
export function formParameters(resources: readonly ResourceForms[]): INodeProperties[] {
	const byResource = resources.map(({ name: resource, operations }) => ({
		owner: resource,
		entries: merged(
			operations.map(({ name, parameters }) => ({ owner: name, entries: parameters })),
		),
	}));
	return merged(byResource).map(({ entry: { entry: parameter, owners: names }, owners }) => ({
		...parameter,
		displayOptions: {
			...parameter.displayOptions,
			show: { resource: owners, operation: names, ...parameter.displayOptions?.show },
		},
	}));
}

/** The ordered entries of one owner. */
interface Owned<Entry> {
	readonly owner: string;
	readonly entries: readonly Entry[];
}

/** An entry with its owners. */
interface Shared<Entry> {
	readonly entry: Entry;
	readonly owners: string[];
}

/** Merges lists into one that keeps the order of each; equal entries become one if the orders allow it. */
function merged<Entry>(lists: ReadonlyArray<Owned<Entry>>): Array<Shared<Entry>> {
	const all: Array<Shared<Entry> & { readonly identity: string }> = [];
	for (const { owner, entries } of lists) {
		/** The first position for the next entry of this list. */
		let place = 0;
		for (const entry of entries) {
			const identity = JSON.stringify(entry);
			const known = all.findIndex((one, at) => at >= place && one.identity === identity);
			if (known === -1) all.splice(place, 0, { entry, identity, owners: [owner] });
			else all[known]?.owners.push(owner);
			place = (known === -1 ? place : known) + 1;
		}
	}
	return all;
}
