import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeProperties,
	type JsonObject,
} from 'n8n-workflow';
import { SignInError } from '../../credentials/signIn/signInError';
import {
	PathValueRefused,
	RequestFailed,
	RunCancelled,
	SignInRefused,
	type Failure,
} from '../connection';
import { labelOf } from './inputRefusal';
import { ItemRefused } from './operation';

export type NodeError = NodeApiError | NodeOperationError;

/**
 * Turns whatever stopped an item into an error of n8n that names the item, what happened and the way out.
 *
 * @param input what the item asked for, to find the parameter that holds a value which was refused
 */
export function toNodeError(
	reason: unknown,
	node: INode,
	itemIndex: number,
	parameters: readonly INodeProperties[] = [],
	input?: unknown,
): NodeError {
	if (reason instanceof NodeApiError || reason instanceof NodeOperationError) return reason;
	if (reason instanceof RequestFailed) return apiError(reason.failure, node, itemIndex, parameters);
	if (reason instanceof ItemRefused) {
		return operationError(node, itemIndex, reason.message, reason.description);
	}
	if (reason instanceof PathValueRefused) {
		const { value, fault, message } = reason;
		const place = placeOf(value, input);
		return operationError(
			node,
			itemIndex,
			place === undefined ? message : `'${labelOf(place, parameters)}' ${fault}`,
			'Check the keys and ids of this item.',
		);
	}
	if (reason instanceof SignInRefused || reason instanceof SignInError) {
		const mayPass = reason.signInReason === 'busy' || reason.signInReason === 'unreachable';
		return new NodeOperationError(node, reason.message, {
			itemIndex,
			description: mayPass
				? 'It was tried several times. Run it again later; if that does not help, press Test in the credential.'
				: 'Open the credential and press Test there.',
			failure: { cause: mayPass ? 'temporarily-unavailable' : 'credential-invalid' },
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

/** Where a value stands in what an item asked for. */
function placeOf(value: string, input: unknown): ReadonlyArray<string | number> | undefined {
	if (typeof input === 'string' || typeof input === 'number') {
		return String(input).trim() === value ? [] : undefined;
	}
	if (typeof input !== 'object' || input === null) return undefined;
	for (const [name, inside] of Object.entries(input)) {
		const place = placeOf(value, inside);
		if (place !== undefined) return [name, ...place];
	}
	return undefined;
}
