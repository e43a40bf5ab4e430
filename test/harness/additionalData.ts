import { randomUUID } from 'node:crypto';
import type {
	ICredentialsHelper,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { ExecutionLifecycleHooks, ExternalSecretsProxy, service } from './core';

const unavailable = (what: string) => async (): Promise<never> => {
	throw new Error(`${what} is not available in the test engine.`);
};

/** The pretended address of the harness's n8n instance; nothing listens there. */
export const instanceUrl = 'https://n8n.example';

/**
 * What n8n's server passes to n8n-core for one execution.
 *
 * @param credentialsHelper provides and stores the credentials of this execution
 * @param currentNodeParameters parameters as the editor has them, for pickers
 */
export function additionalDataFor(
	credentialsHelper: ICredentialsHelper,
	mode: WorkflowExecuteMode,
	currentNodeParameters?: INodeParameters,
): IWorkflowExecuteAdditionalData {
	const executionId = randomUUID();
	const hooks = new ExecutionLifecycleHooks(mode, executionId, {
		id: 'workflow',
		name: 'Workflow of a test',
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [],
		connections: {},
	});
	return {
		credentialsHelper,
		executionId,
		hooks,
		workflowId: 'workflow',
		userId: 'user',
		variables: {},
		currentNodeExecutionIndex: 0,
		externalSecretsProxy: service(ExternalSecretsProxy),
		restApiUrl: `${instanceUrl}/rest`,
		instanceBaseUrl: `${instanceUrl}/`,
		formBaseUrl: `${instanceUrl}/form`,
		formWaitingBaseUrl: `${instanceUrl}/form-waiting`,
		formTestBaseUrl: `${instanceUrl}/form-test`,
		webhookBaseUrl: `${instanceUrl}/webhook`,
		webhookWaitingBaseUrl: `${instanceUrl}/webhook-waiting`,
		webhookTestBaseUrl: `${instanceUrl}/webhook-test`,
		mcpBaseUrl: `${instanceUrl}/mcp`,
		mcpTestBaseUrl: `${instanceUrl}/mcp-test`,
		executeWorkflow: unavailable('Executing another workflow'),
		getRunExecutionData: unavailable('Reading another execution'),
		getRuntimeCredential: unavailable('A runtime credential'),
		startRunnerTask: unavailable('A task runner'),
		logAiEvent: () => undefined,
		...(currentNodeParameters && { currentNodeParameters }),
	};
}
