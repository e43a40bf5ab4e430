import { resource } from '../../../operation';
import { createUser } from './create';
import { deleteUser } from './delete';
import { findAssignableUsers } from './findAssignable';
import { getUser } from './get';
import { getCurrentUser } from './getCurrent';
import { getUserGroups } from './getGroups';
import { searchUsers } from './search';

export const user = resource('user', 'User', {
	get: getUser,
	search: searchUsers,
	findAssignable: findAssignableUsers,
	getCurrent: getCurrentUser,
	getGroups: getUserGroups,
	create: createUser,
	delete: deleteUser,
});
