import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { credentialParameter, nodeCredentials } from '../../nodes/connection/credentialChoice';
import { describeOperations, execute, type Operation } from '../../nodes/operation';

/** The node Jira Platform with copies of operations, of which some have a fault planted into them. */
export class PlantedNode implements INodeType {
	description: INodeTypeDescription;

	constructor(private readonly operations: readonly Operation[]) {
		const resources = [...new Set(operations.map(({ resource }) => resource))];
		this.description = {
			displayName: 'Planted',
			name: 'planted',
			group: ['transform'],
			version: 1,
			description: 'Has faults',
			defaults: { name: 'Planted' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: nodeCredentials,
			properties: [
				credentialParameter,
				...describeOperations(
					resources.map((name) => ({ name, displayName: name })),
					operations,
					resources[0] ?? '',
				),
			],
		};
		// n8n calls it with the functions of the run for `this`.
		const { operations: planted } = this;
		this.execute = async function (this: IExecuteFunctions) {
			return [await execute(this, planted)];
		};
	}

	execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;
}
