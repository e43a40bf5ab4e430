import { path } from '../../../connection';
import { getOperation } from '../keyOperation';
import { deploymentKey } from './key';

export const getGatingStatus = getOperation({
	...deploymentKey,
	name: 'getGatingStatus',
	displayName: 'Get Gating Status',
	action: 'Get gating status of deployment',
	description: 'Tell whether Jira Service Management allows the deployment to go on',
	scopes: ['read:deployment-info:jira'],
	specification:
		'GET /rest/deployments/0.1/pipelines/{pipelineId}/environments/{environmentId}/deployments/{deploymentSequenceNumber}/gating-status',
	path: ({ pipelineId, environmentId, deploymentSequenceNumber }) =>
		path`pipelines/${pipelineId}/environments/${environmentId}/deployments/${deploymentSequenceNumber}/gating-status`,
});
