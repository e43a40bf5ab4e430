import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { CredentialsByType } from './credentialStore';
import type { TypeRegistry } from './registry';
import type { RunError } from './runError';
import { runWorkflow, type NodeSettings, type WorkflowResult } from './workflow';

export { StoredCredential, type CredentialsByType } from './credentialStore';
export { testCredential, type CredentialTestResult } from './credentialTest';
export { loadOptions, mappedFields, searchList, type ListSearch, type PickerCall } from './pickers';
export { connectOAuth2, submitConsentForm } from './oAuth2Connection';
export { builtTypes, projectFolder, sourceTypes } from './packageTypes';
export { typesOf, TypeRegistry } from './registry';
export { loggedDuring, readBinary, storeBinary } from './core';
export { runWorkflow, type WorkflowNode, type WorkflowResult, type WorkflowRun } from './workflow';
export type { RunError } from './runError';

export interface NodeRun {
	/** Node type, with or without its package: `jira`, `n8n-nodes-jira-platform.jira`. */
	node: string;
	typeVersion?: number;
	parameters?: INodeParameters;
	credentials?: CredentialsByType;
	/** Default: one item without data. */
	items?: readonly INodeExecutionData[];
	/** "On Error" of the editor: stop (false, default), go on (true), or a second output. */
	continueOnFail?: boolean | 'errorOutput';
	settings?: NodeSettings;
	/** Stops the execution the way n8n's Stop button does. */
	signal?: AbortSignal;
	/** Default 'manual': started in the editor. */
	mode?: WorkflowExecuteMode;
	staticData?: IDataObject;
	/** Default: the types of this package from source; `builtTypes()` for those of dist. */
	types?: TypeRegistry | Promise<TypeRegistry>;
}

export interface NodeRunResult {
	ok: boolean;
	/** 'success', 'error' or 'canceled'. */
	status: WorkflowResult['status'];
	/** For each output of the node its items; empty when the node has put out nothing. */
	items: INodeExecutionData[][];
	/** Why the run ended without success, or which error a node continued after. */
	error?: RunError;
	/** What the node tells beside its output. */
	hints: string[];
	staticData: IDataObject;
	/** What is stored after the run, by credential type: renewed tokens included. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
	/** How often credential data were stored during the run. */
	credentialUpdates: number;
}

const nodeName = 'Node';

/**
 * Runs one node on n8n's own engine, behind a source that gives it the items. See
 * {@link runWorkflow}.
 */
export async function runNode({
	node,
	typeVersion,
	parameters,
	credentials,
	continueOnFail,
	settings,
	...run
}: NodeRun): Promise<NodeRunResult> {
	const { outputs, nodeErrors, error, ...result } = await runWorkflow({
		...run,
		nodes: [
			{
				name: nodeName,
				type: node,
				...(typeVersion !== undefined && { typeVersion }),
				...(parameters && { parameters }),
				...(credentials && { credentials }),
				...(continueOnFail !== undefined && { continueOnFail }),
				...(settings && { settings }),
			},
		],
	});
	const reason = error ?? nodeErrors[nodeName];
	return { ...result, items: outputs[nodeName] ?? [], ...(reason && { error: reason }) };
}
