import { builtIn, step } from '../../operation';
import { issueIn, requiredText } from '../requiredText';
import { asStored } from '../returned';
import { commentText, textParameters } from './fields';

export const updateComment = builtIn(
	'issueComment',
	'update',
	{ issueKey: [], commentId: [], ...textParameters },
	(asked) => [
		step('comment', 'update', {
			issue: issueIn(asked),
			commentId: requiredText(asked, 'commentId'),
			...commentText(asked),
			...asStored,
		}),
	],
);
