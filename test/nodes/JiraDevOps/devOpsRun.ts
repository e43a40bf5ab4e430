import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeParameters,
	NodeParameterValueType,
} from 'n8n-workflow';
import { describeMismatch } from '../../contract/exchange';
import { recordedExchange } from '../../contract/recordedExchange';
import { loadSpecifications } from '../../contract/specifications';
import { runNode, type NodeRun, type NodeRunResult } from '../../harness/engine';
import type { Sandbox } from '../../sandbox/sandbox';

/** What a test specifies for a run of the Jira DevOps node; the rest comes from the sandbox's ready credential. */
export interface DevOpsRun extends Omit<NodeRun, 'node' | 'parameters' | 'items'> {
	/** `build.submit` */
	readonly operation: string;
	readonly parameters?: INodeParameters;
	/** The `json` of the input items; by default one empty item. */
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

/** The result of an item: its outputs, or the sentence with which it was refused. */
export type Carried = IDataObject[] | { readonly refused: unknown; readonly wayOut: unknown };

/** Runs an operation over items with their own parameters; values that differ become expressions. */
export async function carryOut(
	sandbox: Sandbox,
	operation: string,
	items: readonly IDataObject[],
): Promise<Carried[]> {
	const [first = {}] = items;
	const names = [...new Set(items.flatMap(Object.keys))];
	const parameters = Object.fromEntries(
		names.map((name) => [
			name,
			items.every((item) => JSON.stringify(item[name]) === JSON.stringify(first[name]))
				? (first[name] as NodeParameterValueType)
				: `={{ $json[${JSON.stringify(name)}] }}`,
		]),
	) as INodeParameters;
	const { items: outputs, error } = await runDevOps(sandbox, {
		operation,
		parameters,
		items,
		continueOnFail: true,
	});
	if (outputs.length === 0) throw new Error(`The run ended with: ${error?.message ?? 'nothing'}`);
	const carried: Carried[] = items.map(() => []);
	for (const { json, pairedItem } of outputs[0] ?? []) {
		const index = (pairedItem as { item: number }).item;
		const { error: refused, details } = json;
		if (refused === undefined) (carried[index] as IDataObject[]).push(json);
		else carried[index] = { refused, wayOut: (details as IDataObject)['description'] };
	}
	return carried;
}

/** How the requests that the sandbox recorded, and its answers, differ from Atlassian's specification. */
export function mismatches({ requests }: Sandbox): string[] {
	const specifications = loadSpecifications();
	if (specifications === undefined) return [];
	return requests.flatMap((request) => {
		const exchange = recordedExchange('cloud', request);
		return exchange === undefined ? [] : specifications.check(exchange).map(describeMismatch);
	});
}
