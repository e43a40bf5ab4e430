import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { credentialParameter, nodeCredentials } from '../connection/credentialChoice';
import { describeOperations, execute } from '../operation';
import { fieldForms } from './fieldForms';
import { resources } from './resources';
import { pickers } from './pickers';

export class Jira implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Jira Platform',
		name: 'jira',
		icon: {
			light: 'file:../../icons/jira-platform.svg',
			dark: 'file:../../icons/jira-platform.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Work with issues, comments, files and work logs in Jira Cloud and Jira Data Center',
		defaults: { name: 'Jira Platform' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: nodeCredentials,
		properties: [credentialParameter, ...describeOperations(resources, 'issue')],
	};

	methods = { listSearch: pickers, resourceMapping: fieldForms };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await execute(this, resources)];
	}
}
