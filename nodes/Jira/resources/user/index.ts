import { resource } from '../../../operation';
import { getCurrentUser } from './getCurrent';

export const user = resource('user', 'User', {
	getCurrent: getCurrentUser,
});
