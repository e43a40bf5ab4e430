import { getOperation } from '../keyOperation';
import { buildKey } from './key';

export const getBuild = getOperation({
	...buildKey,
	action: 'Get build',
	description: 'Get a build as Jira has stored it',
	scopes: ['read:build-info:jira'],
	specification: 'GET /rest/builds/0.1/pipelines/{pipelineId}/builds/{buildNumber}',
});
