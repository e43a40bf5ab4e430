import { path } from '../../../connection';
import { keyNumber, keyText } from '../keyOperation';

type Part = 'pipelineId' | 'environmentId' | 'deploymentSequenceNumber';

/** What Jira knows a deployment by. */
export const deploymentKey = {
	api: 'deployments',
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
	path: ({ pipelineId, environmentId, deploymentSequenceNumber }: Record<Part, string>) =>
		path`pipelines/${pipelineId}/environments/${environmentId}/deployments/${deploymentSequenceNumber}`,
} as const;
