import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { DEFAULT_CONCURRENCY } from '../connection/openConnection';

/** The most requests at once that the node offers; more only meets Jira's limits sooner. */
const MOST_AT_ONCE = 32;

const concurrencyOption: INodeProperties = {
	displayName: 'Requests at Once',
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_AT_ONCE },
	default: DEFAULT_CONCURRENCY,
	description:
		"How many requests are sent side by side. Jira's limits are kept in any case; 1 sends one after the other.",
};

const marksOption: INodeProperties = {
	displayName: 'Mark New Issues and Comments',
	name: 'marks',
	type: 'boolean',
	default: true,
	description:
		"Whether each new issue and comment gets a property that people do not see, 'n8n.request'. When Jira's answer is lost on its way, the node finds by it what was created, instead of leaving that open.",
};

/** How requests are sent, for every operation. */
export const requestOptionsParameter: INodeProperties = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [concurrencyOption],
};

/** The same for operations of which some create what can be marked. */
export const markingRequestOptionsParameter: INodeProperties = {
	...requestOptionsParameter,
	options: [marksOption, concurrencyOption],
};

/** How the requests of a run are sent. */
export interface RequestOptions {
	/** The most requests at once. */
	readonly concurrency: number;
	/** Whether what is created is marked, to be found again when the answer is lost. */
	readonly marks: boolean;
}

/**
 * Reads the options, the same for all items of a run.
 *
 * @throws NodeOperationError
 */
export function readRequestOptions(functions: IExecuteFunctions): RequestOptions {
	const { concurrency, marks = true } = optionsIn(functions);
	const wanted = Math.trunc(Number(concurrency ?? DEFAULT_CONCURRENCY));
	return {
		concurrency: Math.min(Math.max(wanted || DEFAULT_CONCURRENCY, 1), MOST_AT_ONCE),
		marks,
	};
}

function optionsIn(functions: IExecuteFunctions): Partial<RequestOptions> {
	try {
		return functions.getNodeParameter('requestOptions', 0, {}) as Partial<RequestOptions>;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new NodeOperationError(functions.getNode(), "'Request Options' could not be evaluated", {
			description: why,
		});
	}
}
