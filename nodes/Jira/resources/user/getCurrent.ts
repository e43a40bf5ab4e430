import { operation } from '../../../operation';

export const getCurrentUser = operation({
	displayName: 'Get Current',
	action: 'Get current user',
	description: 'Get the signed-in user',
	endpoint: 'GET /rest/api/3/myself',
	fields: {},

	request: () => ({}),
});
