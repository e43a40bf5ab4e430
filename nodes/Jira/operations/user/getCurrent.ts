import { z } from 'zod/v3';
import { operation } from '../../../operation';

export const getCurrentUser = operation({
	resource: 'user',
	name: 'getCurrent',
	displayName: 'Get Current',
	action: 'Get current user',
	description: 'Tell as whom the credential signs in',
	endpoint: 'GET /rest/api/3/myself',
	parameters: [],
	input: z.object({}).strict(),

	kind: 'request',
	request: () => ({}),
});
