import { getOperation } from '../keyOperation';
import { buildKey } from './key';

export const getBuild = getOperation({
	...buildKey,
	action: 'Get build',
	description: 'Get a build as stored in Jira',
});
