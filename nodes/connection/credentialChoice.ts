import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import type { Flavour } from './site';

/** A way of signing in that a node offers. */
export interface SignInChoice {
	/** n8n's name of the credential type. */
	readonly credentialType: string;
	readonly displayName: string;
	readonly description: string;
	readonly flavour: Flavour;
}

/** The ways to sign in as somebody, in the order in which most people need them. */
export const signInChoices: readonly SignInChoice[] = [
	{
		credentialType: 'jiraBasicApi',
		displayName: 'Cloud: Email and API Token',
		description: 'The quickest way on Jira Cloud; classic tokens and tokens with scopes',
		flavour: 'cloud',
	},
	{
		credentialType: 'jiraOAuth2Api',
		displayName: 'Cloud: OAuth2',
		description: "Your users sign in on Atlassian's page; needs an OAuth 2.0 app",
		flavour: 'cloud',
	},
	{
		credentialType: 'jiraServiceAccountApi',
		displayName: 'Cloud: Service Account',
		description: 'An account of no person, with OAuth 2.0 client credentials',
		flavour: 'cloud',
	},
	{
		credentialType: 'jiraDataCenterApi',
		displayName: 'Data Center: User Name and Password',
		description: 'Your own Jira server',
		flavour: 'dataCenter',
	},
	{
		credentialType: 'jiraDataCenterPatApi',
		displayName: 'Data Center: Personal Access Token',
		description: 'Your own Jira server, without a password in n8n',
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
	description: 'Which Jira it is, and how to sign in',
};

/** The credentials of a node, each shown when its way is chosen. */
export const nodeCredentials: INodeCredentialDescription[] = signInChoices.map(
	({ credentialType }) => ({
		name: credentialType,
		required: true,
		displayOptions: { show: { authentication: [credentialType] } },
	}),
);
