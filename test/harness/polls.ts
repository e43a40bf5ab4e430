import type {
	IDataObject,
	INodeExecutionData,
	IPollFunctions,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { PollContext } from './core';
import { triggerWorkflow, type TriggerNode } from './triggerWorkflow';

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

/** Activates a workflow that begins with a node that polls, in n8n's own classes. */
export async function activeNode(trigger: TriggerNode): Promise<ActiveNode> {
	const { workflow, node, type, additionalData, staticData } = await triggerWorkflow(trigger);
	const functions = ({ mode = 'trigger', activation = 'activate' }: PollCall = {}) =>
		// The class has everything that the interface requires, but n8n types its helpers more narrowly.
		new PollContext(
			workflow,
			node,
			additionalData(mode),
			mode,
			activation,
		) as unknown as IPollFunctions;
	return {
		functions,
		poll: async (call) => (await type.poll?.call(functions(call))) ?? null,
		staticData,
	};
}
