import type { INodeProperties } from 'n8n-workflow';
import { formParameters, type ResourceForms } from './formParameters';
import { requestOptionsOf } from './requestOptions';
import type { Resource } from './resource';

/**
 * Builds the form of a node from its resources: their names, operations and parameters. Lists keep the order of
 * declaration, most used first: n8n's list of actions follows it.
 */
export function describeOperations(
	resources: readonly Resource[],
	defaultResource: string,
): INodeProperties[] {
	const choice: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ displayName, name }) => ({ name: displayName, value: name })),
		default: defaultResource,
	};
	return [choice, ...resources.map(operationChoice), ...formParameters(resources.map(withOptions))];
}

function withOptions({ name, operations }: Resource): ResourceForms {
	return {
		name,
		operations: operations.map((operation) => ({
			name: operation.name,
			parameters: [...operation.parameters, ...requestOptionsOf(operation)],
		})),
	};
}

function operationChoice({ name: resource, operations }: Resource): INodeProperties {
	// The first one declared is the most used.
	const mostWanted = operations[0]?.name ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map(({ name, displayName, action, description }) => ({
			name: displayName,
			value: name,
			action,
			description,
		})),
		default: mostWanted,
	};
}
