import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { DEFAULT_CONCURRENCY } from '../connection/openConnection';

/** The most requests at once that the node offers; more only meets Jira's limits sooner. */
const MOST_AT_ONCE = 32;

/** How requests are sent, for every operation. */
export const requestOptionsParameter: INodeProperties = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Requests at Once',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_AT_ONCE },
			default: DEFAULT_CONCURRENCY,
			description:
				"How many requests are sent side by side. Jira's limits are kept in any case; 1 sends one after the other.",
		},
	],
};

/**
 * Reads the options, the same for all items of a run.
 *
 * @throws NodeOperationError
 */
export function readRequestOptions(functions: IExecuteFunctions): { concurrency: number } {
	const { concurrency } = optionsIn(functions);
	const wanted = Math.trunc(Number(concurrency ?? DEFAULT_CONCURRENCY));
	return { concurrency: Math.min(Math.max(wanted || DEFAULT_CONCURRENCY, 1), MOST_AT_ONCE) };
}

function optionsIn(functions: IExecuteFunctions): { concurrency?: number } {
	try {
		return functions.getNodeParameter('requestOptions', 0, {}) as { concurrency?: number };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new NodeOperationError(functions.getNode(), "'Request Options' could not be evaluated", {
			description: why,
		});
	}
}
