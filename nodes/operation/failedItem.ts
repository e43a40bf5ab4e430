import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { NodeError } from './itemError';

/**
 * The output item of an item that was not carried out. n8n sends an item that has only `error` and `details` to the
 * error output, and merges them over the input's data: a field of the input named `details` is kept.
 *
 * @param isUnclear whether it may have been carried out anyway
 */
export function failedItem(
	error: NodeError,
	itemIndex: number,
	input: IDataObject | undefined,
	isUnclear = false,
): INodeExecutionData {
	const pairedItem = { item: itemIndex };
	if (input !== undefined && 'details' in input)
		return { json: { error: error.message }, pairedItem };
	const details: IDataObject = { itemIndex };
	if (error.description) details['description'] = error.description;
	if (isUnclear) details['mayHaveBeenDone'] = true;
	if ('httpCode' in error && error.httpCode !== null) details['httpCode'] = error.httpCode;
	return { json: { error: error.message, details }, pairedItem };
}
