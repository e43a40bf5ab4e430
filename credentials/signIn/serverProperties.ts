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
	{
		displayName: 'Client Certificate',
		name: 'clientCertificate',
		type: 'string',
		typeOptions: { rows: 4 },
		placeholder: 'e.g. -----BEGIN CERTIFICATE----- …',
		default: '',
		description:
			'Certificate in PEM format with which n8n identifies itself, if the server or a gateway in front of it asks for one',
	},
	{
		displayName: 'Client Key',
		name: 'clientKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: "Private key of 'Client Certificate' in PEM format",
	},
	{
		displayName: 'Client Key Passphrase',
		name: 'clientKeyPassphrase',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: "Passphrase of 'Client Key', if it is encrypted",
	},
	{
		displayName: 'Headers',
		name: 'headers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Header',
		default: {},
		description:
			'Headers that an access gateway in front of Jira asks for. They go only to the server in Server URL.',
		options: [
			{
				displayName: 'Header',
				name: 'values',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						placeholder: 'e.g. CF-Access-Client-Id',
						default: '',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						typeOptions: { password: true },
						default: '',
					},
				],
			},
		],
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
