import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { MYSELF } from './signIn/apiLocation';
import { asking } from './signIn/ask';
import { serviceAccount } from './signIn/serviceAccountSignIn';
import { cloudTestRules } from './signIn/testRules';

/**
 * Jira Cloud as a service account, by OAuth 2.0 client credentials.
 *
 * Source: support.atlassian.com, "Create OAuth 2.0 credential for service accounts".
 */
export class JiraServiceAccountApi implements ICredentialType {
	name = 'jiraServiceAccountApi';

	displayName = 'Jira Service Account API';

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform#jira-service-account-api';

	properties: INodeProperties[] = [
		{
			displayName:
				'An organization admin makes the credential at <a href="https://admin.atlassian.com" target="_blank">admin.atlassian.com</a> → Directory → Service accounts → your account → Create credentials → OAuth 2.0, with the scopes <code>read:jira-user</code>, <code>read:jira-work</code> and <code>write:jira-work</code>. For an API token of a service account use the credential Jira Basic API.',
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown only once, when the credential is made',
		},
		{
			displayName: 'Site',
			name: 'site',
			type: 'string',
			placeholder: 'e.g. acme.atlassian.net',
			default: '',
			description:
				'Your Jira site: its name, its address or that of any of its pages, or its cloud ID. May stay empty when the service account reaches one site only.',
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			placeholder: 'e.g. https://auth.atlassian.com/oauth/token',
			default: 'https://auth.atlassian.com/oauth/token',
			description: 'Advanced. Leave it as it is, except for Atlassian Government Cloud or a proxy.',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			placeholder: 'e.g. https://api.atlassian.com',
			default: 'https://api.atlassian.com',
			description: 'Advanced. Leave it as it is, except for Atlassian Government Cloud or a proxy.',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Expires At',
			name: 'expiresAt',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Renew At',
			name: 'renewAt',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Cloud ID',
			name: 'cloudId',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Site URL',
			name: 'siteUrl',
			type: 'hidden',
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
		return await serviceAccount.prepare(credentials, asking(this), Date.now());
	}

	authenticate: IAuthenticate = async (credentials, request) =>
		await serviceAccount.sign(credentials, request, Date.now());

	test: ICredentialTestRequest = {
		request: { url: MYSELF },
		rules: cloudTestRules(
			'make a new credential with it in admin.atlassian.com → Directory → Service accounts, as scopes cannot be added later',
		),
	};
}
