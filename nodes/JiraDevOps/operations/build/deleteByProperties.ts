import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteBuildsByProperties = deleteByPropertiesOperation({
	api: 'builds',
	resource: 'build',
	action: 'Delete builds by properties',
	description: 'Take all builds off their issues that were sent with certain properties',
	scopes: ['delete:build-info:jira'],
	specification: 'DELETE /rest/builds/0.1/bulkByProperties',
});
