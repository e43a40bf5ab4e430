import { operation } from '../../../operation';

export const getCurrentUser = operation({
	resource: 'user',
	name: 'getCurrent',
	displayName: 'Get Current',
	action: 'Get current user',
	description: 'Tell as whom the credential signs in',
	endpoint: 'GET /rest/api/3/myself',
	fields: {},

	kind: 'request',
	request: () => ({}),
});
