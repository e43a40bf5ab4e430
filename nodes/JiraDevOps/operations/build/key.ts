import { path } from '../../../connection';
import { keyNumber, keyText } from '../keyOperation';

/** What Jira knows a build by. */
export const buildKey = {
	api: 'builds',
	resource: 'build',
	parameters: [
		keyText('pipelineId', 'Pipeline ID', 'The pipeline that the build was sent with'),
		keyNumber('buildNumber', 'Build Number', 'The number of the build in its pipeline'),
	],
	path: ({ pipelineId, buildNumber }: Record<'pipelineId' | 'buildNumber', string>) =>
		path`pipelines/${pipelineId}/builds/${buildNumber}`,
} as const;
