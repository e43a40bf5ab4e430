import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeProperties,
	type JsonObject,
} from 'n8n-workflow';
import {
	PathValueRefused,
	RequestFailed,
	RunCancelled,
	SignInRefused,
	type Failure,
} from '../connection';
import { ItemRefused } from './operation';

type NodeError = NodeApiError | NodeOperationError;

/** Turns whatever stopped an item into an error of n8n that names the item, what happened and the way out. */
export function toNodeError(
	reason: unknown,
	node: INode,
	itemIndex: number,
	parameters: readonly INodeProperties[] = [],
): NodeError {
	if (reason instanceof NodeApiError || reason instanceof NodeOperationError) return reason;
	if (reason instanceof RequestFailed) return apiError(reason.failure, node, itemIndex, parameters);
	if (reason instanceof ItemRefused) {
		return operationError(node, itemIndex, reason.message, reason.description);
	}
	if (reason instanceof PathValueRefused) {
		return operationError(node, itemIndex, reason.message, 'Check the keys and ids of this item.');
	}
	if (reason instanceof SignInRefused) {
		return new NodeOperationError(node, reason.message, {
			itemIndex,
			description: 'Open the credential and press Test there.',
			failure: { cause: 'credential-invalid' },
		});
	}
	if (reason instanceof RunCancelled) {
		return operationError(node, itemIndex, reason.message, '');
	}
	return new NodeOperationError(node, reason instanceof Error ? reason : String(reason), {
		itemIndex,
		failure: { cause: 'node-defect' },
	});
}

/** Whether Jira may have carried out what the reason says did not succeed. */
export function mayHaveBeenDone(reason: unknown): boolean {
	if (reason instanceof RequestFailed) return reason.failure.mayHaveBeenDone;
	return reason instanceof ItemRefused && reason.mayHaveBeenDone;
}

/** An item whose parameters were refused before any request. */
export function operationError(
	node: INode,
	itemIndex: number,
	message: string,
	description: string,
): NodeOperationError {
	return new NodeOperationError(node, message, {
		itemIndex,
		...(description === '' ? {} : { description }),
		failure: { cause: 'configuration-invalid' },
	});
}

function apiError(
	failure: Failure,
	node: INode,
	itemIndex: number,
	parameters: readonly INodeProperties[],
): NodeApiError {
	const { status, cause, retryAfterMs } = failure;
	const message = messageWithLabel(failure, parameters);
	const error = new NodeApiError(node, { message } as JsonObject, {
		message,
		description: failure.description,
		itemIndex,
		...(status === undefined ? {} : { httpCode: String(status) }),
		failure:
			cause === 'credential-invalid' || cause === 'configuration-invalid'
				? { cause }
				: { cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
	});
	// n8n replaces messages that happen to contain a network code ("EPERM" in "create permission").
	if (error.message !== message) error.description = `${message} ${failure.description}`;
	return error;
}

/** Jira names fields by id; a person knows them by the label of the form. */
function messageWithLabel(
	{ message, fields }: Failure,
	parameters: readonly INodeProperties[],
): string {
	const [refused] = Object.entries(fields);
	if (refused === undefined) return message;
	const [field, text] = refused;
	return `'${labelOfField(field, parameters) ?? field}': ${text}`;
}

function labelOfField(field: string, parameters: readonly INodeProperties[]): string | undefined {
	for (const parameter of parameters) {
		const candidates = [
			parameter,
			...(parameter.type === 'collection' ? (parameter.options ?? []) : []),
		];
		const found = candidates.find(({ name }) => name === field);
		if (found !== undefined && 'displayName' in found) return found.displayName;
	}
	return undefined;
}
