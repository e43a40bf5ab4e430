import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { CREDENTIAL_NAMES } from './signIn/credentialNames';
import { MYSELF } from './signIn/apiLocation';
import { asking } from './signIn/ask';
import { testRequest } from './signIn/credentialTest';
import { prepareBasic, signBasic } from './signIn/basicSignIn';
import { cloudTestRules } from './signIn/testRules';

/**
 * Jira Cloud with the email address of an account and an API token: a classic one, one with scopes,
 * or one of a service account.
 *
 * Source: developer.atlassian.com, "Basic auth for REST APIs"; support.atlassian.com, "Manage API
 * tokens for your Atlassian account".
 */
export class JiraBasicApi implements ICredentialType {
	name = 'jiraBasicApi';

	displayName = CREDENTIAL_NAMES.jiraBasicApi;

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform/blob/main/docs/credentials/cloud-api-token.md';

	properties: INodeProperties[] = [
		{
			displayName:
				'Create the token at <a href="https://id.atlassian.com/manage-profile/security/api-tokens" target="_blank">id.atlassian.com → Security → API tokens</a>. Both kinds work; a token with scopes needs <code>read:jira-user</code>, <code>read:jira-work</code> and <code>write:jira-work</code>.',
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			placeholder: 'e.g. mia@acme.com',
			default: '',
			required: true,
			description:
				'Email address of the Atlassian account or service account that created the token',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Valid for a year at most: create a new one before it expires',
		},
		{
			displayName: 'Domain',
			name: 'domain',
			type: 'string',
			placeholder: 'e.g. acme.atlassian.net',
			default: '',
			required: true,
			description:
				'Your Jira site: its name, its address, the address of any of its pages, or its cloud ID.',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			placeholder: 'e.g. https://api.atlassian.com',
			default: 'https://api.atlassian.com',
			description:
				'Advanced, for tokens with scopes. Change it only for Atlassian Government Cloud or a proxy.',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'hidden',
			typeOptions: { expirable: true },
			default: '',
		},
		{
			displayName: 'Prepared For',
			name: 'preparedFor',
			type: 'hidden',
			default: '',
		},
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await prepareBasic(credentials, asking(this));
	}

	authenticate: IAuthenticate = async (credentials, request) => signBasic(credentials, request);

	test: ICredentialTestRequest = {
		request: testRequest(MYSELF),
		rules: cloudTestRules(
			'create a new API token with it at id.atlassian.com → Security → API tokens → Create API token with scopes',
		),
	};
}
