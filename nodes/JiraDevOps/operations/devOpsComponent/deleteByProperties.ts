import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteComponentsByProperties = deleteByPropertiesOperation({
	api: 'devopscomponents',
	resource: 'devOpsComponent',
	action: 'Delete DevOps components by properties',
	description: 'Delete all DevOps components that were sent with certain properties',
	scopes: [],
	specification: 'DELETE /rest/devopscomponents/1.0/bulkByProperties',
});
