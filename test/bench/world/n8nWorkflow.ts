/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Owner } from '../../e2e/server/owner';
import type { StoredCredential, WorkflowNode } from '../../e2e/server/publicApi';

/** The measured node, as in a workflow file. */
export interface MeasuredNode {
	readonly type: string;
	/** 1 if absent. */
	readonly typeVersion?: number;
	readonly parameters: IDataObject;
	readonly credential?: StoredCredential;
	/** Whether a bad item stops the run, or becomes an output item with `error`. */
	readonly onError?: 'stopWorkflow' | 'continueRegularOutput';
}

/** Where its items come from: the list in the call's body, or the files that match a pattern. */
export type ItemSource = { readonly kind: 'body' } | { readonly kind: 'files'; glob: string };

/** What n8n's run data says about one run of the node. */
export interface NodeRun {
	/** The node's own execution time in milliseconds: without n8n's start, the call and saving. */
	readonly ms: number;
	readonly outputs: readonly OutputItem[];
	/** The error that stopped the run. */
	readonly error: RunError | undefined;
}

export interface OutputItem {
	readonly json: IDataObject;
	readonly binary?: Readonly<Record<string, IDataObject>>;
}

/** An error of n8n as it is stored. */
export interface RunError {
	readonly message: string;
	readonly description?: string | null;
	readonly failure?: { readonly cause?: string; readonly retryAfterMs?: number };
}

interface Execution {
	readonly id: string;
	readonly finished: boolean;
	readonly stoppedAt: string | null;
	readonly data?: {
		readonly resultData: {
			readonly error?: RunError;
			readonly runData: Readonly<Record<string, readonly TaskData[]>>;
		};
	};
}

interface TaskData {
	readonly executionTime: number;
	readonly error?: RunError;
	readonly data?: { readonly main: ReadonlyArray<readonly OutputItem[] | null> };
}

/** An active workflow: it begins with a webhook and ends with the measured node. */
export interface BenchWorkflow {
	/** Calls it with a body and waits until it has ended. Returns before n8n's run data is read. */
	call(body: unknown): Promise<void>;
	/** The run data of the last call. */
	read(): Promise<NodeRun>;
}

const MEASURED = 'Measured';

/** Creates the workflow and activates it. */
export async function createBenchWorkflow(
	{ api }: Pick<Owner, 'api'>,
	n8nUrl: string,
	node: MeasuredNode,
	source: ItemSource,
): Promise<BenchWorkflow> {
	const path = `bench-${randomUUID()}`;
	const nodes = [webhookNode(path), sourceNode(source), measuredNode(node)];
	const { id } = await api.createWorkflow({ name: path, nodes, connections: chain(nodes) });
	await api.activateWorkflow(id);
	let previous = '';
	return {
		call: async (body) => await callWebhook(`${n8nUrl}/webhook/${path}`, body),
		read: async () => {
			const execution = await lastExecution(api, id, previous);
			previous = execution.id;
			return runOf(execution);
		},
	};
}

/** Milliseconds within which an active workflow must be reachable. */
const REACHABLE_WITHIN_MS = 20_000;

async function callWebhook(url: string, body: unknown): Promise<void> {
	const deadline = performance.now() + REACHABLE_WITHIN_MS;
	const request = {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	};
	for (;;) {
		const answer = await fetch(url, request);
		await answer.text();
		// n8n answers 500 if the node stops the run; the run data says why.
		if (answer.status === 200 || answer.status === 500) return;
		// n8n says that a workflow is active shortly before its webhook answers.
		if (answer.status !== 404 || performance.now() > deadline) {
			throw new Error(`n8n answered the call of the workflow with ${answer.status}.`);
		}
		await wait(100);
	}
}

function webhookNode(path: string): WorkflowNode {
	return {
		id: randomUUID(),
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		position: [0, 0],
		webhookId: path,
		parameters: {
			httpMethod: 'POST',
			path,
			responseMode: 'lastNode',
			responseData: 'noData',
			options: {},
		},
	};
}

function sourceNode(source: ItemSource): WorkflowNode {
	const place = { id: randomUUID(), name: 'Items', position: [200, 0] };
	return source.kind === 'body'
		? {
				...place,
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				parameters: { fieldToSplitOut: 'body.items', options: {} },
			}
		: {
				...place,
				type: 'n8n-nodes-base.readWriteFile',
				typeVersion: 1,
				parameters: { operation: 'read', fileSelector: source.glob, options: {} },
			};
}

function measuredNode(node: MeasuredNode): WorkflowNode {
	const { type, typeVersion = 1, parameters, credential, onError } = node;
	return {
		id: randomUUID(),
		name: MEASURED,
		type,
		typeVersion,
		position: [400, 0],
		parameters,
		...(onError === undefined ? {} : { onError }),
		...(credential === undefined
			? {}
			: { credentials: { [credential.type]: { id: credential.id, name: credential.name } } }),
	};
}

function chain(nodes: readonly WorkflowNode[]): Record<string, unknown> {
	return Object.fromEntries(
		nodes
			.slice(1)
			.map((node, index) => [
				nodes[index]?.name,
				{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
			]),
	);
}

/** n8n answers the call before it has saved the execution. */
async function lastExecution(
	api: Owner['api'],
	workflowId: string,
	previous: string,
): Promise<Execution> {
	for (;;) {
		const { data } = await api.ask<{ data: Execution[] }>(
			'GET',
			`executions?workflowId=${workflowId}&limit=1`,
		);
		const [last] = data;
		if (last !== undefined && String(last.id) !== previous && last.stoppedAt !== null) {
			const execution = await api.ask<Execution>('GET', `executions/${last.id}?includeData=true`);
			return { ...execution, id: String(last.id) };
		}
		await wait(50);
	}
}

function runOf({ data }: Execution): NodeRun {
	const task = data?.resultData.runData[MEASURED]?.[0];
	if (task === undefined) {
		const reason = data?.resultData.error?.message ?? 'it was not reached';
		throw new Error(`The node that is measured did not run: ${reason}`);
	}
	return {
		ms: task.executionTime,
		outputs: task.data?.main[0] ?? [],
		error: task.error,
	};
}
