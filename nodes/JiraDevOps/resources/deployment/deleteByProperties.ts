import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteDeploymentsByProperties = deleteByPropertiesOperation({
	action: 'Delete deployments by properties',
	description: 'Remove all deployments that were sent with certain properties from their issues',
	endpoint: 'DELETE /rest/deployments/0.1/bulkByProperties',
});
