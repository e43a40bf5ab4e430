import { getOperation } from '../keyOperation';
import { deploymentKey } from './key';

export const getDeployment = getOperation({
	...deploymentKey,
	action: 'Get deployment',
	description: 'Get a deployment as stored in Jira',
});
