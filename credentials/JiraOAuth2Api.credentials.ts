import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { CREDENTIAL_NAMES } from './signIn/credentialNames';
import { asking } from './signIn/ask';
import { heldToGateway, httpsExpression, testUrlExpression } from './signIn/oauth2Expressions';
import { prepareOAuth2 } from './signIn/oauth2SignIn';
import { ACCESS, ACCESS_CHOICES, APP_SCOPES, scopeExpression } from './signIn/scopes';
import { cloudTestRules } from './signIn/testRules';
import { ATLASSIAN } from './signIn/webAddress';

/**
 * Jira Cloud as the user who connects, by OAuth 2.0 authorization code grant (3LO). n8n itself walks
 * through the grant, signs and renews; this type says where and for which scopes.
 *
 * Source: developer.atlassian.com, "OAuth 2.0 (3LO) apps".
 */
export class JiraOAuth2Api implements ICredentialType {
	name = 'jiraOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = CREDENTIAL_NAMES.jiraOAuth2Api;

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform/blob/main/docs/credentials/cloud-oauth2.md';

	// In their place: heldToGateway.
	hideDomainRestrictionFields = true;

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: httpsExpression('authorizationUrl', ATLASSIAN.authorize),
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: httpsExpression('tokenUrl', ATLASSIAN.token),
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: scopeExpression(),
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: 'audience=api.atlassian.com&prompt=consent',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
		{
			displayName: [
				'The client ID and secret come from your own app at <a href="https://developer.atlassian.com/console/myapps/" target="_blank">developer.atlassian.com/console</a> → Create → OAuth 2.0 integration. There, put the OAuth Redirect URL from above into Authorization → Callback URL (an app has only one). Under Permissions → Jira API, enable',
				APP_SCOPES.map((scope) => `<code>${scope}</code>`).join(', '),
				'– or, for another Access, its scopes and <code>read:jira-user</code>. Atlassian refuses the connection if the app has not enabled one of them.',
			].join(' '),
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Site',
			name: 'site',
			type: 'string',
			placeholder: 'e.g. acme.atlassian.net',
			default: '',
			description:
				'Your Jira site: its name, its address, the address of any of its pages, or its cloud ID. May stay empty if the connection has access to only one site.',
		},
		{
			displayName: 'Access',
			name: 'access',
			type: 'options',
			options: [
				{
					name: 'All Operations',
					value: ACCESS.all,
					description:
						'Also boards and sprints, and what administrators do with projects, users and groups; the app must have enabled more scopes',
				},
				{
					name: 'Choose',
					value: ACCESS.choose,
					description: 'The access that you choose',
				},
				{
					name: 'Issues',
					value: ACCESS.issues,
					description:
						'Issues and what belongs to them: comments, worklogs, attachments, links, filters and others; what most workflows need',
				},
			],
			default: ACCESS.issues,
			description: 'What the connection may be used for. After a change, connect again.',
		},
		{
			displayName: 'Chosen Access',
			name: 'chosenAccess',
			type: 'multiOptions',
			displayOptions: { show: { access: [ACCESS.choose] } },
			options: ACCESS_CHOICES.map(({ name, value, description, scopes }) => ({
				name,
				value,
				description: `${description}. Scopes: ${scopes.join(', ')}.`,
			})),
			default: [],
			description: 'What the connection may be used for. After a change, connect again.',
		},
		{
			displayName: 'Additional Scopes',
			name: 'additionalScopes',
			type: 'string',
			placeholder: 'e.g. read:audit-log:jira',
			default: '',
			description: 'Further scopes, separated by spaces, if you need more than Access offers',
		},
		{
			displayName: 'Authorization URL',
			name: 'authorizationUrl',
			type: 'string',
			placeholder: 'e.g. https://auth.atlassian.com/authorize',
			default: ATLASSIAN.authorize,
			description: 'Advanced. Change it only for Atlassian Government Cloud or a proxy.',
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			placeholder: 'e.g. https://auth.atlassian.com/oauth/token',
			default: ATLASSIAN.token,
			description: 'Advanced. Change it only for Atlassian Government Cloud or a proxy.',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			placeholder: 'e.g. https://api.atlassian.com',
			default: ATLASSIAN.gateway,
			description: 'Advanced. Change it only for Atlassian Government Cloud or a proxy.',
		},
		...heldToGateway,
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await prepareOAuth2(credentials, asking(this));
	}

	test: ICredentialTestRequest = {
		request: { url: testUrlExpression() },
		rules: cloudTestRules(
			'enable it for your app at developer.atlassian.com → Permissions → Jira API, then connect the credential again',
		),
	};
}
