import type {
	IHookFunctions,
	INodeExecutionData,
	IWebhookData,
	IWebhookFunctions,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { HookContext, WebhookContext } from './core';
import { triggerWorkflow, type TriggerNode } from './triggerWorkflow';

/** A delivery as it arrived at n8n. */
export interface ArrivedDelivery {
	readonly headers: Readonly<Record<string, unknown>>;
	/** Its bytes as text. */
	readonly raw: string;
}

/** What the node made of a delivery. */
export interface Received {
	/** The status that it answered itself; undefined if it left that to n8n, which answers 200. */
	readonly status: number | undefined;
	/** What starts the workflow; empty if nothing does. */
	readonly items: readonly INodeExecutionData[];
}

/** A webhook trigger in a workflow that n8n activates and deactivates. */
export interface WebhookTrigger {
	/** Registers the webhook unless it is there, as n8n does. */
	activate(): Promise<void>;
	deactivate(): Promise<void>;
	receive(delivery: ArrivedDelivery): Promise<Received>;
}

/**
 * A workflow that begins with a webhook trigger, in n8n's own classes.
 *
 * @param webhookBaseUrl where this n8n is reached
 */
export async function webhookTrigger(
	trigger: TriggerNode & { readonly webhookId: string },
	webhookBaseUrl: string,
): Promise<WebhookTrigger> {
	const { workflow, node, type, additionalData } = await triggerWorkflow(trigger);
	const reachable = (more: Partial<IWorkflowExecuteAdditionalData> = {}) => ({
		...additionalData('trigger'),
		webhookBaseUrl,
		...more,
	});
	const methods = type.webhookMethods?.['default'];
	const webhookDescription = type.description.webhooks?.find(({ name }) => name === 'default');
	if (methods === undefined || webhookDescription === undefined) {
		throw new Error(`${trigger.node} has no webhook.`);
	}
	const webhookData: IWebhookData = {
		httpMethod: 'POST',
		node: node.name,
		path: webhookDescription.path,
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: reachable(),
		webhookId: trigger.webhookId,
	};
	const functions = () =>
		new HookContext(
			workflow,
			node,
			reachable(),
			'trigger',
			'activate',
			webhookData,
		) as unknown as IHookFunctions;
	return {
		activate: async () => {
			if (await methods.checkExists.call(functions())) return;
			await methods.create.call(functions());
		},
		deactivate: async () => {
			await methods.delete.call(functions());
		},
		receive: async ({ headers, raw }) => await received(headers, raw),
	};

	async function received(headers: ArrivedDelivery['headers'], raw: string): Promise<Received> {
		let status: number | undefined;
		const response = {
			status: (answered: number) => {
				status = answered;
				return response;
			},
			json: () => response,
		};
		const request = { headers, rawBody: Buffer.from(raw), body: JSON.parse(raw) as unknown };
		const context = new WebhookContext(
			workflow,
			node,
			reachable({
				httpRequest: request,
				httpResponse: response,
			} as unknown as Partial<IWorkflowExecuteAdditionalData>),
			'webhook',
			webhookData,
			[],
			null,
		) as unknown as IWebhookFunctions;
		const { workflowData = [] } = (await type.webhook?.call(context)) ?? {};
		return { status, items: workflowData.flat() };
	}
}
