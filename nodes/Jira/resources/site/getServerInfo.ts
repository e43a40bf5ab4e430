import type { IDataObject } from 'n8n-workflow';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { shownEntry } from './simplifySite';

const shown = shownEntry(
	...['baseUrl', 'serverTitle', 'deploymentType', 'version', 'versionNumbers', 'buildNumber'],
	...['buildDate', 'serverTime', 'serverTimeZone', 'defaultLocale'],
);

export const getServerInfo = operation({
	displayName: 'Get Server Info',
	action: 'Get server info of Jira',
	phrases: ['Jira version', 'base URL'],
	description: 'Get the version, the address and the time of this Jira',
	endpoint: 'GET /rest/api/3/serverInfo',
	fields: { simplify: simplifyField() },

	request: () => ({}),
	output: (answer, asked) => shown(answer as IDataObject, asked),
});
