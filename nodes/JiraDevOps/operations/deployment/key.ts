import { keyNumber, keyText } from '../keyOperation';

/** What Jira knows a deployment by. */
export const deploymentKey = {
	resource: 'deployment',
	parameters: [
		keyText('pipelineId', 'Pipeline ID', 'The pipeline that the deployment was sent with'),
		keyText('environmentId', 'Environment ID', 'The environment that the deployment was sent with'),
		keyNumber(
			'deploymentSequenceNumber',
			'Deployment Number',
			'The number of the deployment in its pipeline and environment',
		),
	],
	path: '/rest/deployments/0.1/pipelines/{pipelineId}/environments/{environmentId}/deployments/{deploymentSequenceNumber}',
} as const;
