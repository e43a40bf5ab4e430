import { deepCopy, type INodeProperties } from 'n8n-workflow';
import type { Access } from '../endpoints';
import { carryOutAlone, type Combination } from './combination';
import { OutputWithFiles } from './itemOutput';
import type { ItemOutcome, PlannedItem } from './workUnit';

/** Whether an operation reads the same for every item: nothing of it can be entered. */
export function isTheSameForAll({
	access,
	parameters,
}: {
	readonly access: Access;
	readonly parameters: readonly INodeProperties[];
}): boolean {
	return access === 'read' && parameters.every(({ type }) => type === 'notice');
}

/** Carries out one item for all, for operations that read the same for every item. */
export const onceForAll: Combination<unknown> = async function* (items, runner) {
	const all: PlannedItem[] = [];
	for await (const item of items) all.push(item);
	const [first] = all;
	if (first === undefined) return;
	const run = async () => {
		const outcome = await carryOutAlone(first, runner);
		return all.map(({ itemIndex }) => ({ ...copied(outcome), itemIndex }));
	};
	yield { run };
};

/** Nodes that follow may change their items, so each has data of its own. */
function copied(outcome: ItemOutcome): ItemOutcome {
	if ('reason' in outcome) return outcome;
	return {
		...outcome,
		outputs: outcome.outputs.map((output) =>
			output instanceof OutputWithFiles ? output : deepCopy(output),
		),
	};
}
