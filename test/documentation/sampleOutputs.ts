import type { IDataObject } from 'n8n-workflow';
import { jsonOf, runJira } from '../nodes/Jira/jiraRun';
import { samplesOn, stepSamples } from '../samples/jiraSamples';
import { firstPlace, sampleFiles } from '../samples/sample';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';

const NOW = Date.UTC(2026, 10, 22, 9);

/** The outputs of the node's operations on both kinds of Jira, by `resource.operation`. */
export async function sampleOutputs(): Promise<ReadonlyMap<string, IDataObject[]>> {
	const outputs = new Map<string, IDataObject[]>();
	for (const flavour of ['cloud', 'dataCenter'] as const) {
		const sandbox = await startSandbox({ flavour, clock: () => NOW, seed: { name: 'software' } });
		try {
			for (const [operation, output] of await outputsOf(sandbox)) {
				outputs.set(operation, [...(outputs.get(operation) ?? []), ...output]);
			}
		} finally {
			await sandbox.close();
		}
	}
	return outputs;
}

async function outputsOf(sandbox: Sandbox): Promise<Array<[string, IDataObject[]]>> {
	const outputs: Array<[string, IDataObject[]]> = [];
	const files = [sampleFiles('')];
	// The first one creates the issue.
	const [creation, ...others] = samplesOn(sandbox.flavour);
	for (const sample of [creation, ...stepSamples, ...others]) {
		if (sample === undefined) continue;
		const { operation } = sample;
		const parameters = sample.parameters(await firstPlace(sample, sandbox));
		outputs.push([operation, jsonOf(await runJira(sandbox, { operation, parameters, files }))]);
	}
	return outputs;
}
