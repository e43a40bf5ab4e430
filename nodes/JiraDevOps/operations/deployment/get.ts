import { getOperation } from '../keyOperation';
import { deploymentKey } from './key';

export const getDeployment = getOperation({
	...deploymentKey,
	action: 'Get deployment',
	description: 'Get a deployment as Jira has stored it',
	scopes: ['read:deployment-info:jira'],
	specification:
		'GET /rest/deployments/0.1/pipelines/{pipelineId}/environments/{environmentId}/deployments/{deploymentSequenceNumber}',
});
