import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { RunCancelled, type Connection } from '../connection';
import { inParallel } from './inParallel';
import { failedItem } from './failedItem';
import { toNodeError, type NodeError } from './itemError';
import { itemFiles } from './itemFiles';
import { dataOf } from './itemOutput';
import { itemReader } from './itemParameters';
import type { Operation } from './operation';
import { stopReport } from './stopReport';
import { planWork, type ItemOutcome, type PlannedItem } from './workUnits';

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
	concurrency: number,
): Promise<INodeExecutionData[]> {
	const node = functions.getNode();
	const continueOnFail = functions.continueOnFail();
	const outcomes: ItemOutcome[] = new Array(functions.getInputData().length);
	const planned: PlannedItem[] = [];
	const readItem = itemReader(functions, operation);
	for (let itemIndex = 0; itemIndex < outcomes.length; itemIndex++) {
		const read = readItem(itemIndex);
		if ('input' in read) {
			planned.push(read);
			continue;
		}
		if (!continueOnFail) {
			const error = toNodeError(read.reason, node, itemIndex, operation.parameters);
			throw withReport(error, 'No request was sent.');
		}
		outcomes[itemIndex] = read;
	}

	const failures: Array<Extract<ItemOutcome, { reason: unknown }>> = [];
	await inParallel(
		planWork(operation, planned, connection, {
			filesOf: (itemIndex) => itemFiles(functions, itemIndex),
			stopsAtFailure: !continueOnFail,
		}),
		concurrency,
		async (unit) => {
			for (const outcome of await unit.run()) {
				outcomes[outcome.itemIndex] = outcome;
				if (!('reason' in outcome)) continue;
				if (outcome.reason instanceof RunCancelled) throw outcome.reason;
				failures.push(outcome);
			}
		},
		() => failures.length > 0 && !continueOnFail,
	);

	const inputs = new Map(planned.map(({ itemIndex, input }) => [itemIndex, input]));
	const errorOf = ({ itemIndex, reason }: { itemIndex: number; reason: unknown }): NodeError =>
		toNodeError(reason, node, itemIndex, operation.parameters, inputs.get(itemIndex));
	const [first] = failures.sort((one, other) => one.itemIndex - other.itemIndex);
	if (first !== undefined && !continueOnFail) {
		throw withReport(errorOf(first), stopReport(operation, outcomes));
	}
	const items = functions.getInputData();
	return outcomes.flatMap((outcome): INodeExecutionData[] => {
		const { itemIndex } = outcome;
		if (!('reason' in outcome)) {
			return outcome.outputs.map((output) => ({
				...dataOf(output),
				pairedItem: { item: itemIndex },
			}));
		}
		return [failedItem(errorOf(outcome), itemIndex, items[itemIndex]?.json)];
	});
}

function withReport(error: NodeError, report: string): NodeError {
	error.description = [error.description, report].filter(Boolean).join(' ');
	return error;
}
