import { resource } from '../../../operation';
import { addWorklog } from './add';
import { deleteWorklog } from './delete';
import { getWorklogs } from './getMany';
import { updateWorklog } from './update';

export const worklog = resource('worklog', 'Issue Worklog', {
	add: addWorklog,
	getMany: getWorklogs,
	update: updateWorklog,
	delete: deleteWorklog,
});
