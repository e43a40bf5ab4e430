import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { credentialParameter, nodeCredentials } from '../connection/credentialChoice';
import { pickers } from '../Jira/pickers';
import { checkHooks, createHooks } from './hooks/activation';
import { triggerParameters, wayNotices } from './triggerForm';
import { hookSettings, passOn, pollWebhook, receiveDelivery, stopWebhook } from './webhookTrigger';

export class JiraTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Jira Platform Trigger',
		name: 'jiraTrigger',
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
			'Starts the workflow when something changes in Jira Cloud or Jira Data Center, by a webhook that it looks after itself',
		defaults: { name: 'Jira Platform Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: nodeCredentials,
		triggerPanel: {
			header: 'Wait for one event of Jira',
			executionsHelp: {
				inactive:
					'<b>While you build the workflow</b>, click the button, then make a change in Jira that fits <i>Events</i> and <i>Filters</i>. Its data appears here, and the workflow runs once.<br /><br /><b>Once it is ready</b>, publish it. It then runs on every such change; you find its runs under <a data-key="executions">Executions</a>, not in the editor.',
				active:
					'<b>This workflow is published</b>, and runs on every change in Jira that fits <i>Events</i> and <i>Filters</i>. You find its runs under <a data-key="executions">Executions</a>: <i>Copy to editor</i> there brings the data of one of them here.<br /><br /><b>To test a change of the workflow</b>, click the button, then make a change in Jira. With an OAuth 2.0 app, use <i>Copy to editor</i> instead: Jira allows an app one address, and the published workflow has it.',
			},
			activationHint:
				'Once the workflow is ready, publish it: it then runs on every such change, without this button.',
		},
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
				// The node registers it itself: nobody has to copy it.
				ndvHideUrl: true,
			},
		],
		properties: [
			credentialParameter,
			...wayNotices,
			...triggerParameters,
			{
				displayName: 'Poll Times',
				name: 'pollTimes',
				type: 'hidden',
				default: { item: [{ mode: 'everyX', value: 1, unit: 'hours' }] },
			},
		],
	};

	methods = { listSearch: pickers };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkHooks(this, hookSettings(this));
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await createHooks(this, hookSettings(this));
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await stopWebhook(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveDelivery(this);
	}

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollWebhook(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await passOn(this);
	}
}
