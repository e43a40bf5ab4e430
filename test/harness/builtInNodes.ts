import {
	getCredentialAllowedDomains,
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestMethods,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

const inAndOut: Pick<INodeTypeDescription, 'inputs' | 'outputs' | 'version'> = {
	version: 1,
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
};

/** Where a workflow of the harness starts; a test's items are pinned to it. */
export class ItemSource implements INodeType {
	description: INodeTypeDescription = {
		...inAndOut,
		displayName: 'Item Source',
		name: 'itemSource',
		group: ['input'],
		description: 'Puts out the items of a test',
		defaults: { name: 'Item Source' },
		usableAsTool: true,
		properties: [],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

/**
 * Does with a "predefined credential type" what n8n's HTTP Request node does: asks the credential
 * which domains it is allowed for, then has n8n-core sign the request. It shows where a credential
 * lets its secrets go. n8n-core gives this node name access to every credential type.
 */
export class HttpRequestStandIn implements INodeType {
	description: INodeTypeDescription = {
		...inAndOut,
		displayName: 'HTTP Request',
		name: 'httpRequest',
		group: ['output'],
		description: 'Sends one signed request for each item',
		defaults: { name: 'HTTP Request' },
		usableAsTool: true,
		properties: [
			{ displayName: 'Method', name: 'method', type: 'string', default: 'GET' },
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Credential', name: 'nodeCredentialType', type: 'string', default: '' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const answers: INodeExecutionData[] = [];
		for (const [itemIndex] of this.getInputData().entries()) {
			const type = this.getNodeParameter('nodeCredentialType', itemIndex) as string;
			const allowedDomains = getCredentialAllowedDomains({
				node: this.getNode(),
				credentialData: await this.getCredentials(type, itemIndex),
				surface: 'HTTP Request or GraphQL',
			});
			// eslint-disable-next-line @n8n/community-nodes/no-deprecated-workflow-functions -- the HTTP Request node signs through this one
			const answer = (await this.helpers.requestWithAuthentication.call(
				this,
				type,
				{
					method: this.getNodeParameter('method', itemIndex) as IHttpRequestMethods,
					uri: this.getNodeParameter('url', itemIndex) as string,
					json: true,
					sendCredentialsOnCrossOriginRedirect: false,
					...(allowedDomains !== undefined && { allowedDomains }),
				},
				undefined,
				itemIndex,
			)) as IDataObject;
			answers.push({ json: answer, pairedItem: { item: itemIndex } });
		}
		return [answers];
	}
}
