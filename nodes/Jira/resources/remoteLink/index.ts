import { resource } from '../../../operation';
import { createOrUpdateRemoteLink } from './createOrUpdate';
import { deleteRemoteLink } from './delete';
import { getRemoteLinks } from './getMany';

export const remoteLink = resource('remoteLink', 'Issue Remote Link', {
	createOrUpdate: createOrUpdateRemoteLink,
	getMany: getRemoteLinks,
	delete: deleteRemoteLink,
});
