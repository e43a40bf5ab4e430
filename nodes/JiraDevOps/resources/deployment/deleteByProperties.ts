import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteDeploymentsByProperties = deleteByPropertiesOperation({
	action: 'Delete deployments by properties',
	description: 'Take all deployments off their issues that were sent with certain properties',
	endpoint: 'DELETE /rest/deployments/0.1/bulkByProperties',
});
