import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { builtTypes, runNode, type TypeRegistry } from '../harness/engine';
import { answerTo, printed, refusal, secretsOf } from './answer';
import { BadInput, parseRequest, type ExecuteRequest } from './request';

export const exitCodes = { success: 0, failure: 1, badInput: 2 } as const;

export interface Outcome {
	/** One line of JSON. */
	line: string;
	exitCode: (typeof exitCodes)[keyof typeof exitCodes];
}

const typesOfPackage = async (directory: string): Promise<TypeRegistry | BadInput> => {
	try {
		return await builtTypes(directory);
	} catch (error) {
		const [message] = (error as Error).message.split('\n');
		return new BadInput(
			`The built package in '${directory}' cannot be loaded (${message}). Run "npm run build" first.`,
		);
	}
};

/** Looks up the names in the request, so that a typo is not mistaken for a failed run. */
const unknownName = (
	types: TypeRegistry,
	{ node, credentials }: ExecuteRequest,
): BadInput | undefined => {
	try {
		types.fullNodeName(node);
		for (const type of Object.keys(credentials)) types.credentialType(type);
		return undefined;
	} catch (error) {
		return new BadInput((error as Error).message);
	}
};

/** The outcome for input that cannot be used. */
export const refused = ({ message }: BadInput): Outcome => ({
	line: printed(refusal(message), []),
	exitCode: exitCodes.badInput,
});

/**
 * Runs one node of a built package on n8n's engine.
 *
 * @param text the request as JSON, see {@link parseRequest}
 * @param directory folder of the package
 * @param signal stops the run
 */
export async function execute(
	text: string,
	directory: string,
	signal?: AbortSignal,
): Promise<Outcome> {
	const request = parseRequest(text);
	if (request instanceof BadInput) return refused(request);
	const types = await typesOfPackage(directory);
	if (types instanceof BadInput) return refused(types);
	const unknown = unknownName(types, request);
	if (unknown) return refused(unknown);

	const { node, typeVersion, credentials, continueOnFail } = request;
	const result = await runNode({
		types,
		node,
		credentials: credentials as Record<string, ICredentialDataDecryptedObject>,
		continueOnFail,
		parameters: request.parameters as INodeParameters,
		items: request.items as INodeExecutionData[],
		...(typeVersion !== undefined && { typeVersion }),
		...(signal && { signal }),
	});
	const secrets = [credentials, result.credentials].flatMap((all) =>
		Object.entries(all).flatMap(([type, data]) => secretsOf(types, type, data)),
	);
	return {
		line: printed(answerTo(result), secrets),
		exitCode: result.ok ? exitCodes.success : exitCodes.failure,
	};
}
