import { builtIn, step } from '../../operation';
import { issueIn, requiredText } from '../requiredText';
import { asStored } from '../returned';
import { noteExpand } from './fields';

export const getComment = builtIn(
	'issueComment',
	'get',
	{ issueKey: [], commentId: [], options: ['expand'] },
	(asked) => {
		noteExpand(asked.collection('options'), asked);
		return [
			step('comment', 'get', {
				issue: issueIn(asked),
				commentId: requiredText(asked, 'commentId'),
				...asStored,
			}),
		];
	},
);
