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
import {
	certificateExpression,
	heldToServer,
	serverAuthorizeExpression,
	serverTestUrlExpression,
	serverTokenExpression,
} from './signIn/serverExpressions';
import { prepareServerOAuth2 } from './signIn/serverOAuth2SignIn';
import { serverPlace } from './signIn/serverProperties';
import { serverTestRules } from './signIn/testRules';

/**
 * Jira Data Center as the user who connects, by OAuth 2.0 authorization code grant with PKCE (Jira 8.22 or later). n8n
 * itself walks through the grant, signs and renews; this type says where and for which scope.
 *
 * Source: confluence.atlassian.com, "Jira OAuth 2.0 provider API", "Configure an incoming link" and "OAuth 2.0 scopes
 * for incoming links" (a scope includes the lower ones).
 */
export class JiraDataCenterOAuth2Api implements ICredentialType {
	name = 'jiraDataCenterOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = CREDENTIAL_NAMES.jiraDataCenterOAuth2Api;

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform/blob/main/docs/credentials/data-center-oauth2.md';

	// In their place: heldToServer.
	hideDomainRestrictionFields = true;

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Use PKCE',
			name: 'usePkce',
			type: 'hidden',
			default: true,
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: serverAuthorizeExpression(),
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: serverTokenExpression(),
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default:
				'={{ ({ read: "READ", readWrite: "WRITE", admin: "ADMIN" })[$self["access"]] || "" }}',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
		{
			displayName: `For a Jira that your company runs itself, version 8.22 or later. An administrator makes the client ID and secret in Jira → Administration → Applications → Application links → Create link → External application → Incoming, with the OAuth Redirect URL from above as its Redirect URL. Without an administrator, use ${CREDENTIAL_NAMES.jiraDataCenterPatApi}. For Jira Cloud use ${CREDENTIAL_NAMES.jiraOAuth2Api}.`,
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		...serverPlace,
		{
			displayName: 'Redirect URL',
			name: 'redirectUrl',
			type: 'string',
			placeholder: 'e.g. https://n8n.acme.com/rest/oauth2-credential/callback',
			default: '',
			required: true,
			description:
				'The same OAuth Redirect URL once more. Jira checks it each time n8n renews the connection.',
		},
		{
			displayName: 'Access',
			name: 'access',
			type: 'options',
			options: [
				{
					name: 'Administrator',
					value: 'admin',
					description: 'Also what administrators do with projects, users and groups; scope ADMIN',
				},
				{
					name: 'Read',
					value: 'read',
					description: 'See issues and projects, and change nothing; scope READ',
				},
				{
					name: 'Read and Write',
					value: 'readWrite',
					description: 'Also create, change and delete issues; scope WRITE',
				},
			],
			default: 'readWrite',
			description:
				'What the connection may be used for, at most what you yourself may do. The incoming link must have this permission. After a change, connect again.',
		},
		{
			displayName: 'Authorization URL',
			name: 'authorizationUrl',
			type: 'string',
			placeholder: 'e.g. https://jira.acme.com/jira/rest/oauth2/latest/authorize',
			default: '',
			description: "Advanced. Empty means the one of 'Server URL'; change it only for a proxy.",
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			placeholder: 'e.g. https://jira.acme.com/jira/rest/oauth2/latest/token',
			default: '',
			description: "Advanced. Empty means the one of 'Server URL'; change it only for a proxy.",
		},
		...heldToServer,
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await prepareServerOAuth2(credentials, asking(this));
	}

	test: ICredentialTestRequest = {
		request: {
			url: serverTestUrlExpression(),
			skipSslCertificateValidation: '={{ $credentials.allowUnauthorizedCerts === true }}',
			agentOptions: { ca: certificateExpression() },
		},
		rules: serverTestRules,
	};
}
