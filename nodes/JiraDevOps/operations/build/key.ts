import { keyNumber, keyText } from '../keyOperation';

/** What Jira knows a build by. */
export const buildKey = {
	resource: 'build',
	parameters: [
		keyText('pipelineId', 'Pipeline ID', 'The pipeline that the build was sent with'),
		keyNumber('buildNumber', 'Build Number', 'The number of the build in its pipeline'),
	],
	path: '/rest/builds/0.1/pipelines/{pipelineId}/builds/{buildNumber}',
} as const;
