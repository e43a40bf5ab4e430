import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { credentialParameter, nodeCredentials } from '../connection/credentialChoice';
import { pickers } from '../Jira/pickers';
import { pollingParameters, pollJira } from '../JiraTrigger/pollingTrigger';

export class JiraPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Jira Platform Polling Trigger',
		name: 'jiraPollingTrigger',
		icon: {
			light: 'file:../../icons/jira-platform.svg',
			dark: 'file:../../icons/jira-platform.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		// `issueCreated` is shown as "issue created".
		subtitle:
			'={{ [$parameter["events"]].flat().join(", ").replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase()) }}',
		description:
			'Starts the workflow when something changes in Jira Cloud or Jira Data Center, by asking regularly: needs no webhook',
		defaults: { name: 'Jira Platform Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: nodeCredentials,
		properties: [credentialParameter, ...pollingParameters],
	};

	methods = { listSearch: pickers };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollJira(this);
	}
}
