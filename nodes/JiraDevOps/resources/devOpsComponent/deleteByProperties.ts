import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteComponentsByProperties = deleteByPropertiesOperation({
	action: 'Delete DevOps components by properties',
	description: 'Delete all DevOps components that were sent with certain properties',
	endpoint: 'DELETE /rest/devopscomponents/1.0/bulkByProperties',
});
