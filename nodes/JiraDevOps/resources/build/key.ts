import { pathField, pathNumberField } from '../../fields/text';

/** The key of a build in Jira. */
export const buildKey = {
	fields: {
		pipelineId: pathField('Pipeline ID', {
			description: 'The pipeline that the build was sent with',
		}),
		buildNumber: pathNumberField('Build Number', 'The number of the build in its pipeline'),
	},
	path: '/rest/builds/0.1/pipelines/{pipelineId}/builds/{buildNumber}',
} as const;
