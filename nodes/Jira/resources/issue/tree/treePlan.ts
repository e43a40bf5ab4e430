import { ItemRefused, type Plan, type PlannedItem } from '../../../../operation';
import { parseIssueReference } from '../../../../values/issueReference';
import { isId } from '../../../../values/named';
import type { Local, TreeInput, TreeLink } from './form';

type Item = PlannedItem<TreeInput>;

/**
 * Which issues are created on which level: those without a parent among the items first, then their children. What
 * cannot be a tree is refused: a local ID that is given twice, an unknown parent, a circle, and what stands below them.
 *
 * @param areAll false if some items could not be read, so that an unknown ID may be theirs
 */
export function treePlan(items: readonly Item[], areAll: boolean): Plan<TreeInput> {
	const tree = new Tree(items, areAll);
	const refused = new Map<number, ItemRefused>();
	const levels: Item[][] = [];
	for (const item of items) {
		const depth = tree.depthOf(item);
		if (depth instanceof ItemRefused) refused.set(item.itemIndex, depth);
		else (levels[depth] ??= []).push(tree.placed(item));
	}
	return {
		refused: [...refused].map(([itemIndex, reason]) => ({ itemIndex, reason })),
		// A level whose items were all refused has nothing below it.
		levels: levels.filter((level) => level.length > 0),
	};
}

/** Where the items of a run stand. */
class Tree {
	private readonly byLocalId = new Map<string, Item[]>();
	private readonly depths = new Map<Item, number | ItemRefused>();

	constructor(
		items: readonly Item[],
		private readonly areAll: boolean,
	) {
		for (const item of items) {
			const { localId } = item.input;
			if (localId === undefined) continue;
			const same = this.byLocalId.get(localId);
			if (same === undefined) this.byLocalId.set(localId, [item]);
			else same.push(item);
		}
	}

	/** How many items stand above an item, or why it cannot be created. */
	depthOf(item: Item): number | ItemRefused {
		const path = new Set<Item>();
		let next: Item | undefined = item;
		// Not by recursion: a chain may be as long as the run.
		while (next !== undefined && !this.depths.has(next)) {
			if (path.has(next)) {
				const all = [...path];
				this.refuseCircle(all.slice(all.indexOf(next)));
				break;
			}
			path.add(next);
			next = this.faultOf(next) === undefined ? this.above(next) : undefined;
		}
		for (const one of [...path].toReversed()) {
			if (!this.depths.has(one)) this.depths.set(one, this.ownDepth(one));
		}
		return this.depths.get(item) ?? 0;
	}

	/** The item with the place that was found for it. */
	placed(item: Item): Item {
		const { parent, links = [] } = item.input;
		const above = this.above(item);
		const place = {
			...(above !== undefined && { above: localOf(above) }),
			...(above === undefined && parent !== undefined && { parent: keyIn(parent) as string }),
			links: links.map((text) => this.linkIn(text)).filter((link) => link !== undefined),
		};
		return { ...item, input: { ...item.input, place } };
	}

	private above({ input: { parent } }: Item): Item | undefined {
		return parent === undefined ? undefined : this.byLocalId.get(parent)?.[0];
	}

	private ownDepth(item: Item): number | ItemRefused {
		const fault = this.faultOf(item);
		if (fault !== undefined) return fault;
		const above = this.above(item);
		if (above === undefined) return 0;
		const depth = this.depths.get(above) ?? 0;
		if (!(depth instanceof ItemRefused)) return depth + 1;
		return notBelow(localOf(above), 'That item was refused; see there.');
	}

	/** Why an item cannot be created, by itself. */
	private faultOf(item: Item): ItemRefused | undefined {
		const { localId, parent, links = [] } = item.input;
		const same = this.byLocalId.get(localId ?? '') ?? [];
		if (same.length > 1) {
			return new ItemRefused(
				`The 'Local ID' "${localId}" is given ${same.length === 2 ? 'twice' : `${same.length} times`}: by items ${numbersOf(same)}`,
				'Give each item a Local ID of its own.',
			);
		}
		const elsewhere = this.areAll ? '' : ' It may be that of an item that could not be read.';
		if (parent !== undefined && this.above(item) === undefined && keyIn(parent) === undefined) {
			return new ItemRefused(
				`The parent of item ${item.itemIndex} is "${parent}", but no item has that 'Local ID'`,
				`Enter the Local ID of another item, or the key of an issue such as SUP-1.${elsewhere}`,
			);
		}
		const wrong = links.find((text) => this.linkIn(text, item) === undefined);
		if (wrong === undefined) return undefined;
		return new ItemRefused(
			`'Links' of item ${item.itemIndex} has "${wrong}", but must be how the issue is linked and another one, such as "blocks b" or "relates to SUP-1"`,
			`The other one is the Local ID of another item, or the key of an issue.${elsewhere}`,
		);
	}

	/** A link as it was written; undefined if it names no other issue. A local ID may have blanks. */
	private linkIn(text: string, from?: Item): TreeLink | undefined {
		for (const blank of text.matchAll(/[\s:]+/g)) {
			const words = text.slice(0, blank.index).trim();
			const called = text.slice(blank.index + blank[0].length).trim();
			const [item] = this.byLocalId.get(called) ?? [];
			if (words !== '' && item !== undefined) {
				return item === from ? undefined : { text, words, to: localOf(item) };
			}
		}
		const [, words, called = ''] = /^(.*\S)[\s:]+(\S+)$/s.exec(text) ?? [];
		const key = keyIn(called);
		return words === undefined || key === undefined ? undefined : { text, words, to: { key } };
	}

	private refuseCircle(circle: readonly Item[]): void {
		const names = [...circle, circle[0] as Item].map(({ input }) => `"${input.localId ?? ''}"`);
		const reason = new ItemRefused(
			circle.length === 1
				? `Item ${numbersOf(circle)} is its own parent`
				: `Items ${numbersOf(circle)} stand in a circle: ${names.join(' is below ')}`,
			"Give one of them another parent in 'Parent's Local ID', or none.",
		);
		for (const item of circle) this.depths.set(item, reason);
	}
}

/** An item whose parent was not created, or may not have been. */
export function notBelow(
	{ localId, itemIndex }: Local,
	why: string,
	mayExist = false,
): ItemRefused {
	return new ItemRefused(
		`Its parent "${localId}" (item ${itemIndex}) ${mayExist ? 'may not have been' : 'was not'} created, so it was not sent`,
		why,
	);
}

function localOf({ itemIndex, input: { localId } }: Item): Local {
	return { itemIndex, localId: localId ?? '' };
}

/** The key of an issue that exists. A number would rather be a local ID with a mistake in it. */
function keyIn(text: string): string | undefined {
	const issue = parseIssueReference(text);
	return issue === undefined || isId(text.trim()) ? undefined : issue;
}

function numbersOf(items: readonly Item[]): string {
	return items
		.map(({ itemIndex }) => itemIndex)
		.toSorted((one, other) => one - other)
		.join(', ');
}
