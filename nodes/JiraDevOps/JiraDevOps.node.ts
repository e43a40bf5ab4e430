import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { devOpsCredentials, devOpsSignIn } from '../connection/credentialChoice';
import { describeOperations, execute } from '../operation';
import { resources } from './resources';

export class JiraDevOps implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Jira DevOps',
		name: 'jiraDevOps',
		icon: {
			light: 'file:../../icons/jira-devops.svg',
			dark: 'file:../../icons/jira-devops.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Show builds, deployments, commits, pull requests, feature flags and incidents on Jira Cloud issues',
		defaults: { name: 'Jira DevOps' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: devOpsCredentials,
		properties: describeOperations(resources, 'event'),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await execute(this, resources, devOpsSignIn)];
	}
}
