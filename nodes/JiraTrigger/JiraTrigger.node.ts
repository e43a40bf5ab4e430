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
import { triggerParameters } from './triggerForm';
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
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow when something changes in Jira Cloud or Jira Data Center, by a webhook that it looks after itself',
		defaults: { name: 'Jira Platform Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: nodeCredentials,
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
			},
		],
		properties: [
			credentialParameter,
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
