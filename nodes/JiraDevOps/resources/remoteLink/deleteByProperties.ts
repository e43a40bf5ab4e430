import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteRemoteLinksByProperties = deleteByPropertiesOperation({
	action: 'Delete remote links by properties',
	description: 'Remove all remote links that were sent with certain properties from their issues',
	endpoint: 'DELETE /rest/remotelinks/1.0/bulkByProperties',
});
