import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { openConnection } from '../connection/openConnection';
import { findOperation, runItems, toNodeError } from '../operation';
import { operations } from './operations';
import { readRequestOptions } from './parameters/requestOptions';

/** Runs the chosen operation over the input items on the Jira of the chosen credential. */
export async function execute(functions: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const resource = functions.getNodeParameter('resource', 0);
	const name = functions.getNodeParameter('operation', 0);
	const operation = findOperation(operations, resource, name);
	if (operation === undefined) {
		throw new NodeOperationError(
			functions.getNode(),
			`There is no operation '${name}' for the resource '${resource}'`,
			{ description: 'Choose the operation in the node again.' },
		);
	}
	const { concurrency } = readRequestOptions(functions);
	try {
		const connection = await openConnection(functions, concurrency);
		return await runItems(functions, operation, connection, concurrency);
	} catch (error) {
		throw toNodeError(error, functions.getNode(), 0);
	}
}
