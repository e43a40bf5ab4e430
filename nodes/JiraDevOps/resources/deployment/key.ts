import { pathField, pathNumberField } from '../../fields/text';

/** The key of a deployment in Jira. */
export const deploymentKey = {
	fields: {
		pipelineId: pathField('Pipeline ID', {
			description: 'The pipeline that the deployment was sent with',
		}),
		environmentId: pathField('Environment ID', {
			description: 'The environment that the deployment was sent with',
		}),
		deploymentSequenceNumber: pathNumberField(
			'Deployment Number',
			'The number of the deployment in its pipeline and environment',
		),
	},
	path: '/rest/deployments/0.1/pipelines/{pipelineId}/environments/{environmentId}/deployments/{deploymentSequenceNumber}',
} as const;
