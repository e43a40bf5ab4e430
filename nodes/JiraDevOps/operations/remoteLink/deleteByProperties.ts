import { deleteByPropertiesOperation } from '../propertiesOperation';

export const deleteRemoteLinksByProperties = deleteByPropertiesOperation({
	api: 'remotelinks',
	resource: 'remoteLink',
	action: 'Delete remote links by properties',
	description: 'Take all remote links off their issues that were sent with certain properties',
	scopes: ['delete:remote-link-info:jira'],
	specification: 'DELETE /rest/remotelinks/1.0/bulkByProperties',
});
