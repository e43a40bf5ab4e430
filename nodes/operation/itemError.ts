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

/** What a person knows fields by; Jira names them by id. */
export interface FieldLabels {
	/** The form, whose labels name fields. */
	readonly parameters: readonly INodeProperties[];
	/** What the user called fields, by id. */
	readonly fieldNames: ReadonlyMap<string, string>;
}

const NO_LABELS: FieldLabels = { parameters: [], fieldNames: new Map() };

/** Turns whatever stopped an item into an error of n8n that names the item, what happened and the way out. */
export function toNodeError(
	reason: unknown,
	node: INode,
	itemIndex: number,
	labels = NO_LABELS,
): NodeError {
	if (reason instanceof NodeApiError || reason instanceof NodeOperationError) return reason;
	if (reason instanceof RequestFailed) return apiError(reason.failure, node, itemIndex, labels);
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
	if (error.message !== message) error.description = `${message} ${description}`;
	return error;
}

function messageWithLabel({ message, fields }: Failure, labels: FieldLabels): string {
	const [refused] = Object.entries(fields);
	if (refused === undefined) return message;
	const [field, text] = refused;
	return `'${labelOfField(field, labels)}': ${text}`;
}

function descriptionWithLabels({ description, fields }: Failure, labels: FieldLabels): string {
	return Object.entries(fields).reduce(
		(text, [field, said]) =>
			text.replace(`${field}: ${said}`, () => `'${labelOfField(field, labels)}': ${said}`),
		description,
	);
}

function labelOfField(field: string, { parameters, fieldNames }: FieldLabels): string {
	const candidates = parameters.flatMap((parameter) => [
		parameter,
		...(parameter.type === 'collection' ? (parameter.options ?? []) : []),
	]);
	const found = candidates.find(({ name }) => name === field);
	return (
		fieldNames.get(field) ??
		(found !== undefined && 'displayName' in found ? found.displayName : field)
	);
}
