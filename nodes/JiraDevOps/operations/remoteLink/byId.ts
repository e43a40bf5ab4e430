import { path } from '../../../connection';
import { idOperations } from '../idOperations';

export const { get: getRemoteLink, delete: deleteRemoteLink } = idOperations({
	api: 'remotelinks',
	resource: 'remoteLink',
	noun: 'remote link',
	parameter: ['remoteLinkId', 'Remote Link ID'],
	specification: '/rest/remotelinks/1.0/remotelink/{remoteLinkId}',
	scopes: { read: ['read:remote-link-info:jira'], delete: ['delete:remote-link-info:jira'] },
	path: (id) => path`remotelink/${id}`,
});
