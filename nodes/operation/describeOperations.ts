import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { formParameters } from './formParameters';
import type { Operation } from './operation';

/** A resource as the editor shows it. */
export interface ResourceFacts {
	readonly name: string;
	readonly displayName: string;
}

/** Builds the form of a node out of its operations: the resources, the operations of each, the parameters of each. */
export function describeOperations(
	resources: readonly ResourceFacts[],
	operations: readonly Operation[],
	defaultResource: string,
): INodeProperties[] {
	const resource: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: byName(resources.map(({ displayName, name }) => ({ name: displayName, value: name }))),
		default: defaultResource,
	};
	return [
		resource,
		...resources.map(({ name }) => operationChoice(name, ofResource(operations, name))),
		...formParameters(
			resources.map(({ name }) => name),
			operations,
		),
	];
}

/** The operation that was chosen in the editor. */
export function findOperation(
	operations: readonly Operation[],
	resource: string,
	name: string,
): Operation | undefined {
	return operations.find((candidate) => candidate.resource === resource && candidate.name === name);
}

function ofResource(operations: readonly Operation[], resource: string): Operation[] {
	return operations.filter((candidate) => candidate.resource === resource);
}

function operationChoice(resource: string, operations: readonly Operation[]): INodeProperties {
	// The first one declared is what people want most.
	const mostWanted = operations[0]?.name ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: byName(
			operations.map(({ name, displayName, action, description }) => ({
				name: displayName,
				value: name,
				action,
				description,
			})),
		),
		default: mostWanted,
	};
}

function byName(options: INodePropertyOptions[]): INodePropertyOptions[] {
	return options.toSorted((one, other) => one.name.localeCompare(other.name));
}
