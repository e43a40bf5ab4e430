import type { IDataObject } from 'n8n-workflow';
import { carryOut } from '../nodes/JiraDevOps/devOpsRun';
import { devOpsSamples } from '../samples/devOpsSamples';
import type { Sample } from '../samples/sample';
import { startSandbox } from '../sandbox/sandbox';

const NOW = Date.UTC(2026, 10, 22, 9);

const PLACE = { issue: 'SUP-1', jql: '', attachmentId: '', worklogId: '', made: {}, mark: '' };

/**
 * What the operations of the DevOps node put out, by `resource.operation`.
 *
 * @throws Error that names an operation whose sample was refused
 */
export async function devOpsSampleOutputs(): Promise<ReadonlyMap<string, IDataObject[]>> {
	const sandbox = await startSandbox({ seed: { issues: 60 }, clock: () => NOW });
	try {
		const outputs = new Map<string, IDataObject[]>();
		for (const [operation, ...samples] of inRuns(devOpsSamples)) {
			const items = samples.map(({ parameters }) => parameters({ ...PLACE, sandbox }));
			const carried = (await carryOut(sandbox, operation, items)).flatMap((output) => {
				if (Array.isArray(output)) return output;
				throw new Error(`${operation}: ${String(output.refused)}`);
			});
			outputs.set(operation, [...(outputs.get(operation) ?? []), ...carried]);
		}
		return outputs;
	} finally {
		await sandbox.close();
	}
}

/** Consecutive samples of one operation are items of one run. */
function inRuns(samples: readonly Sample[]): Array<[operation: string, ...samples: Sample[]]> {
	const runs: Array<[string, ...Sample[]]> = [];
	for (const sample of samples) {
		const last = runs.at(-1);
		if (last?.[0] === sample.operation) last.push(sample);
		else runs.push([sample.operation, sample]);
	}
	return runs;
}
