import { builtIn, step } from '../../operation';
import { isExpression } from '../../values/expression';
import { asStored } from '../returned';
import { personIn } from './person';

export const getUser = builtIn(
	'user',
	'get',
	{ accountId: [], additionalFields: ['expand'] },
	(asked) => {
		const { expand } = asked.collection('additionalFields');
		if (isExpression(expand) || (Array.isArray(expand) && expand.length > 0)) {
			asked.note(
				'additionalFields.expand',
				'has no counterpart here and is left out: User → Get Groups lists the groups.',
			);
		}
		return [step('user', 'get', { user: personIn(asked), ...asStored })];
	},
);
