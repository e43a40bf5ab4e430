import type { IExecuteFunctions, INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import { RunCancelled, type Connection } from '../connection';
import { asHtml } from './asHtml';
import { inParallel } from './inParallel';
import { failedItem } from './failedItem';
import { toNodeError, type NodeError } from './itemError';
import { itemFiles } from './itemFiles';
import { outputItems } from './itemOutput';
import { namedAlike, writesToIssue } from './issueNames';
import { itemReader } from './itemParameters';
import { Marks } from './marks';
import type { Operation } from './operation';
import type { RequestOptions } from './requestOptions';
import { withPossibleValues } from './possibleValues';
import { runnerOf } from './runner';
import { stopReport } from './stopReport';
import { yieldRegularly } from './turns';
import type { FailedOutcome, ItemOutcome, PlannedItem } from './workUnit';

/**
 * Runs an operation over all input items: plans requests that items can share, sends in parallel, and returns the
 * answers in input order, each paired with its item.
 *
 * With Continue On Fail an item that cannot be carried out becomes an output item with the reason, and the others go
 * on; requests begin while later items are still being read. Without it every item is read and checked before the
 * first request, and the first item that fails stops the run: nothing further starts, running requests finish, and
 * the error says what was done before.
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
	/** The inputs of items that are not done yet, so that an error can name the parameter. */
	const inputs = new Map<number, unknown>();
	const readItem = itemReader(functions, operation);
	const betweenItems = yieldRegularly(connection);
	const readItems = async function* (): AsyncGenerator<PlannedItem> {
		for (let itemIndex = 0; itemIndex < outcomes.length; itemIndex++) {
			await betweenItems();
			const read = readItem(itemIndex);
			if ('input' in read) {
				inputs.set(itemIndex, read.input);
				yield read;
				continue;
			}
			outcomes[itemIndex] = read;
			if (continueOnFail) continue;
			const labels = { parameters: operation.parameters };
			throw withReport(toNodeError(read.reason, node, itemIndex, labels), 'No request was sent.');
		}
	};
	const read = continueOnFail ? readItems() : await allRead(readItems(), betweenItems);
	const items = writesToIssue(operation) ? namedAlike(read, connection) : read;

	const fieldNames = new Map<string, string>();
	const told = new Set<string>();
	const failures: FailedOutcome[] = [];
	const runner = runnerOf(operation, connection, {
		filesOf: (itemIndex) => itemFiles(functions, itemIndex),
		fieldNames,
		timeZone: functions.getTimezone(),
		tell: (sentence) => void told.add(sentence),
		marks: new Marks(marks),
		stopsAtFailure: !continueOnFail,
		itemCount: outcomes.length,
	});
	const explained = async ({ itemIndex, reason }: FailedOutcome): Promise<FailedOutcome> => ({
		itemIndex,
		reason: await withPossibleValues(
			reason,
			async (refused) =>
				(await operation.possibleValues?.(refused, inputs.get(itemIndex), runner.context)) ?? {},
		),
	});
	await inParallel(
		operation.combine(items, runner),
		concurrency,
		async (unit) => {
			for (const outcome of await unit.run()) {
				outcomes[outcome.itemIndex] = outcome;
				if ('outputs' in outcome) {
					inputs.delete(outcome.itemIndex);
					continue;
				}
				if (outcome.reason instanceof RunCancelled) throw outcome.reason;
				const failure = await explained(outcome);
				outcomes[outcome.itemIndex] = failure;
				failures.push(failure);
			}
			// Units that send nothing, and answers that arrive together, would block the thread.
			await betweenItems();
		},
		() => failures.length > 0 && !continueOnFail,
	);

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
	if (told.size > 0) functions.addExecutionHints(...hintsOf(told));
	const given = functions.getInputData();
	const outputs: INodeExecutionData[] = [];
	for (const outcome of outcomes) {
		await betweenItems();
		const { itemIndex } = outcome;
		if ('reason' in outcome) {
			const { reason } = outcome;
			outputs.push(failedItem(errorOf(outcome), itemIndex, given[itemIndex]?.json, reason));
			continue;
		}
		for (const item of outputItems(outcome.outputs, itemIndex, given[itemIndex]?.binary)) {
			outputs.push(item);
		}
	}
	return outputs;
}

/** The most sentences that are shown beside the output. */
const MOST_HINTS = 3;

/** Sentences as n8n shows them beside an output. */
export function hintsOf(told: ReadonlySet<string>): NodeExecutionHint[] {
	return [...told]
		.slice(0, MOST_HINTS)
		.map((sentence) => ({ message: asHtml(sentence), location: 'outputPane' }));
}

/** Reads every item before it yields the first one. */
async function allRead(
	reading: AsyncIterable<PlannedItem>,
	betweenItems: () => Promise<void>,
): Promise<AsyncIterable<PlannedItem>> {
	const items: PlannedItem[] = [];
	for await (const item of reading) items.push(item);
	return (async function* () {
		// Started items are dropped: the last one is next.
		items.reverse();
		for (let next = items.pop(); next !== undefined; next = items.pop()) {
			await betweenItems();
			yield next;
		}
	})();
}

function withReport(error: NodeError, report: string): NodeError {
	error.description = [error.description, report].filter(Boolean).join(' ');
	return error;
}
