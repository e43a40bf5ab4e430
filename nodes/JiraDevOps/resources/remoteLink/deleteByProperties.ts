import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteRemoteLinksByProperties = deleteByPropertiesOperation({
	action: 'Delete remote links by properties',
	description: 'Take all remote links off their issues that were sent with certain properties',
	endpoint: 'DELETE /rest/remotelinks/1.0/bulkByProperties',
});
