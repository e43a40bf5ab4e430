import type { ICredentialType } from 'n8n-workflow';
import { JiraBasicApi } from '../../credentials/JiraBasicApi.credentials';
import { JiraDataCenterApi } from '../../credentials/JiraDataCenterApi.credentials';
import { JiraDataCenterOAuth2Api } from '../../credentials/JiraDataCenterOAuth2Api.credentials';
import { JiraDataCenterPatApi } from '../../credentials/JiraDataCenterPatApi.credentials';
import { JiraDevOpsApi } from '../../credentials/JiraDevOpsApi.credentials';
import { JiraOAuth2Api } from '../../credentials/JiraOAuth2Api.credentials';
import { JiraServiceAccountApi } from '../../credentials/JiraServiceAccountApi.credentials';
import { TypeRegistry } from '../harness/registry';

/** The seven credential types as n8n loads them. */
export const credentialTypes: readonly ICredentialType[] = [
	new JiraBasicApi(),
	new JiraDataCenterApi(),
	new JiraDataCenterPatApi(),
	new JiraDataCenterOAuth2Api(),
	new JiraDevOpsApi(),
	new JiraOAuth2Api(),
	new JiraServiceAccountApi(),
];

/** The seven types for the harness, without any node. */
export const types = new TypeRegistry([
	{ packageName: 'n8n-nodes-jira-platform', nodes: [], credentials: [...credentialTypes] },
]);
