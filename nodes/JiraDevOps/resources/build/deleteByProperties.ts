import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteBuildsByProperties = deleteByPropertiesOperation({
	action: 'Delete builds by properties',
	description: 'Remove all builds that were sent with certain properties from their issues',
	endpoint: 'DELETE /rest/builds/0.1/bulkByProperties',
});
