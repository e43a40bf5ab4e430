import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeProperties,
	type JsonObject,
} from 'n8n-workflow';
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
import { labelOf } from './inputRefusal';
import { ItemRefused } from './itemRefused';

export type NodeError = NodeApiError | NodeOperationError;

/** What a person knows fields and parameters by; Jira names them by id. */
export interface FieldLabels {
	/** The form, whose labels name fields. */
	readonly parameters: readonly INodeProperties[];
	/** What the user called fields, by id. */
	readonly fieldNames?: ReadonlyMap<string, string>;
	/** What the operation is called: `Create issue`. */
	readonly action?: string;
	/** What the item asked for, to find the parameter that holds a value which was refused. */
	readonly input?: unknown;
}

const NO_LABELS: FieldLabels = { parameters: [] };

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
		const { value, fault, message } = reason;
		const place = placeOf(value, labels.input);
		return operationError(
			node,
			itemIndex,
			place === undefined ? message : `'${labelOf(place, labels.parameters)}' ${fault}`,
			'Check the keys and ids of this item.',
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
	// Jira writes `issuetype` where the form has `issueType`.
	const found = candidates.find(({ name }) => name.toLowerCase() === field.toLowerCase());
	return (
		fieldNames?.get(field) ??
		(found !== undefined && 'displayName' in found ? found.displayName : field)
	);
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
