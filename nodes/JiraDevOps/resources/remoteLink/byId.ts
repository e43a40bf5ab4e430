import { idOperations } from '../idOperations';

export const { get: getRemoteLink, delete: deleteRemoteLink } = idOperations({
	noun: 'remote link',
	parameter: ['remoteLinkId', 'Remote Link ID'],
	path: '/rest/remotelinks/1.0/remotelink/{remoteLinkId}',
});
