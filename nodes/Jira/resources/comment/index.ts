import { resource } from '../../../operation';
import { addComment } from './add';
import { getComments } from './getMany';

export const comment = resource('comment', 'Issue Comment', {
	add: addComment,
	getMany: getComments,
});
