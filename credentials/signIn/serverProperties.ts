import type { INodeProperties } from 'n8n-workflow';

/** Where a Data Center is and which certificates to trust: the same for all ways of signing in there. */
export const serverPlace: INodeProperties[] = [
	{
		displayName: 'Server URL',
		name: 'serverUrl',
		type: 'string',
		placeholder: 'e.g. https://jira.acme.com/jira',
		default: '',
		required: true,
		description:
			'The address at which you open Jira, with port and context path if it has them. The address of any of its pages works too.',
	},
	{
		displayName: 'Allow HTTP',
		name: 'allowHttp',
		type: 'boolean',
		default: false,
		description:
			'Whether the server may be reached over plain http, where anyone in between can read your password or token',
	},
	{
		displayName: 'Ignore SSL Issues (Insecure)',
		name: 'allowUnauthorizedCerts',
		type: 'boolean',
		default: false,
		description:
			"Whether to connect even if the server's certificate cannot be verified. It is safer to paste the certificate of your company's certificate authority below.",
	},
	{
		displayName: 'CA Certificate',
		name: 'caCertificate',
		type: 'string',
		typeOptions: { rows: 4 },
		placeholder: 'e.g. -----BEGIN CERTIFICATE----- …',
		default: '',
		description:
			"Certificate of your company's certificate authority in PEM format, if it has signed the server's certificate",
	},
];

/** The same, and where a credential that signs itself keeps what it has found. */
export const serverProperties: INodeProperties[] = [
	...serverPlace,
	{
		displayName: 'API URL',
		name: 'apiUrl',
		type: 'hidden',
		typeOptions: { expirable: true },
		default: '',
	},
];
