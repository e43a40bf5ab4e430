import { get, path } from '../../../connection';
import { operation } from '../../../operation';

export const getCurrentUser = operation({
	resource: 'user',
	name: 'getCurrent',
	displayName: 'Get Current',
	action: 'Get current user',
	description: 'Tell as whom the credential signs in',
	scopes: ['read:jira-user'],
	specification: { cloud: ['GET /rest/api/3/myself'], dataCenter: ['GET /rest/api/2/myself'] },
	fields: {},

	kind: 'request',
	request: () => get(path`myself`),
});
