import { resource } from '../../../operation';
import { addUserToGroup } from './addUser';
import { getGroups } from './getMany';
import { getGroupMembers } from './getMembers';
import { removeUserFromGroup } from './removeUser';

export const group = resource('group', 'Group', {
	getMembers: getGroupMembers,
	getMany: getGroups,
	addUser: addUserToGroup,
	removeUser: removeUserFromGroup,
});
