/** The names that people see of the credential types: each tells itself apart from those of n8n's own Jira nodes. */
export const CREDENTIAL_NAMES = {
	jiraBasicApi: 'Jira Platform: Cloud API Token',
	jiraOAuth2Api: 'Jira Platform: Cloud OAuth2',
	jiraServiceAccountApi: 'Jira Platform: Cloud Service Account',
	jiraDataCenterApi: 'Jira Platform: Data Center Password',
	jiraDataCenterPatApi: 'Jira Platform: Data Center Access Token',
	jiraDataCenterOAuth2Api: 'Jira Platform: Data Center OAuth2',
	jiraDevOpsApi: 'Jira Platform: DevOps',
} as const;
