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
import { addressProperties, clientProperties, keptProperties } from './signIn/clientProperties';
import { serviceAccount } from './signIn/serviceAccountSignIn';
import { cloudTestRules } from './signIn/testRules';
import { ATLASSIAN } from './signIn/webAddress';

/**
 * Jira Cloud as a service account, by OAuth 2.0 client credentials.
 *
 * Source: support.atlassian.com, "Create OAuth 2.0 credential for service accounts".
 */
export class JiraServiceAccountApi implements ICredentialType {
	name = 'jiraServiceAccountApi';

	displayName = CREDENTIAL_NAMES.jiraServiceAccountApi;

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform/blob/main/docs/credentials/cloud-service-account.md';

	properties: INodeProperties[] = [
		{
			displayName: `An organization admin creates the credential at <a href="https://admin.atlassian.com" target="_blank">admin.atlassian.com</a> → Directory → Service accounts → your account → Create credentials → OAuth 2.0, with the scopes <code>read:jira-user</code>, <code>read:jira-work</code> and <code>write:jira-work</code>. For an API token of a service account use the credential ${CREDENTIAL_NAMES.jiraBasicApi}.`,
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
			description:
				'Your Jira site: its name, its address, the address of any of its pages, or its cloud ID. May stay empty if the service account has access to only one site.',
		},
		...addressProperties(ATLASSIAN.token),
		...keptProperties,
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
		request: testRequest(MYSELF),
		rules: cloudTestRules(
			'create a new credential with it in admin.atlassian.com → Directory → Service accounts, as scopes cannot be added later',
		),
	};
}
