import { operations } from '../../nodes/Jira/operations';
import { sampleOutputs } from './sampleOutputs';
import { schemaOf } from './schemaOf';

/**
 * The output schemas of the node's operations, by file: what n8n's editor offers in expressions before the first run.
 *
 * @throws Error that names an operation without a sample
 */
export async function outputSchemas(): Promise<Record<string, string>> {
	const outputs = await sampleOutputs();
	return Object.fromEntries(
		operations.map(({ resource, name }) => {
			const samples = outputs.get(`${resource}.${name}`);
			if (samples === undefined) {
				throw new Error(`test/documentation/sampleOutputs.ts has no sample of ${resource}.${name}`);
			}
			const schema = { ...schemaOf(samples), version: 1 };
			return [
				`nodes/Jira/__schema__/v1.0.0/${resource}/${name}.json`,
				`${JSON.stringify(schema, null, '\t')}\n`,
			];
		}),
	);
}
