import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteBuildsByProperties = deleteByPropertiesOperation({
	action: 'Delete builds by properties',
	description: 'Take all builds off their issues that were sent with certain properties',
	endpoint: 'DELETE /rest/builds/0.1/bulkByProperties',
});
