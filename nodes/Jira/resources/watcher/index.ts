import { resource } from '../../../operation';
import { addWatcher } from './add';
import { getWatchers } from './get';
import { removeWatcher } from './remove';

export const watcher = resource('watcher', 'Issue Watcher', {
	add: addWatcher,
	get: getWatchers,
	remove: removeWatcher,
});
