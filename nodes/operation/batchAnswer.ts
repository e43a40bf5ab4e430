import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../endpoints';
import type { Runner } from './combination';
import { refusedInBatch, unnamedInAnswer } from './refusedInBatch';
import type { ItemOutcome, PlannedItem } from './workUnit';

/**
 * What an answer for several inputs says about one of them. `unnamed`: nothing, and it may have been carried out.
 * `askAlone`: it certainly was not, or it only reads.
 */
export type BatchAnswer =
	| { readonly output: IDataObject }
	| { readonly refused: unknown; readonly status: number }
	| 'askAlone'
	| 'unnamed';

/** The same for a task, in which an input may also fail for a reason of its own. */
export type TaskAnswer = BatchAnswer | { readonly reason: unknown };

/** The outcome of a prepared item, from what an answer for several says about it. */
export async function outcomeOfAnswer<Input, E extends Endpoint>(
	item: PlannedItem<Input>,
	answer: TaskAnswer,
	runner: Runner<Input, E>,
): Promise<ItemOutcome> {
	const { itemIndex } = item;
	if (answer === 'askAlone') return await runner.carryOut(item);
	if (answer === 'unnamed') return { itemIndex, reason: unnamedInAnswer() };
	if ('output' in answer) return await runner.finish(item, answer.output);
	const reason = 'reason' in answer ? answer.reason : refusedInBatch(answer.refused, answer.status);
	return { itemIndex, reason };
}
