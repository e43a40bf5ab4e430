import { getOperation } from '../keyOperation';
import { deploymentKey } from './key';

export const getGatingStatus = getOperation({
	...deploymentKey,
	displayName: 'Get Gating Status',
	action: 'Get gating status of deployment',
	description: 'Check whether Jira Service Management allows the deployment to continue',
	path: `${deploymentKey.path}/gating-status`,
});
