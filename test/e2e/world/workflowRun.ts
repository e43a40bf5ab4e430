/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fetchAnew } from '../server/fetchAnew';
import type { WorkflowFile } from '../server/publicApi';
import { jiraNodeType } from '../start/exampleWorkflows';
import { eventually } from './eventually';
import { world } from './world';

/** One node of a chain that a webhook starts. */
export interface Step {
	/** A new one if absent. n8n keeps by it what a node has seen, so a node that is changed keeps its own. */
	readonly id?: string;
	readonly name: string;
	readonly type: string;
	readonly typeVersion?: number;
	/** For a node with an address of its own. */
	readonly webhookId?: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	/** Ids of stored credentials by type. */
	readonly credentials?: Readonly<Record<string, string>>;
	readonly onError?: 'continueRegularOutput' | 'continueErrorOutput';
}

/** The result of a run. */
export interface WorkflowRun {
	readonly succeeded: boolean;
	/** The output of the last node. */
	readonly items: ReadonlyArray<Record<string, unknown>>;
	/** What the user reads in the editor if a node has stopped the run. */
	readonly error?: { readonly message: string; readonly description?: string };
}

interface Execution {
	readonly id: string;
	readonly status: string;
	readonly data: {
		readonly resultData: {
			readonly lastNodeExecuted?: string;
			readonly error?: { readonly message: string; readonly description?: string };
			readonly runData: Readonly<
				Record<
					string,
					ReadonlyArray<{
						readonly data?: {
							readonly main: ReadonlyArray<ReadonlyArray<{ json: Record<string, unknown> }> | null>;
						};
					}>
				>
			>;
		};
	};
}

/** Our node with a credential of the world. */
export function jiraStep(
	type: string,
	parameters: Readonly<Record<string, unknown>>,
	more: Partial<Step> = {},
): Step {
	const id = world().credentials.get(type)?.id ?? '';
	return {
		name: 'Jira Platform',
		type: jiraNodeType,
		parameters: { authentication: type, ...parameters },
		credentials: { [type]: id },
		...more,
	};
}

/** Our DevOps node with the credential of the world. */
export function devOpsStep(parameters: Readonly<Record<string, unknown>>): Step {
	return {
		name: 'Jira DevOps',
		type: 'n8n-nodes-jira-platform.jiraDevOps',
		parameters,
		credentials: { jiraDevOpsApi: world().credentials.get('jiraDevOpsApi')?.id ?? '' },
	};
}

/** A value of a resource locator. */
export const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value });

/** A stored and active workflow. */
export interface LiveWorkflow {
	/** Sends items by webhook and waits for the run to end. */
	run(items?: readonly object[]): Promise<WorkflowRun>;
}

/** Stores a chain of nodes behind a webhook, and activates it. It stays until n8n's data is deleted. */
export async function liveWorkflow(steps: readonly Step[]): Promise<LiveWorkflow> {
	const { api } = world().owner;
	const path = randomUUID();
	const { id } = await api.createWorkflow(behindWebhook(path, steps));
	await api.activateWorkflow(id);
	return {
		run: async (items = [{}]) => {
			await (await postToWebhook(path, { items })).text();
			return await lastRun(id, steps.at(-1)?.name ?? '');
		},
	};
}

/** Runs a chain of nodes once. */
export async function runOnce(
	steps: readonly Step[],
	items?: readonly object[],
): Promise<WorkflowRun> {
	return await (await liveWorkflow(steps)).run(items);
}

export async function postToWebhook(
	path: string,
	body: unknown,
	headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
	return await postOnceActive(`webhook/${path}`, {
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	});
}

/** n8n activates a workflow shortly after it says so: until then nobody answers at its address. */
export async function postOnceActive(path: string, request: RequestInit): Promise<Response> {
	let answer: Response | undefined;
	return await eventually(
		async () => {
			// Unread, the earlier answer would keep its connection.
			await answer?.body?.cancel();
			answer = await fetchAnew(`${world().n8n.url}/${path}`, { method: 'POST', ...request });
			return answer;
		},
		({ status }) => status !== 404,
	);
}

/** A chain of nodes that a POST to `/webhook/<path>` starts, which answers with the last node's output. */
export function behindWebhook(path: string, steps: readonly Step[]): WorkflowFile {
	const all: Step[] = [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
		},
		{
			name: 'Items',
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
		...steps,
	];
	return workflowOf(`e2e ${path}`, all);
}

/** A chain of nodes: the first one starts it. */
export function workflowOf(name: string, steps: readonly Step[]): WorkflowFile {
	const names = steps.map((step) => step.name);
	return {
		name,
		nodes: steps.map(({ typeVersion = 1, credentials = {}, ...node }, index) => ({
			id: randomUUID(),
			...node,
			typeVersion,
			position: [index * 220, 0],
			credentials: Object.fromEntries(
				Object.entries(credentials).map(([type, id]) => [type, { id, name: type }]),
			),
		})),
		connections: Object.fromEntries(
			names
				.slice(0, -1)
				.map((one, index) => [
					one,
					{ main: [[{ node: names[index + 1], type: 'main', index: 0 }]] },
				]),
		),
		settings: { executionOrder: 'v1' },
	};
}

/** The result of a workflow's last run, once it has ended. */
export async function lastRun(workflowId: string, lastNode: string): Promise<WorkflowRun> {
	const { data } = await eventually(
		async () =>
			await world().owner.api.ask<{ data: Execution[] }>(
				'GET',
				`executions?workflowId=${workflowId}&includeData=true&limit=1`,
			),
		({ data: [newest] }) => newest !== undefined && ended.has(newest.status),
	);
	const [execution] = data;
	assert.ok(execution !== undefined, 'The workflow has not run.');
	assert.ok(ended.has(execution.status), `The run has not ended: it is '${execution.status}'.`);
	return runOf(execution, lastNode);
}

const ended = new Set(['success', 'error', 'crashed', 'canceled']);

function runOf({ status, data }: Execution, lastNode: string): WorkflowRun {
	const { error, runData } = data.resultData;
	const output = runData[lastNode]?.at(-1)?.data?.main[0] ?? [];
	return {
		succeeded: status === 'success',
		items: output.map(({ json }) => json),
		...(error !== undefined && {
			error: {
				message: error.message,
				...(typeof error.description === 'string' && { description: error.description }),
			},
		}),
	};
}
