import {
	deepCopy,
	Workflow,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeType,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { LoadOptionsContext, startCore } from './core';
import { CredentialStore, type CredentialsByType } from './credentialStore';
import { HarnessCredentialsHelper } from './credentialsHelper';
import { sourceTypes } from './packageTypes';
import type { TypeRegistry } from './registry';

/** The opening of a list in the editor. */
export interface PickerCall {
	/** Node type, with or without its package. */
	node: string;
	typeVersion?: number;
	/** Name of the method on the node. */
	method: string;
	/** The node's parameters as the editor sends them: expressions already evaluated. */
	parameters?: INodeParameters;
	/** Path of the parameter to which the list belongs; default `parameters.value`. */
	path?: string;
	credentials?: CredentialsByType;
	types?: TypeRegistry | Promise<TypeRegistry>;
}

export interface ListSearch extends PickerCall {
	/** What the user has typed. */
	filter?: string;
	/** From the previous page. */
	paginationToken?: string;
}

const nodeName = 'Node';

const contextOf = async (
	call: PickerCall,
): Promise<{ context: ILoadOptionsFunctions; methods: NonNullable<INodeType['methods']> }> => {
	await startCore();
	const types = await (call.types ?? sourceTypes());
	const store = new CredentialStore();
	const nodeType = types.getByNameAndVersion(call.node, call.typeVersion);
	const credentials = Object.entries(call.credentials ?? {}).map(([type, data]) => {
		const { id, name } = store.add(type, data);
		return [type, { id, name }] as const;
	});
	const workflow = new Workflow({
		nodes: [
			{
				id: 'node',
				name: nodeName,
				type: types.fullNodeName(call.node),
				typeVersion: call.typeVersion ?? Math.max(...[nodeType.description.version].flat()),
				position: [0, 0],
				parameters: deepCopy(call.parameters ?? {}),
				...(credentials.length > 0 && { credentials: Object.fromEntries(credentials) }),
			},
		],
		connections: {},
		active: false,
		nodeTypes: types,
	});
	const node = workflow.nodes[nodeName];
	if (node === undefined) throw new Error('n8n has not accepted the node.');
	const helper = new HarnessCredentialsHelper(types, store);
	// The workflow has filled in the defaults, as the editor does.
	const parameters = { ...deepCopy(call.parameters ?? {}), ...node.parameters };
	const additionalData = additionalDataFor(helper, 'internal', parameters);
	return {
		// The class has everything that the interface requires, but n8n types its helpers more narrowly.
		context: new LoadOptionsContext(
			workflow,
			node,
			additionalData,
			call.path ?? 'parameters.value',
		) as unknown as ILoadOptionsFunctions,
		methods: nodeType.methods ?? {},
	};
};

const missing = (kind: string, { node, method }: PickerCall, known: object = {}): Error =>
	new Error(
		`Node type '${node}' has no ${kind} method '${method}'. Known: ${Object.keys(known).join(', ')}`,
	);

/**
 * Asks a node for one page of a searchable list, as the editor does for a resource locator.
 *
 * @returns the results and the token of the next page; n8n turns a number into text
 */
export async function searchList(call: ListSearch): Promise<INodeListSearchResult> {
	const { context, methods } = await contextOf(call);
	const method = methods.listSearch?.[call.method];
	if (method === undefined) throw missing('listSearch', call, methods.listSearch);
	const result = await method.call(context, call.filter, call.paginationToken);
	const token: unknown = result.paginationToken;
	return typeof token === 'number' ? { ...result, paginationToken: String(token) } : result;
}

/** Asks a node for the options of a list that is loaded as a whole. */
export async function loadOptions(call: PickerCall): Promise<INodePropertyOptions[]> {
	const { context, methods } = await contextOf(call);
	const method = methods.loadOptions?.[call.method];
	if (method === undefined) throw missing('loadOptions', call, methods.loadOptions);
	return await method.call(context);
}

/** Asks a node for the fields of a form, as the editor does for a resource mapper. */
export async function mappedFields(call: PickerCall): Promise<ResourceMapperFields> {
	const { context, methods } = await contextOf(call);
	const method = methods.resourceMapping?.[call.method];
	if (method === undefined) throw missing('resourceMapping', call, methods.resourceMapping);
	return await method.call(context);
}
