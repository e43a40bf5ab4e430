import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteDeploymentsByProperties = deleteByPropertiesOperation({
	api: 'deployments',
	resource: 'deployment',
	action: 'Delete deployments by properties',
	description: 'Take all deployments off their issues that were sent with certain properties',
	scopes: ['delete:deployment-info:jira'],
	specification: 'DELETE /rest/deployments/0.1/bulkByProperties',
});
