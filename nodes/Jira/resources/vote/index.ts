import { resource } from '../../../operation';
import { addVote } from './add';
import { getVotes } from './get';
import { removeVote } from './remove';

export const vote = resource('vote', 'Issue Vote', {
	add: addVote,
	get: getVotes,
	remove: removeVote,
});
