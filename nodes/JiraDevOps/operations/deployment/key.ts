import { path } from '../../../connection';
import { pathField, pathNumberField } from '../../fields/text';

type Part = 'pipelineId' | 'environmentId' | 'deploymentSequenceNumber';

/** What Jira knows a deployment by. */
export const deploymentKey = {
	api: 'deployments',
	resource: 'deployment',
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
	path: ({ pipelineId, environmentId, deploymentSequenceNumber }: Record<Part, string>) =>
		path`pipelines/${pipelineId}/environments/${environmentId}/deployments/${deploymentSequenceNumber}`,
} as const;
