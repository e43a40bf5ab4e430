import type { IDataObject } from 'n8n-workflow';
import type { NamedOperation } from '../../nodes/operation';
import { schemaOf } from './schemaOf';

/**
 * The output schemas of a node's operations, by file; n8n's editor offers their fields in expressions before the first
 * run.
 *
 * @param node the folder of the node: `Jira`
 * @param outputs outputs of the operations, by `resource.operation`
 * @throws Error that names an operation without an output
 */
export function outputSchemas(
	node: string,
	operations: readonly NamedOperation[],
	outputs: ReadonlyMap<string, readonly IDataObject[]>,
): Record<string, string> {
	// What an endpoint returns depends on the endpoint.
	const known = operations.filter(({ anyEndpoint }) => anyEndpoint !== true);
	return Object.fromEntries(
		known.map(({ resource, name }) => {
			const samples = outputs.get(`${resource}.${name}`);
			if (samples === undefined) {
				throw new Error(`test/documentation has no sample of ${node}: ${resource}.${name}`);
			}
			const schema = { ...schemaOf(samples), version: 1 };
			return [
				`nodes/${node}/__schema__/v1.0.0/${resource}/${name}.json`,
				`${JSON.stringify(schema, null, '\t')}\n`,
			];
		}),
	);
}
