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
import { prepareDataCenter, signDataCenter } from './signIn/dataCenterSignIn';
import { serverProperties } from './signIn/serverProperties';
import { serverTestRules } from './signIn/testRules';

/**
 * Jira Data Center or Server with a personal access token (Jira 8.14 or later).
 *
 * Source: confluence.atlassian.com, "Using personal access tokens".
 */
export class JiraDataCenterPatApi implements ICredentialType {
	name = 'jiraDataCenterPatApi';

	displayName = CREDENTIAL_NAMES.jiraDataCenterPatApi;

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform/blob/main/docs/credentials/data-center-access-token.md';

	properties: INodeProperties[] = [
		{
			displayName: `For a Jira that your company runs itself. Create the token in Jira → your picture → Profile → Personal Access Tokens → Create token. For Jira Cloud use the credential ${CREDENTIAL_NAMES.jiraBasicApi}.`,
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Personal Access Token',
			name: 'personalAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		...serverProperties,
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await prepareDataCenter(credentials, 'personalAccessToken', asking(this));
	}

	authenticate: IAuthenticate = async (credentials, request) =>
		signDataCenter(credentials, 'personalAccessToken', request);

	test: ICredentialTestRequest = {
		request: testRequest('/rest/api/2/myself'),
		rules: serverTestRules,
	};
}
