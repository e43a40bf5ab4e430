import { builtIn, step } from '../../operation';
import { issueIn } from '../requiredText';
import { asStored } from '../returned';
import { commentText, textParameters } from './fields';

export const addComment = builtIn(
	'issueComment',
	'add',
	{ issueKey: [], ...textParameters },
	(asked) => [
		step('comment', 'add', { issue: issueIn(asked), ...commentText(asked), ...asStored }),
	],
);
