import { getOperation } from '../keyOperation';
import { deploymentKey } from './key';

export const getGatingStatus = getOperation({
	...deploymentKey,
	displayName: 'Get Gating Status',
	action: 'Get gating status of deployment',
	description: 'Tell whether Jira Service Management allows the deployment to go on',
	path: `${deploymentKey.path}/gating-status`,
});
