import {
	deepCopy,
	Workflow,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type IRun,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { startCore, WorkflowExecute } from './core';
import { CredentialStore, type CredentialsByType, type StoredCredential } from './credentialStore';
import { HarnessCredentialsHelper } from './credentialsHelper';
import { sourceTypes } from './packageTypes';
import type { TypeRegistry } from './registry';
import { runErrorOf, type RunError } from './runError';

/** Settings of a node in the editor that change how the engine runs it. */
export type NodeSettings = Pick<
	INode,
	'retryOnFail' | 'maxTries' | 'waitBetweenTries' | 'executeOnce' | 'alwaysOutputData' | 'disabled'
>;

export interface WorkflowNode {
	/** Name of the node in this workflow, used in expressions: `$('Create issue')`. */
	name: string;
	/** Node type, with or without its package: `jira`, `n8n-nodes-jira-platform.jira`. */
	type: string;
	typeVersion?: number;
	parameters?: INodeParameters;
	credentials?: CredentialsByType;
	/** "On Error" of the editor: stop (false, default), go on (true), or a second output. */
	continueOnFail?: boolean | 'errorOutput';
	settings?: NodeSettings;
}

export interface WorkflowRun {
	nodes: readonly WorkflowNode[];
	/** In n8n's format; default: each node feeds the next one. */
	connections?: IConnections;
	/** What the first node gets; default: one item without data. */
	items?: readonly INodeExecutionData[];
	/** Stops the execution the way n8n's Stop button does. */
	signal?: AbortSignal;
	/** Default 'manual': started in the editor. */
	mode?: WorkflowExecuteMode;
	/** What earlier executions have left behind; see {@link WorkflowResult.staticData}. */
	staticData?: IDataObject;
	/** Default: the types of this package from source. */
	types?: TypeRegistry | Promise<TypeRegistry>;
}

export interface WorkflowResult {
	/**
	 * Whether the execution ended successfully. n8n says no if the last node throws, even if that
	 * node is set to continue: continuing is the node's own business, item by item.
	 */
	ok: boolean;
	status: IRun['status'];
	/** The output of each node, by node name; for each output its items. Missing: it did not run. */
	outputs: Record<string, INodeExecutionData[][]>;
	/** Why the execution ended without success. */
	error?: RunError;
	/** Errors by node name, including those of nodes that were set to continue. */
	nodeErrors: Record<string, RunError>;
	/** What nodes tell beside their output. */
	hints: string[];
	staticData: IDataObject;
	/** What is stored after the run, by credential type: renewed tokens included. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
	/** How often credential data were stored during the run. */
	credentialUpdates: number;
}

const sourceName = 'Items';

const onErrorOf = (
	continueOnFail: WorkflowNode['continueOnFail'],
): NonNullable<INode['onError']> => {
	if (continueOnFail === 'errorOutput') return 'continueErrorOutput';
	return continueOnFail === true ? 'continueRegularOutput' : 'stopWorkflow';
};

const nodeDetails = (
	{ name, type, typeVersion, parameters, credentials, continueOnFail, settings }: WorkflowNode,
	index: number,
	types: TypeRegistry,
	store: CredentialStore,
): INode => {
	const versions = [types.getByNameAndVersion(type, typeVersion).description.version].flat();
	const details = Object.entries(credentials ?? {}).map(([credentialType, data]) => {
		const credential = store.add(credentialType, data);
		return [credentialType, { id: credential.id, name: credential.name }] as const;
	});
	return {
		...settings,
		id: `node-${index + 1}`,
		name,
		type: types.fullNodeName(type),
		typeVersion: typeVersion ?? Math.max(...versions),
		position: [200 * (index + 1), 0],
		parameters: deepCopy(parameters ?? {}),
		onError: onErrorOf(continueOnFail),
		...(details.length > 0 && { credentials: Object.fromEntries(details) }),
	};
};

const chain = (names: readonly string[]): IConnections =>
	Object.fromEntries(
		names
			.slice(0, -1)
			.map((name, index) => [
				name,
				{ main: [[{ node: names[index + 1] ?? '', type: 'main' as const, index: 0 }]] },
			]),
	);

const resultOf = (
	run: IRun,
	workflow: Workflow,
	credentials: readonly StoredCredential[],
	updatesBefore: number,
): WorkflowResult => {
	const outputs: WorkflowResult['outputs'] = {};
	const nodeErrors: WorkflowResult['nodeErrors'] = {};
	const hints: string[] = [];
	for (const [name, tasks] of Object.entries(run.data.resultData.runData)) {
		const last = tasks.at(-1);
		hints.push(...(last?.hints ?? []).map(({ message }) => message));
		if (last?.error) nodeErrors[name] = runErrorOf(last.error);
		if (last?.data?.main) outputs[name] = last.data.main.map((items) => items ?? []);
	}
	const { error } = run.data.resultData;
	return {
		ok: run.status === 'success',
		status: run.status,
		outputs,
		...(error && { error: runErrorOf(error) }),
		nodeErrors,
		hints,
		staticData: JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject,
		credentials: Object.fromEntries(credentials.map(({ type, data }) => [type, data])),
		credentialUpdates: updatesOf(credentials) - updatesBefore,
	};
};

const updatesOf = (credentials: readonly StoredCredential[]): number =>
	credentials.reduce((sum, { updates }) => sum + updates, 0);

/**
 * Runs a workflow on n8n's own engine: a source with the given items, then the nodes. Expressions,
 * parameters, resource locators, credentials, paired items, error handling, binary data and static
 * data are n8n's.
 *
 * If n8n refuses to start a workflow (a required parameter is missing), the result has an error.
 *
 * @throws Error for a node type that does not exist
 */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowResult> {
	await startCore();
	const types = await (run.types ?? sourceTypes());
	const mode = run.mode ?? 'manual';
	const store = new CredentialStore();
	const source: WorkflowNode = { name: sourceName, type: 'n8n-nodes-base.itemSource' };
	const [firstNode] = run.nodes;
	const workflow = new Workflow({
		id: 'workflow',
		name: 'Workflow of a test',
		nodes: [source, ...run.nodes].map((node, index) => nodeDetails(node, index, types, store)),
		connections: {
			...chain([sourceName, ...(firstNode ? [firstNode.name] : [])]),
			...(run.connections ?? chain(run.nodes.map(({ name }) => name))),
		},
		active: false,
		nodeTypes: types,
		settings: { executionOrder: 'v1' },
		...(run.staticData && { staticData: deepCopy(run.staticData) }),
	});
	const updatesBefore = updatesOf(store.all());
	const helper = new HarnessCredentialsHelper(types, store);
	const execution = startExecution(
		new WorkflowExecute(additionalDataFor(helper, mode), mode),
		workflow,
		run.items ?? [{ json: {} }],
	);
	if (execution instanceof Error) return refusedRun(execution, store.all());
	const stop = (): void => execution.cancel();
	run.signal?.addEventListener('abort', stop, { once: true });
	if (run.signal?.aborted) stop();
	try {
		return resultOf(await execution, workflow, store.all(), updatesBefore);
	} finally {
		run.signal?.removeEventListener('abort', stop);
	}
}

/** Starts an execution; n8n throws at once when a node lacks a required parameter. */
const startExecution = (
	engine: WorkflowExecute,
	workflow: Workflow,
	items: readonly INodeExecutionData[],
): ReturnType<WorkflowExecute['run']> | Error => {
	const startNode = workflow.nodes[sourceName];
	const pinData = { [sourceName]: deepCopy([...items]) };
	try {
		return engine.run({ workflow, pinData, ...(startNode && { startNode }) });
	} catch (error) {
		return error as Error;
	}
};

const refusedRun = (error: Error, credentials: readonly StoredCredential[]): WorkflowResult => ({
	ok: false,
	status: 'error',
	outputs: {},
	error: runErrorOf(error),
	nodeErrors: {},
	hints: [],
	staticData: {},
	credentials: Object.fromEntries(credentials.map(({ type, data }) => [type, data])),
	credentialUpdates: 0,
});
