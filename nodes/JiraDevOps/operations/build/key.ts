import { path } from '../../../connection';
import { pathField, pathNumberField } from '../../fields/text';

/** What Jira knows a build by. */
export const buildKey = {
	api: 'builds',
	resource: 'build',
	fields: {
		pipelineId: pathField('Pipeline ID', {
			description: 'The pipeline that the build was sent with',
		}),
		buildNumber: pathNumberField('Build Number', 'The number of the build in its pipeline'),
	},
	path: ({ pipelineId, buildNumber }: Record<'pipelineId' | 'buildNumber', string>) =>
		path`pipelines/${pipelineId}/builds/${buildNumber}`,
} as const;
