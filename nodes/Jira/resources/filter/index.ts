import { resource } from '../../../operation';
import { createFilter } from './create';
import { deleteFilter } from './delete';
import { getFilter } from './get';
import { getFilters } from './getMany';
import { shareFilter } from './share';
import { unshareFilter } from './unshare';
import { updateFilter } from './update';

export const filter = resource('filter', 'Filter', {
	get: getFilter,
	getMany: getFilters,
	create: createFilter,
	update: updateFilter,
	share: shareFilter,
	unshare: unshareFilter,
	delete: deleteFilter,
});
