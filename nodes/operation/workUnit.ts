import type { ItemOutput } from './itemOutput';

/** An item with its input. */
export interface PlannedItem<Input = unknown> {
	readonly itemIndex: number;
	readonly input: Input;
}

/** The outcome of one item. */
export type ItemOutcome =
	| {
			readonly itemIndex: number;
			readonly outputs: readonly ItemOutput[];
			/** Whether more of it follows in a later unit, whose outcome replaces this one. */
			readonly isInPart?: boolean;
	  }
	| FailedOutcome;

/** Why an item was not carried out. */
export interface FailedOutcome {
	readonly itemIndex: number;
	readonly reason: unknown;
}

/** Items that are carried out together, and how. Never rejects: failures are outcomes. */
export interface WorkUnit {
	run(): Promise<readonly ItemOutcome[]>;
}

/** The outcome of work for one item, however it ends. */
export async function outcomeOf(
	{ itemIndex }: Pick<PlannedItem, 'itemIndex'>,
	work: () => Promise<ItemOutput | ItemOutput[]>,
): Promise<ItemOutcome> {
	try {
		const outputs = await work();
		return { itemIndex, outputs: Array.isArray(outputs) ? outputs : [outputs] };
	} catch (reason) {
		return { itemIndex, reason };
	}
}
