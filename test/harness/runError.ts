import type { IDataObject } from 'n8n-workflow';

/**
 * Why a run or a node ended without success, as n8n keeps it with the execution: n8n flattens the
 * error that a node throws into a plain object, so its class is lost.
 */
export interface RunError {
	/** Class of the error: `NodeApiError`, `NodeOperationError`, … */
	name: string;
	message: string;
	description?: string;
	/** HTTP status as text, if an answer was refused. */
	httpCode?: string;
	/** Index of the input item that caused the error. */
	itemIndex?: number;
	/** n8n's classification, which makes a polling trigger back off. */
	failure?: IDataObject;
	/** Further lines that the editor shows under "Details". */
	messages?: string[];
	/** Everything that n8n keeps, including the parts of the request and answer that it copies. */
	raw: unknown;
}

interface Flattened {
	name?: string;
	message?: string;
	description?: string | null;
	httpCode?: string | null;
	messages?: string[];
	failure?: IDataObject;
	context?: IDataObject;
}

/** Picks what is useful from an error as n8n stores it. */
export function runErrorOf(error: unknown): RunError {
	const { name, message, description, httpCode, messages, failure, context } = error as Flattened;
	return {
		name: name ?? 'Error',
		message: message ?? String(error),
		...(description && { description }),
		...(httpCode && { httpCode }),
		...(typeof context?.itemIndex === 'number' && { itemIndex: context.itemIndex }),
		...(failure && { failure }),
		...(messages && messages.length > 0 && { messages }),
		raw: error,
	};
}
