import type { INodeProperties } from 'n8n-workflow';
import { ATLASSIAN } from './webAddress';

/** The form's fields of credentials that exchange a client id and secret for tokens. */
export const clientProperties: readonly INodeProperties[] = [
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
		description: 'Shown only once, when the credential is created',
	},
];

/** Where tokens and the API are; last in the form, because they are rarely changed. */
export function addressProperties(tokenUrl: string): INodeProperties[] {
	const description = 'Advanced. Change it only for Atlassian Government Cloud or a proxy.';
	return [
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			placeholder: `e.g. ${tokenUrl}`,
			default: tokenUrl,
			description,
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			placeholder: `e.g. ${ATLASSIAN.gateway}`,
			default: ATLASSIAN.gateway,
			description,
		},
	];
}

/** What n8n stores with the credential: the token, and what was found out with it. */
export const keptProperties: readonly INodeProperties[] = [
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	hidden('Expires At', 'expiresAt'),
	hidden('Renew At', 'renewAt'),
	hidden('Cloud ID', 'cloudId'),
	hidden('Site URL', 'siteUrl'),
	hidden('Prepared For', 'preparedFor'),
];

function hidden(displayName: string, name: string): INodeProperties {
	return { displayName, name, type: 'hidden', default: '' };
}
