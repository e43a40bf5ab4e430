import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { RunCancelled, type Connection } from '../connection';
import { inParallel } from './inParallel';
import { failedItem } from './failedItem';
import { mayHaveBeenDone, toNodeError, type NodeError } from './itemError';
import { itemFiles } from './itemFiles';
import { dataOf } from './itemOutput';
import { itemReader } from './itemParameters';
import { Marks } from './marks';
import type { Operation } from './operation';
import type { RequestOptions } from './requestOptions';
import { stopReport } from './stopReport';
import { takingTurns } from './turns';
import type { ItemOutcome, PlannedItem } from './workUnit';
import { planWork } from './workUnits';

/**
 * Runs an operation over all input items: reads and checks every item before the first request, plans requests that
 * items can share, sends side by side, and gives the answers in input order, each paired with its item.
 *
 * With Continue On Fail an item that cannot be carried out becomes an output item with the reason, and the others go
 * on. Without it the first one stops the run: nothing further starts, what runs is waited for, and the error says
 * what was done before.
 *
 * @throws NodeApiError or NodeOperationError with the index of the item; RunCancelled
 */
export async function runItems(
	functions: IExecuteFunctions,
	operation: Operation,
	connection: Connection,
	{ concurrency, marks }: RequestOptions,
): Promise<INodeExecutionData[]> {
	const node = functions.getNode();
	const continueOnFail = functions.continueOnFail();
	const outcomes: ItemOutcome[] = new Array(functions.getInputData().length);
	const planned: PlannedItem[] = [];
	const readItem = itemReader(functions, operation);
	const betweenItems = takingTurns(connection);
	for (let itemIndex = 0; itemIndex < outcomes.length; itemIndex++) {
		await betweenItems();
		const read = readItem(itemIndex);
		if ('input' in read) {
			planned.push(read);
			continue;
		}
		if (!continueOnFail) {
			const error = toNodeError(read.reason, node, itemIndex, { parameters: operation.parameters });
			throw withReport(error, 'No request was sent.');
		}
		outcomes[itemIndex] = read;
	}

	const fieldNames = new Map<string, string>();
	const failures: Array<Extract<ItemOutcome, { reason: unknown }>> = [];
	await inParallel(
		await planWork(operation, planned, connection, {
			filesOf: (itemIndex) => itemFiles(functions, itemIndex),
			fieldNames,
			marks: new Marks(marks),
			stopsAtFailure: !continueOnFail,
			betweenItems,
		}),
		concurrency,
		async (unit) => {
			for (const outcome of await unit.run()) {
				outcomes[outcome.itemIndex] = outcome;
				if (!('reason' in outcome)) continue;
				if (outcome.reason instanceof RunCancelled) throw outcome.reason;
				failures.push(outcome);
			}
			// Units that send nothing, and answers that came together, would never let go of the thread.
			await betweenItems();
		},
		() => failures.length > 0 && !continueOnFail,
	);

	const inputs = new Map(planned.map(({ itemIndex, input }) => [itemIndex, input]));
	const errorOf = ({ itemIndex, reason }: { itemIndex: number; reason: unknown }): NodeError =>
		toNodeError(reason, node, itemIndex, {
			action: operation.action,
			parameters: operation.parameters,
			fieldNames,
			input: inputs.get(itemIndex),
		});
	const [first] = failures.sort((one, other) => one.itemIndex - other.itemIndex);
	if (first !== undefined && !continueOnFail) {
		throw withReport(errorOf(first), stopReport(operation, outcomes));
	}
	const items = functions.getInputData();
	const outputs: INodeExecutionData[] = [];
	for (const outcome of outcomes) {
		await betweenItems();
		const { itemIndex } = outcome;
		if ('reason' in outcome) {
			const isUnclear = mayHaveBeenDone(outcome.reason);
			outputs.push(failedItem(errorOf(outcome), itemIndex, items[itemIndex]?.json, isUnclear));
			continue;
		}
		for (const output of outcome.outputs) {
			outputs.push({ ...dataOf(output), pairedItem: { item: itemIndex } });
		}
	}
	return outputs;
}

function withReport(error: NodeError, report: string): NodeError {
	error.description = [error.description, report].filter(Boolean).join(' ');
	return error;
}
