import {
	getCredentialOwnRequestAllowedDomains,
	ICredentials,
	ICredentialsHelper,
	isExpression,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type ICredentialsEncrypted,
	type ICredentialsExpressionResolveValues,
	type IExecuteData,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { resolveCredentialData } from './credentialData';
import type { CredentialStore, StoredCredential } from './credentialStore';
import type { TypeRegistry } from './registry';

type Data = ICredentialDataDecryptedObject;

/** A stored credential in the form in which n8n provides it; here nothing is encrypted. */
class PlainCredentials extends ICredentials {
	async getData(): Promise<Data> {
		return JSON.parse(this.data ?? '{}') as Data;
	}

	async setData(data: Data): Promise<void> {
		this.data = JSON.stringify(data);
	}

	async updateData(toUpdate: Partial<Data>, toDelete: Array<keyof Data> = []): Promise<void> {
		const data = { ...(await this.getData()), ...toUpdate } as Data;
		for (const key of toDelete) delete data[key];
		await this.setData(data);
	}

	getDataToSave(): ICredentialsEncrypted {
		return { id: this.id ?? '', name: this.name, type: this.type, data: this.data ?? '{}' };
	}
}

/**
 * The helpers of a credential's own code, restricted to the domains of the credential. "None"
 * restricts nothing here: it concerns only the HTTP Request node.
 */
const withinDomains = ({ helpers }: IHttpRequestHelper, credentials: Data): IHttpRequestHelper => ({
	helpers: {
		httpRequest: async (request: IHttpRequestOptions) => {
			const allowedDomains = getCredentialOwnRequestAllowedDomains(credentials);
			if (allowedDomains !== undefined && request.allowedDomains !== undefined) {
				throw new Error('A credential that is held to domains cannot ask for others itself.');
			}
			return (await helpers.httpRequest(
				allowedDomains === undefined ? request : { ...request, allowedDomains },
			)) as unknown;
		},
	},
});

/** n8n recognises a run of the Test button by the node that it runs. */
const isCredentialTest = (node: INode): boolean =>
	node.type === 'n8n-nodes-base.noOp' && node.parameters.temp === '';

/**
 * Does for n8n-core what n8n's server does: provides credentials, lets them sign requests, lets
 * them renew themselves and stores what they return. Credentials live in a {@link CredentialStore}.
 */
export class HarnessCredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly types: TypeRegistry,
		private readonly store: CredentialStore,
	) {
		super();
	}

	getParentTypes(type: string): string[] {
		return this.types.parentTypes(type);
	}

	isCredentialUsableByNode(type: string, nodeType: string): boolean {
		if (!this.types.credentialType(type).restrictToSupportedNodes) return true;
		return this.types.supportedNodes(type).includes(nodeType);
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.types.credentialProperties(type);
	}

	/** Signs a request with the type's `authenticate`: its function, or its generic description. */
	async authenticate(
		credentials: Data,
		typeName: string,
		request: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const options = request as IHttpRequestOptions;
		const { authenticate } = this.types.credentialType(typeName);
		if (authenticate === undefined) return options;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		if (!workflow || !node) throw new Error('Signing by description needs a workflow and a node.');
		const resolve = (value: unknown): unknown =>
			isExpression(value)
				? String(
						workflow.expression.getSimpleParameterValue(node, value, 'internal', {
							$credentials: credentials as never,
						}) ?? '',
					)
				: value;
		return this.signedAsDescribed(authenticate, options, resolve);
	}

	private signedAsDescribed(
		{ properties }: IAuthenticateGeneric,
		options: IHttpRequestOptions,
		resolve: (value: unknown) => unknown,
	): IHttpRequestOptions {
		const target = options as unknown as Record<string, Record<string, unknown> | undefined>;
		target.headers ??= {};
		for (const [section, entries] of Object.entries(properties)) {
			const values = (target[section] ??= {});
			for (const [key, value] of Object.entries(entries ?? {})) {
				values[String(resolve(key))] = resolve(value);
			}
		}
		return options;
	}

	/**
	 * Renews a credential if its expirable property is empty, it was refused, or it is being tested, and
	 * stores the result.
	 *
	 * @returns the credential with the new data, or undefined if there was nothing to renew
	 */
	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<Data | undefined> {
		const { name, properties, preAuthentication } = this.types.credentialType(typeName);
		const expirable = properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		)?.name;
		if (expirable === undefined || preAuthentication === undefined) return undefined;
		const isDue = credentials[expirable] === '' || credentialsExpired || isCredentialTest(node);
		if (!isDue) return undefined;

		const renewed = (await preAuthentication.call(
			withinDomains(helpers, credentials),
			credentials,
		)) as Data;
		const details = node.credentials?.[name];
		if (renewed[expirable] === undefined || details === undefined) return undefined;
		const stored = this.find(details, name);
		// A value that the user wrote as an expression stays one; otherwise it would be frozen at today's value.
		const toStore = Object.entries(renewed).filter(
			([key]) => key === expirable || !isExpression(stored.data[key]),
		);
		stored.store({ ...stored.data, ...Object.fromEntries(toStore) });
		return Object.assign(credentials, renewed);
	}

	/** The step before signing of a type that extends OAuth2: always runs, stores nothing. */
	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		typeName: string,
	): Promise<Data | undefined> {
		const { preAuthentication } = this.types.credentialType(typeName);
		if (preAuthentication === undefined) return undefined;
		const result = await preAuthentication.call(withinDomains(helpers, credentials), credentials);
		return (result as Data | null) ?? undefined;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		const { id, name, data } = this.find(details, type);
		return new PlainCredentials({ id, name }, type, JSON.stringify(data));
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		values?: ICredentialsExpressionResolveValues,
	): Promise<Data> {
		const { data } = this.find(details, type);
		if (raw === true) return data;
		return resolveCredentialData(this.types, type, data, {
			additionalData,
			mode,
			executeData,
			values,
		});
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		type: string,
		data: Data,
	): Promise<void> {
		this.find(details, type).store(data);
	}

	async updateCredentialsOauthTokenData(
		details: INodeCredentialsDetails,
		type: string,
		data: Data,
	): Promise<void> {
		const stored = this.find(details, type);
		const { oauthTokenData } = data;
		stored.store({ ...stored.data, ...(oauthTokenData !== undefined && { oauthTokenData }) });
	}

	private find(details: INodeCredentialsDetails, type: string): StoredCredential {
		return this.store.find(details.id, type);
	}
}
