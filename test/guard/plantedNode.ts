import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { credentialParameter, nodeCredentials } from '../../nodes/connection/credentialChoice';
import { describeOperations, execute, type Resource } from '../../nodes/operation';

/** A node like Jira Platform, with other resources. */
export class PlantedNode implements INodeType {
	readonly description: INodeTypeDescription;

	readonly execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

	constructor(resources: readonly Resource[]) {
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
			properties: [credentialParameter, ...describeOperations(resources, resources[0]?.name ?? '')],
		};
		this.execute = async function (this: IExecuteFunctions) {
			return [await execute(this, resources)];
		};
	}
}
