import {
	deepCopy,
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { startCore } from './core';
import { CredentialStore, type CredentialsByType } from './credentialStore';
import { HarnessCredentialsHelper } from './credentialsHelper';
import { sourceTypes } from './packageTypes';

/** A trigger of a workflow that is active. */
export interface TriggerNode {
	/** Node type, with or without its package. */
	node: string;
	parameters?: INodeParameters;
	credentials?: CredentialsByType;
	/** What was stored earlier. */
	staticData?: IDataObject;
	/** The end of the address at which the node is reached, if it is. */
	webhookId?: string;
	/** Of the workflow; default `workflow`. */
	workflowId?: string;
}

/** A workflow that begins with a trigger, in n8n's own classes. */
export interface TriggerWorkflow {
	readonly workflow: Workflow;
	readonly node: INode;
	readonly type: INodeType;
	/** What n8n's server passes to n8n-core for one call. */
	additionalData(mode: WorkflowExecuteMode): IWorkflowExecuteAdditionalData;
	/** What n8n would store now. */
	staticData(): IDataObject;
}

/** Makes the workflow of a trigger. */
export async function triggerWorkflow(trigger: TriggerNode): Promise<TriggerWorkflow> {
	await startCore();
	const types = await sourceTypes();
	const store = new CredentialStore();
	const credentials = Object.entries(trigger.credentials ?? {}).map(([type, data]) => {
		const { id, name } = store.add(type, data);
		return [type, { id, name }] as const;
	});
	const type = types.getByNameAndVersion(trigger.node);
	const workflow = new Workflow({
		id: trigger.workflowId ?? 'workflow',
		nodes: [
			{
				id: 'node-1',
				name: 'Trigger',
				type: types.fullNodeName(trigger.node),
				typeVersion: Math.max(...[type.description.version].flat()),
				position: [0, 0],
				parameters: deepCopy(trigger.parameters ?? {}),
				...(trigger.webhookId !== undefined && { webhookId: trigger.webhookId }),
				...(credentials.length > 0 && { credentials: Object.fromEntries(credentials) }),
			},
		],
		connections: {},
		active: true,
		nodeTypes: types,
		staticData: { 'node:Trigger': deepCopy(trigger.staticData ?? {}) },
	});
	const node = workflow.nodes['Trigger'];
	if (node === undefined) throw new Error('n8n has not accepted the node.');
	return {
		workflow,
		node,
		type,
		additionalData: (mode) => additionalDataFor(new HarnessCredentialsHelper(types, store), mode),
		staticData: () => {
			const stored = workflow.getStaticData('node', node);
			return JSON.parse(JSON.stringify(stored)) as IDataObject;
		},
	};
}
