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
import { asking } from './signIn/ask';
import { testRequest } from './signIn/credentialTest';
import { addressProperties, clientProperties, keptProperties } from './signIn/clientProperties';
import { asGatewayRequest, devOps, PROBES } from './signIn/devOpsSignIn';
import { ATLASSIAN } from './signIn/webAddress';

/**
 * Jira Cloud's DevOps APIs (builds, deployments, development information, feature flags, remote
 * links) with a site's OAuth credentials for self-hosted tools.
 *
 * Source: developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools".
 */
export class JiraDevOpsApi implements ICredentialType {
	name = 'jiraDevOpsApi';

	displayName = CREDENTIAL_NAMES.jiraDevOpsApi;

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform/blob/main/docs/credentials/devops.md';

	properties: INodeProperties[] = [
		{
			displayName:
				'A site admin creates the credentials in Jira → Settings (⚙) → Apps → OAuth credentials → Create credentials, with the permissions that you need: builds, deployments, development information, feature flags. As the base URL of the tool, enter the address of your n8n.',
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		...clientProperties,
		{
			displayName: 'Site',
			name: 'site',
			type: 'string',
			placeholder: 'e.g. acme.atlassian.net',
			default: '',
			required: true,
			description:
				'The Jira site on which the credentials were created: its name, its address, the address of any of its pages, or its cloud ID',
		},
		...addressProperties(ATLASSIAN.devOpsToken),
		...keptProperties,
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await devOps.prepare(credentials, asking(this), Date.now());
	}

	authenticate: IAuthenticate = async (credentials, request) =>
		await devOps.sign(credentials, asGatewayRequest(credentials, request), Date.now());

	// `preAuthentication` has already checked everything. Any answer is fine here, because no request to this API
	// returns 200 for every set of permissions.
	test: ICredentialTestRequest = {
		request: testRequest(PROBES[0], { ignoreHttpStatusErrors: true }),
	};
}
