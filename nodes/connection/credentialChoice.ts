import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import type { Flavour, Site } from './site';

/** A way of signing in that a node offers. */
export interface SignInChoice {
	/** n8n's name of the credential type. */
	readonly credentialType: string;
	readonly displayName: string;
	readonly description: string;
	readonly flavour: Flavour;
	readonly permissionAdvice?: Site['permissionAdvice'];
}

/** The ways to sign in as a user, most common first. */
export const signInChoices: readonly SignInChoice[] = [
	{
		credentialType: 'jiraBasicApi',
		displayName: 'Cloud: API Token',
		description: 'The quickest way on Jira Cloud, for classic tokens and tokens with scopes',
		flavour: 'cloud',
	},
	{
		credentialType: 'jiraOAuth2Api',
		displayName: 'Cloud: OAuth2',
		description: "Users sign in on Atlassian's page; needs an OAuth 2.0 app",
		flavour: 'cloud',
	},
	{
		credentialType: 'jiraServiceAccountApi',
		displayName: 'Cloud: Service Account',
		description: 'A service account of your organization, with OAuth 2.0 client credentials',
		flavour: 'cloud',
	},
	{
		credentialType: 'jiraDataCenterApi',
		displayName: 'Data Center: Password',
		description: 'Your own Jira server',
		flavour: 'dataCenter',
	},
	{
		credentialType: 'jiraDataCenterPatApi',
		displayName: 'Data Center: Access Token',
		description: 'Your own Jira server, without storing a password in n8n',
		flavour: 'dataCenter',
	},
	{
		credentialType: 'jiraDataCenterOAuth2Api',
		displayName: 'Data Center: OAuth2',
		description: 'Your own Jira server, where an administrator has made an incoming link',
		flavour: 'dataCenter',
	},
];

/** The choice of the credential in a node's form. */
export const credentialParameter: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	options: signInChoices.map(({ credentialType, displayName, description }) => ({
		name: displayName,
		value: credentialType,
		description,
	})),
	default: 'jiraBasicApi',
	description: 'Which kind of Jira to use, and how to sign in',
};

/** The credentials of a node, each shown when its way to sign in is chosen. */
export const nodeCredentials: INodeCredentialDescription[] = signInChoices.map(
	({ credentialType }) => ({
		name: credentialType,
		required: true,
		displayOptions: { show: { authentication: [credentialType] } },
	}),
);

/** The names of permissions of OAuth credentials for self-hosted tools, if they differ from the name of the API. */
const DEVOPS_PERMISSIONS: Readonly<Record<string, string>> = {
	devinfo: 'development information',
	devopscomponents: 'DevOps components',
	featureflags: 'feature flags',
	remotelinks: 'remote links',
};

/** The only way to sign in as a development tool, which is not a user in Jira. */
export const devOpsSignIn: SignInChoice = {
	credentialType: 'jiraDevOpsApi',
	displayName: 'Cloud: OAuth Credentials for Self-Hosted Tools',
	description: 'For builds, deployments, development information and feature flags',
	flavour: 'cloud',
	permissionAdvice: (endpoint) => {
		const [, , api = ''] = endpoint.split('/');
		return `Give these OAuth credentials the permission for ${DEVOPS_PERMISSIONS[api] ?? api} in Jira → Settings → Apps → OAuth credentials → ⋯ → Edit permissions.`;
	},
};

/** The credential of a node that signs in as a development tool. */
export const devOpsCredentials: INodeCredentialDescription[] = [
	{ name: devOpsSignIn.credentialType, required: true },
];
