import { builtIn, step } from '../../operation';
import { isExpression } from '../../values/expression';
import { issueIn } from '../requiredText';
import { asStored, returned } from '../returned';
import { noteExpand } from './fields';

export const getComments = builtIn(
	'issueComment',
	'getAll',
	{ issueKey: [], returnAll: [], limit: [], options: ['expand', 'orderBy'] },
	(asked) => {
		const options = asked.collection('options');
		noteExpand(options, asked);
		const { orderBy } = options;
		return [
			step('comment', 'getMany', {
				issue: issueIn(asked),
				...returned(asked),
				order:
					typeof orderBy === 'string' && !isExpression(orderBy)
						? orderBy.replace('+', '')
						: orderBy,
				...asStored,
			}),
		];
	},
);
