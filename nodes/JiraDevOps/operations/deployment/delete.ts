import { deleteOperation } from '../keyOperation';
import { deploymentKey } from './key';

export const deleteDeployment = deleteOperation({
	...deploymentKey,
	action: 'Delete deployment',
	description: 'Take a deployment off its issues',
	scopes: ['delete:deployment-info:jira'],
	specification:
		'DELETE /rest/deployments/0.1/pipelines/{pipelineId}/environments/{environmentId}/deployments/{deploymentSequenceNumber}',
});
