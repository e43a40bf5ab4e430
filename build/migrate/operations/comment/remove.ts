import { builtIn, step } from '../../operation';
import { issueIn, requiredText } from '../requiredText';

export const deleteComment = builtIn(
	'issueComment',
	'remove',
	{ issueKey: [], commentId: [] },
	(asked) => [
		step('comment', 'delete', {
			issue: issueIn(asked),
			commentId: requiredText(asked, 'commentId'),
		}),
	],
);
