import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../e2e/server/publicApi';
import type { RunFigures } from '../figures/result';
import type { BenchWorld } from '../world/benchWorld';
import type { RawRequest } from '../world/jiraClient';
import {
	createBenchWorkflow,
	type ItemSource,
	type MeasuredNode,
	type NodeRun,
} from '../world/n8nWorkflow';
import { measureProcess } from '../world/processUse';

/** One run of a runner. */
export interface RunnerRun {
	readonly figures: RunFigures;
	/** What n8n kept of it; the raw client has none. */
	readonly nodeRun?: NodeRun;
}

/** Carries out items. */
export type Runner = (items: readonly IDataObject[]) => Promise<RunnerRun>;

/** A node in a workflow of the complete n8n. */
export async function nodeRunner(
	world: BenchWorld,
	type: string,
	credential: StoredCredential | undefined,
	setup: Omit<MeasuredNode, 'credential' | 'type'>,
	source: ItemSource,
): Promise<Runner> {
	const node = { ...setup, type, ...(credential && { credential }) };
	const workflow = await createBenchWorkflow(world.owner, world.n8n.url, node, source);
	return async (items) => {
		const use = measureProcess(world.n8n.pid);
		await workflow.call({ items });
		const used = use();
		const requests = await world.sandbox.countRequests();
		const nodeRun = await workflow.read();
		const { ms } = nodeRun;
		return {
			figures: { ms, requests, failed: failedItems(nodeRun, items.length), ...used },
			nodeRun,
		};
	};
}

/** The client without n8n. */
export function rawRunner(
	{ jira, sandbox }: Pick<BenchWorld, 'jira' | 'sandbox'>,
	request: (item: IDataObject) => RawRequest,
): Runner {
	return async (items) => {
		const ms = await jira.sendAll(items.map(request));
		return { figures: { ms, requests: await sandbox.countRequests(), failed: 0 } };
	};
}

/** How many items returned `error`; all if one of them stopped the run. */
export function failedItems({ outputs, error }: NodeRun, items: number): number {
	if (error !== undefined) return items;
	return outputs.filter(({ json }) => 'error' in json).length;
}
