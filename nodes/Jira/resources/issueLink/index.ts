import { resource } from '../../../operation';
import { createLink } from './create';
import { deleteLink } from './delete';
import { getLink } from './get';
import { getLinks } from './getMany';
import { getLinkTypes } from './getTypes';

export const issueLink = resource('issueLink', 'Issue Link', {
	create: createLink,
	getMany: getLinks,
	get: getLink,
	getTypes: getLinkTypes,
	delete: deleteLink,
});
