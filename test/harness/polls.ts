import {
	deepCopy,
	Workflow,
	type IDataObject,
	type INodeExecutionData,
	type INodeParameters,
	type IPollFunctions,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { PollContext, startCore } from './core';
import { CredentialStore, type CredentialsByType } from './credentialStore';
import { HarnessCredentialsHelper } from './credentialsHelper';
import { sourceTypes } from './packageTypes';

/** A node that polls. */
export interface PollingNode {
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

/** How n8n polls: by its schedule or in the editor, and why the workflow was activated. */
export interface PollCall {
	mode?: 'trigger' | 'manual';
	activation?: WorkflowActivateMode;
}

/** A node in a workflow that is active in this process. */
export interface ActiveNode {
	/** n8n's functions for one poll. */
	functions(call?: PollCall): IPollFunctions;
	/** One poll, as n8n makes it. */
	poll(call?: PollCall): Promise<INodeExecutionData[][] | null>;
	/** What n8n would store after a poll that returns something. */
	staticData(): IDataObject;
}

/** Activates a workflow that begins with such a node, in n8n's own classes. */
export async function activeNode(active: PollingNode): Promise<ActiveNode> {
	await startCore();
	const types = await sourceTypes();
	const store = new CredentialStore();
	const credentials = Object.entries(active.credentials ?? {}).map(([type, data]) => {
		const { id, name } = store.add(type, data);
		return [type, { id, name }] as const;
	});
	const type = types.getByNameAndVersion(active.node);
	const workflow = new Workflow({
		id: active.workflowId ?? 'workflow',
		nodes: [
			{
				id: 'node-1',
				name: 'Trigger',
				type: types.fullNodeName(active.node),
				typeVersion: Math.max(...[type.description.version].flat()),
				position: [0, 0],
				parameters: deepCopy(active.parameters ?? {}),
				...(active.webhookId !== undefined && { webhookId: active.webhookId }),
				...(credentials.length > 0 && { credentials: Object.fromEntries(credentials) }),
			},
		],
		connections: {},
		active: true,
		nodeTypes: types,
		staticData: { 'node:Trigger': deepCopy(active.staticData ?? {}) },
	});
	const node = workflow.nodes['Trigger'];
	if (node === undefined) throw new Error('n8n has not accepted the node.');
	const functions = ({ mode = 'trigger', activation = 'activate' }: PollCall = {}) =>
		// The class has everything that the interface requires, but n8n types its helpers more narrowly.
		new PollContext(
			workflow,
			node,
			additionalDataFor(new HarnessCredentialsHelper(types, store), mode),
			mode,
			activation,
		) as unknown as IPollFunctions;
	return {
		functions,
		poll: async (call) => (await type.poll?.call(functions(call))) ?? null,
		staticData: () => {
			const stored = workflow.getStaticData('node', node);
			return JSON.parse(JSON.stringify(stored)) as IDataObject;
		},
	};
}
