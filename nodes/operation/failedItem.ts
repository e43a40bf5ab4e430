import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { DoneInPart, type StepOutcome } from './doneInPart';
import { mayHaveBeenDone, type NodeError } from './itemError';

/**
 * The output item of an item that was not carried out. n8n sends an item that has only `error` and `details` to the
 * error output, and merges them over the input's data: a field of the input named `details` is kept.
 *
 * @param reason why it failed, if that is not the error itself
 */
export function failedItem(
	error: NodeError,
	itemIndex: number,
	input: IDataObject | undefined,
	reason: unknown = error,
): INodeExecutionData {
	const pairedItem = { item: itemIndex };
	if (input !== undefined && 'details' in input)
		return { json: { error: error.message }, pairedItem };
	const details: IDataObject = { itemIndex };
	if (error.description) details['description'] = error.description;
	if (mayHaveBeenDone(reason)) details['mayHaveBeenDone'] = true;
	if (reason instanceof DoneInPart) details['steps'] = reason.steps.map(shown);
	if ('httpCode' in error && error.httpCode !== null) details['httpCode'] = error.httpCode;
	return { json: { error: error.message, details }, pairedItem };
}

function shown({ step, outcome, id }: StepOutcome): IDataObject {
	return { step, outcome, ...(id === undefined ? {} : { id }) };
}
