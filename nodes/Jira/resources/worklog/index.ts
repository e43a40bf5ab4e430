import { resource } from '../../../operation';
import { addWorklog } from './add';
import { deleteWorklog } from './delete';
import { getWorklog } from './get';
import { getWorklogs } from './getMany';
import { getUpdatedWorklogs } from './getUpdatedSince';
import { updateWorklog } from './update';

export const worklog = resource('worklog', 'Issue Worklog', {
	add: addWorklog,
	get: getWorklog,
	getMany: getWorklogs,
	getUpdatedSince: getUpdatedWorklogs,
	update: updateWorklog,
	delete: deleteWorklog,
});
