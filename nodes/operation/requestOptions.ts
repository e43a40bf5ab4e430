import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { DEFAULT_CONCURRENCY } from '../connection/openConnection';
import { isTheSameForAll } from './onceForAll';
import { takesMark } from './marks';
import type { Operation } from './operation';

/** The most requests at once that the node offers; more would only reach Jira's limits sooner. */
const MOST_AT_ONCE = 32;

const concurrencyOption: INodeProperties = {
	displayName: 'Parallel Requests',
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_AT_ONCE },
	default: DEFAULT_CONCURRENCY,
	description:
		"How many requests run in parallel; 1 sends them one after the other. Jira's limits are respected in any case.",
};

const marksOption: INodeProperties = {
	displayName: 'Mark What Is Created',
	name: 'marks',
	type: 'boolean',
	default: true,
	description:
		"Whether to give each new issue, comment and worklog a hidden property, 'n8n.request'. If Jira's answer is lost, the node uses it to find out whether the issue, comment or worklog was created.",
};

/** The parameter 'Request Options' of an operation, with the options that have an effect there; none if none has. */
export function requestOptionsOf(
	operation: Pick<Operation, 'access' | 'needsNoMark' | 'parameters' | 'specification'>,
): INodeProperties[] {
	const { needsNoMark = false, specification } = operation;
	const options = [
		...(!needsNoMark && specification.cloud.some(takesMark) ? [marksOption] : []),
		...(isTheSameForAll(operation) ? [] : [concurrencyOption]),
	];
	if (options.length === 0) return [];
	return [
		{
			displayName: 'Request Options',
			name: 'requestOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options,
		},
	];
}

/** How the requests of a run are sent. */
export interface RequestOptions {
	/** The most requests at once. */
	readonly concurrency: number;
	/** Whether to mark what is created, so that it can be found if the answer is lost. */
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
