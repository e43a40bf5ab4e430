import {
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsExpressionResolveValues,
	type IExecuteData,
	type INode,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { getAdditionalKeys } from './core';
import type { TypeRegistry } from './registry';

/** Fields that a type fixes by declaring them hidden: stored values under their names are ignored. */
const pinnable = [
	'useDynamicClientRegistration',
	'authUrl',
	'accessTokenUrl',
	'grantType',
	'authentication',
	'usePkce',
	'requestTokenUrl',
	'signatureMethod',
];

/** Fields that count although the type declares no such property. */
const kept = ['oauthTokenData', 'allowedHttpRequestDomains', 'allowedDomains'];

const emptyNode: INode = {
	id: 'credential',
	name: 'Credential',
	type: 'credential',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const emptyNodeTypes: INodeTypes = {
	getKnownTypes: () => ({}),
	getByName: () => ({ description: { properties: [] } }) as unknown as INodeType,
	getByNameAndVersion: () => ({ description: { properties: [] } }) as unknown as INodeType,
};

const workflowWithoutNodes = (): Workflow =>
	new Workflow({
		nodes: [emptyNode],
		connections: {},
		active: false,
		nodeTypes: emptyNodeTypes,
	});

export interface CredentialContext {
	additionalData: IWorkflowExecuteAdditionalData;
	mode: WorkflowExecuteMode;
	executeData?: IExecuteData | undefined;
	/** The location of the item's data, for expressions in a credential that use them. */
	values?: ICredentialsExpressionResolveValues | undefined;
}

/**
 * What a node receives of a stored credential: defaults filled in, inapplicable fields dropped,
 * expressions evaluated (in them `$self` is the data before evaluation).
 *
 * @throws n8n's expression error for an expression that cannot be evaluated
 */
export function resolveCredentialData(
	types: TypeRegistry,
	type: string,
	stored: ICredentialDataDecryptedObject,
	{ additionalData, mode, executeData, values }: CredentialContext,
): ICredentialDataDecryptedObject {
	const properties = types.credentialProperties(type);
	const isHidden = (name: string): boolean =>
		properties.some((property) => property.name === name && property.type === 'hidden');
	const given = Object.fromEntries(
		Object.entries(stored).filter(([name]) => !(pinnable.includes(name) && isHidden(name))),
	);
	const data = NodeHelpers.getNodeParameters(
		properties,
		given as Parameters<typeof NodeHelpers.getNodeParameters>[1],
		true,
		false,
		null,
		null,
	) as ICredentialDataDecryptedObject;
	for (const name of kept) {
		const value = stored[name];
		if (value !== undefined && (name === 'oauthTokenData' || data[name] === undefined)) {
			data[name] = value;
		}
	}
	const keys = getAdditionalKeys(additionalData, mode, null, { isCredential: true });
	const parameters = data as Parameters<Workflow['expression']['getParameterValue']>[0];
	if (values) {
		return values.workflow.expression.getParameterValue(
			parameters,
			values.runExecutionData,
			values.runIndex,
			values.itemIndex,
			values.node.name,
			values.connectionInputData,
			mode,
			keys,
			executeData,
			false,
			data as never,
		) as ICredentialDataDecryptedObject;
	}
	return workflowWithoutNodes().expression.getComplexParameterValue(
		emptyNode,
		parameters as never,
		mode,
		keys,
		undefined,
		undefined,
		data as never,
	) as ICredentialDataDecryptedObject;
}
