import { randomUUID } from 'node:crypto';
import {
	createEmptyRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestRequest,
	type IDataObject,
	type IExecuteData,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { ExecuteContext, RoutingNode, startCore } from './core';
import { resolveCredentialData } from './credentialData';
import { CredentialStore, StoredCredential } from './credentialStore';
import { HarnessCredentialsHelper } from './credentialsHelper';
import { sourceTypes } from './packageTypes';
import type { TypeRegistry } from './registry';

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	/** What the editor shows. */
	message: string;
	/** The credential after the test, including what it has found out and renewed. */
	stored: ICredentialDataDecryptedObject;
}

type Verdict = Pick<CredentialTestResult, 'status' | 'message'>;

const refused = (message: string): Verdict => ({ status: 'Error', message });

/** Returns the data as in the editor, and the stored data only if n8n asks for it raw. */
class EditorCredentialsHelper extends HarnessCredentialsHelper {
	constructor(
		types: TypeRegistry,
		store: CredentialStore,
		private readonly inEditor: ICredentialDataDecryptedObject,
	) {
		super(types, store);
	}

	override async getDecrypted(
		...call: Parameters<HarnessCredentialsHelper['getDecrypted']>
	): Promise<ICredentialDataDecryptedObject> {
		const [, , , , , raw] = call;
		return raw === true ? await super.getDecrypted(...call) : this.inEditor;
	}
}

/** The node that n8n makes up for a test: its only purpose is to send `test.request`. */
const testNodeType = (type: string, { request }: ICredentialTestRequest): INodeType => ({
	description: {
		displayName: 'Credential Test',
		// Its short name, so that n8n's own check for a Test in preAuthentication does not recognise it.
		name: 'noOp',
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Credential Test' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: type, required: true }],
		properties: [
			{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } },
		],
	},
});

const routingNodeFor = (
	types: TypeRegistry,
	credential: StoredCredential,
	test: ICredentialTestRequest,
	data: ICredentialDataDecryptedObject,
): { routing: RoutingNode; workflow: Workflow } => {
	const { id, name, type } = credential;
	const nodeType = testNodeType(type, test);
	const nodeTypes: INodeTypes = {
		getKnownTypes: () => ({}),
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
	};
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: nodeType.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id, name } },
	};
	// The workflow fills in the default of the node's only parameter.
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const store = new CredentialStore();
	store.add(type, credential);
	const additionalData = additionalDataFor(
		new EditorCredentialsHelper(types, store, data),
		'internal',
		node.parameters,
	);
	const executeData: IExecuteData = { node, data: {}, source: null };
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		executeData,
		[],
	);
	const decrypted: ICredentialsDecrypted = { id, name, type, data };
	return { routing: new RoutingNode(context, nodeType, decrypted), workflow };
};

interface RequestFailure {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

/** What the editor shows when the test request has failed: a rule's text, the status, the reason. */
const verdictOnFailure = (error: RequestFailure, { rules }: ICredentialTestRequest): Verdict => {
	const { response, code } = error.cause ?? {};
	if (response) {
		for (const rule of rules ?? []) {
			const { type, properties } = rule;
			if (type === 'responseCode' && properties.value === response.status) {
				return refused(properties.message);
			}
		}
		if (response.status < 199 || response.status > 299) {
			return refused(response.statusText || `Received HTTP status code: ${response.status}`);
		}
	} else if (code) {
		return refused(code);
	}
	return refused(error.message);
};

const valueAt = (json: IDataObject, path: string): unknown =>
	path.split('.').reduce<unknown>((value, key) => (value as IDataObject | undefined)?.[key], json);

const verdictOnAnswer = (
	items: INodeExecutionData[][] | null | undefined,
	{ rules }: ICredentialTestRequest,
): Verdict => {
	const json = items?.[0]?.[0]?.json ?? {};
	for (const { type, properties } of rules ?? []) {
		if (type === 'responseSuccessBody' && valueAt(json, properties.key) === properties.value) {
			return refused(properties.message);
		}
	}
	return { status: 'OK', message: 'Connection successful!' };
};

/** Without its own test, an OAuth2 type counts as fine as soon as it has a token. */
const verdictWithoutRequest = (
	types: TypeRegistry,
	type: string,
	{ oauthTokenData }: ICredentialDataDecryptedObject,
): Verdict => {
	if (!types.parentTypes(type).includes('oAuth2Api')) {
		return refused('No testing function found for this credential.');
	}
	return typeof oauthTokenData === 'object' && 'access_token' in oauthTokenData
		? { status: 'OK', message: 'Connection Successful!' }
		: refused('Connection to OAuth2 was not successful.');
};

/**
 * Does what the Test button of the editor does, with n8n-core's own code: signs the type's test
 * request (renewing first, and again after a 401), sends it, and turns the outcome into the message
 * that the editor shows.
 *
 * @param credential data as typed into the editor, or a stored credential
 */
export async function testCredential(
	type: string,
	credential: ICredentialDataDecryptedObject | StoredCredential,
	options: { types?: TypeRegistry | Promise<TypeRegistry> } = {},
): Promise<CredentialTestResult> {
	await startCore();
	const types = await (options.types ?? sourceTypes());
	const stored =
		credential instanceof StoredCredential
			? credential
			: new StoredCredential(type, credential, { id: randomUUID() });
	const verdict = await verdictFor(types, stored);
	return { ...verdict, stored: stored.data };
}

const verdictFor = async (types: TypeRegistry, stored: StoredCredential): Promise<Verdict> => {
	const { test } = types.credentialType(stored.type);
	const additionalData = additionalDataFor(
		new HarnessCredentialsHelper(types, new CredentialStore()),
		'internal',
	);
	let data: ICredentialDataDecryptedObject;
	try {
		data = resolveCredentialData(types, stored.type, stored.data, {
			additionalData,
			mode: 'internal',
		});
	} catch (error) {
		return refused((error as Error).message);
	}
	if (test === undefined) return verdictWithoutRequest(types, stored.type, data);
	const { routing, workflow } = routingNodeFor(types, stored, test, data);
	try {
		await workflow.expression.acquireIsolate();
		return verdictOnAnswer(await routing.runNode(), test);
	} catch (error) {
		return verdictOnFailure(error as RequestFailure, test);
	} finally {
		await workflow.expression.releaseIsolate();
	}
};
