import { resource } from '../../../operation';
import { deleteRemoteLink, getRemoteLink } from './byId';
import { deleteRemoteLinksByProperties } from './deleteByProperties';
import { submitRemoteLinks } from './submit';

export const remoteLink = resource('remoteLink', 'Remote Link', {
	submit: submitRemoteLinks,
	get: getRemoteLink,
	delete: deleteRemoteLink,
	deleteByProperties: deleteRemoteLinksByProperties,
});
