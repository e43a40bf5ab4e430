import { resource } from '../../../operation';
import { addComment } from './add';
import { createOrUpdateComment } from './createOrUpdate';
import { deleteComment } from './delete';
import { getComment } from './get';
import { getComments } from './getMany';
import { updateComment } from './update';

export const comment = resource('comment', 'Issue Comment', {
	add: addComment,
	get: getComment,
	getMany: getComments,
	update: updateComment,
	createOrUpdate: createOrUpdateComment,
	delete: deleteComment,
});
