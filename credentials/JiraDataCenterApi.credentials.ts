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
 * Jira Data Center or Server with user name and password.
 *
 * Source: developer.atlassian.com, "Basic authentication" for Jira Data Center.
 */
export class JiraDataCenterApi implements ICredentialType {
	name = 'jiraDataCenterApi';

	displayName = CREDENTIAL_NAMES.jiraDataCenterApi;

	icon = {
		light: 'file:../icons/jira-platform.svg',
		dark: 'file:../icons/jira-platform.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform/blob/main/docs/credentials/data-center-password.md';

	properties: INodeProperties[] = [
		{
			displayName: `For a Jira that your company runs itself. A personal access token (Jira → your picture → Profile → Personal Access Tokens) is safer than a password, and required if the API does not accept passwords: use it with the credential ${CREDENTIAL_NAMES.jiraDataCenterPatApi}. For Jira Cloud use ${CREDENTIAL_NAMES.jiraBasicApi}.`,
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			placeholder: 'e.g. mia',
			default: '',
			required: true,
		},
		{
			displayName: 'Password',
			name: 'password',
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
		return await prepareDataCenter(credentials, 'password', asking(this));
	}

	authenticate: IAuthenticate = async (credentials, request) =>
		signDataCenter(credentials, 'password', request);

	test: ICredentialTestRequest = {
		request: testRequest('/rest/api/2/myself'),
		rules: serverTestRules,
	};
}
