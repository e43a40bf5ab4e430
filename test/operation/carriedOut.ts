import type { Connection } from '../../nodes/connection';
import { Marks, type Operation } from '../../nodes/operation';
import { streamOf } from '../../nodes/operation/combination';
import { inParallel } from '../../nodes/operation/inParallel';
import { runnerOf } from '../../nodes/operation/runner';
import type { ItemOutcome } from '../../nodes/operation/workUnit';

const unexpected = async (): Promise<never> => {
	throw new Error('This operation should have no business with files.');
};

/**
 * Carries out an operation that neither takes nor returns files.
 *
 * @param inputs one for each item
 * @returns what became of the items, in their order
 */
export async function carriedOut(
	operation: Operation,
	inputs: readonly unknown[],
	connection: Connection,
	{ atOnce = 1, stopsAtFailure = true } = {},
): Promise<ItemOutcome[]> {
	const runner = runnerOf(operation, connection, {
		filesOf: () => ({ names: [], file: unexpected, keep: unexpected, kept: unexpected }),
		fieldNames: new Map(),
		timeZone: 'Europe/Berlin',
		tell: () => undefined,
		marks: new Marks(true),
		stopsAtFailure,
		itemCount: inputs.length,
	});
	const items = streamOf(inputs.map((input, itemIndex) => ({ itemIndex, input })));
	const outcomes: ItemOutcome[] = [];
	await inParallel(operation.combine(items, runner), atOnce, async (unit) => {
		for (const outcome of await unit.run()) outcomes[outcome.itemIndex] = outcome;
	});
	return outcomes;
}
