import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';
import { SignInError } from '../../credentials/signIn/signInError';
import {
	EndpointMissing,
	FLAVOUR_NAMES,
	PathValueRefused,
	RequestFailed,
	RunCancelled,
	SignInRefused,
	type Failure,
} from '../connection';
import { descriptionInPart, DoneInPart, messageInPart } from './doneInPart';
import { labelOf } from './inputRefusal';
import { ItemRefused } from './itemRefused';
import { descriptionWithLabels, messageWithLabel, type FieldLabels } from './refusedFields';

export type NodeError = NodeApiError | NodeOperationError;

const NO_LABELS: FieldLabels = { parameters: [] };

/** Turns any reason why an item failed into an n8n error that names the item, what happened and what to do. */
export function toNodeError(
	reason: unknown,
	node: INode,
	itemIndex: number,
	labels = NO_LABELS,
): NodeError {
	if (reason instanceof NodeApiError || reason instanceof NodeOperationError) return reason;
	if (reason instanceof DoneInPart) {
		return saidInPart(toNodeError(reason.reason, node, itemIndex, labels), reason);
	}
	if (reason instanceof RequestFailed) return apiError(reason.failure, node, itemIndex, labels);
	if (reason instanceof ItemRefused) {
		return operationError(node, itemIndex, reason.message, reason.description);
	}
	if (reason instanceof PathValueRefused) {
		const { value, fault, message } = reason;
		const place = placeOf(value, labels.input);
		return operationError(
			node,
			itemIndex,
			place === undefined ? message : `'${labelOf(place, labels.parameters)}' ${fault}`,
			'Check the keys and IDs of this item.',
		);
	}
	if (reason instanceof EndpointMissing) {
		const { endpoint, flavour } = reason;
		const there = FLAVOUR_NAMES[flavour];
		const other = FLAVOUR_NAMES[flavour === 'cloud' ? 'dataCenter' : 'cloud'];
		return operationError(
			node,
			itemIndex,
			labels.action === undefined
				? `${there} has no ${endpoint}`
				: `${there} has no operation '${labels.action}'`,
			`It needs ${endpoint}, which only ${other} has. Choose another operation, or a credential for ${other}.`,
		);
	}
	if (reason instanceof SignInRefused || reason instanceof SignInError) {
		const mayPass = reason.signInReason === 'busy' || reason.signInReason === 'unreachable';
		return new NodeOperationError(node, reason.message, {
			itemIndex,
			description: mayPass
				? 'The node tried several times. Run it again later; if that does not help, press Test in the credential.'
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

/** Whether Jira may have carried out the item despite this reason. */
export function mayHaveBeenDone(reason: unknown): boolean {
	if (reason instanceof RequestFailed) return reason.failure.mayHaveBeenDone;
	return (reason instanceof ItemRefused || reason instanceof DoneInPart) && reason.mayHaveBeenDone;
}

/** What became of a write that did not succeed for this reason. */
export function failedOutcome(reason: unknown): 'failed' | 'mayHaveBeenDone' {
	return mayHaveBeenDone(reason) ? 'mayHaveBeenDone' : 'failed';
}

/** What stopped an item, with what became of its writes. */
function saidInPart(error: NodeError, failed: DoneInPart): NodeError {
	error.message = messageInPart(failed, error.message);
	error.description = descriptionInPart(failed, error.description ?? '');
	return error;
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
	labels: FieldLabels,
): NodeApiError {
	const { status, cause, retryAfterMs } = failure;
	const message = messageWithLabel(failure, labels);
	const description = descriptionWithLabels(failure, labels);
	const error = new NodeApiError(node, { message } as JsonObject, {
		message,
		description,
		itemIndex,
		...(status === undefined ? {} : { httpCode: String(status) }),
		failure:
			cause === 'credential-invalid' || cause === 'configuration-invalid'
				? { cause }
				: { cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
	});
	// n8n replaces messages that happen to contain a network code ("EPERM" in "create permission").
	error.message = message;
	return error;
}

/** The path of a value in an item's input. */
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
