import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode, type NodeRun, type NodeRunResult } from '../../harness/engine';
import type { Sandbox } from '../../sandbox/sandbox';

/** What a test says about one run of the Jira DevOps node; the rest is the sandbox's ready credential. */
export interface DevOpsRun extends Omit<NodeRun, 'node' | 'parameters' | 'items'> {
	/** `build.submit` */
	readonly operation: string;
	readonly parameters?: INodeParameters;
	/** The `json` of the input items; one empty item when it is left out. */
	readonly items?: readonly IDataObject[];
}

/** Runs the Jira DevOps node on n8n's engine against the sandbox. */
export async function runDevOps(sandbox: Sandbox, run: DevOpsRun): Promise<NodeRunResult> {
	const { operation, parameters = {}, items = [{}], ...rest } = run;
	const [resource = '', name = ''] = operation.split('.');
	return await runNode({
		node: 'jiraDevOps',
		parameters: { resource, operation: name, ...parameters },
		credentials: {
			jiraDevOpsApi: sandbox.credentials['jiraDevOpsApi'] as ICredentialDataDecryptedObject,
		},
		items: items.map((json) => ({ json })),
		...rest,
	});
}
