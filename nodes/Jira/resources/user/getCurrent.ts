import { operation } from '../../../operation';

export const getCurrentUser = operation({
	displayName: 'Get Current',
	action: 'Get current user',
	description: 'Tell as whom the credential signs in',
	endpoint: 'GET /rest/api/3/myself',
	fields: {},

	request: () => ({}),
});
