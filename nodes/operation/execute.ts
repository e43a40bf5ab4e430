import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import type { SignInChoice } from '../connection/credentialChoice';
import { openConnection } from '../connection/openConnection';
import { findOperation } from './describeOperations';
import { toNodeError } from './itemError';
import type { Operation } from './operation';
import { readRequestOptions } from './requestOptions';
import { runItems } from './runItems';

/**
 * Runs the chosen one of a node's operations over the input items on the Jira of its credential.
 *
 * @param signIn the node's way to sign in; the one that is chosen in the node when it is left out
 */
export async function execute(
	functions: IExecuteFunctions,
	operations: readonly Operation[],
	signIn?: SignInChoice,
): Promise<INodeExecutionData[]> {
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
		const connection = await openConnection(functions, concurrency, signIn);
		return await runItems(functions, operation, connection, concurrency);
	} catch (error) {
		throw toNodeError(error, functions.getNode(), 0);
	}
}
