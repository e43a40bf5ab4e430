import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { FLAVOUR_NAMES, RunCancelled } from '../connection';
import type { SignInChoice } from '../connection/credentialChoice';
import { openConnection } from '../connection/openConnection';
import type { Flavour } from '../endpoints';
import { failedItem } from './failedItem';
import { toNodeError } from './itemError';
import { ItemRefused } from './itemRefused';
import type { Operation } from './operation';
import { readRequestOptions } from './requestOptions';
import { findOperation, type Resource } from './resource';
import { runItems } from './runItems';

/**
 * Runs the node's chosen operation over the input items, on the Jira of its credential.
 *
 * With Continue On Fail, a reason that stops all items (a failed sign-in, an unknown operation) is reported for each
 * of them: if a node throws, n8n treats the input items as results.
 *
 * @param signIn the node's way to sign in; the one that is chosen in the node when it is left out
 */
export async function execute(
	functions: IExecuteFunctions,
	resources: readonly Resource[],
	signIn?: SignInChoice,
): Promise<INodeExecutionData[]> {
	try {
		const operation = chosenOperation(functions, resources);
		const options = readRequestOptions(functions);
		const connection = await openConnection(functions, options.concurrency, signIn);
		refuseElsewhere(operation, connection.site.flavour);
		return await runItems(functions, operation, connection, options);
	} catch (reason) {
		const node = functions.getNode();
		if (reason instanceof RunCancelled || !functions.continueOnFail()) {
			throw toNodeError(reason, node, 0);
		}
		return functions
			.getInputData()
			.map(({ json }, itemIndex) =>
				failedItem(toNodeError(reason, node, itemIndex), itemIndex, json),
			);
	}
}

/** Refuses an operation that this kind of Jira does not have, before anything is sent. */
function refuseElsewhere(
	{ action, onlyOn, instead = 'Choose another operation.' }: Operation,
	flavour: Flavour,
): void {
	if (onlyOn === undefined || onlyOn === flavour) return;
	throw new ItemRefused(
		`'${action}' works only on ${FLAVOUR_NAMES[onlyOn]}, and this credential is for ${FLAVOUR_NAMES[flavour]}`,
		instead,
	);
}

/** n8n itself adds this entry to the lists of resources and operations. */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

const CUSTOM_API_CALL_ADVICE = {
	message: "The node 'HTTP Request' makes custom API calls",
	description:
		"Add an HTTP Request node, set 'Authentication' to 'Predefined Credential Type', and choose this node's credential there. It signs requests to this Jira.",
};

/** Where the node itself can call any endpoint. */
const ANY_ENDPOINT_ADVICE = {
	message: "Choose the resource 'Any Endpoint' for custom API calls",
	description:
		"It calls the endpoints of Jira's REST APIs by their names, with a form for their parameters. For any other address of this Jira, use an HTTP Request node with this node's credential.",
};

function chosenOperation(functions: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource = functions.getNodeParameter('resource', 0, '');
	const name = functions.getNodeParameter('operation', 0, '');
	const operation = findOperation(resources, resource, name);
	if (operation !== undefined) return operation;
	if ([resource, name].includes(CUSTOM_API_CALL)) {
		const canCallAny = resources.some(({ operations }) =>
			operations.some(({ anyEndpoint }) => anyEndpoint === true),
		);
		const { message, description } = canCallAny ? ANY_ENDPOINT_ADVICE : CUSTOM_API_CALL_ADVICE;
		throw new NodeOperationError(functions.getNode(), message, { description });
	}
	throw new NodeOperationError(
		functions.getNode(),
		`There is no operation '${name}' for the resource '${resource}'`,
		{ description: 'Choose the operation in the node again.' },
	);
}
