import type { ItemOutput } from './itemOutput';

/** An item with what it asks for. */
export interface PlannedItem {
	readonly itemIndex: number;
	readonly input: unknown;
}

/** What became of one item. */
export type ItemOutcome =
	| { readonly itemIndex: number; readonly outputs: readonly ItemOutput[] }
	| { readonly itemIndex: number; readonly reason: unknown };

/** Items that are carried out together, and how. Never rejects: what went wrong is an outcome. */
export interface WorkUnit {
	readonly items: readonly PlannedItem[];
	run(): Promise<readonly ItemOutcome[]>;
}
