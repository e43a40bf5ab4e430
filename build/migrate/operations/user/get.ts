import { builtIn, step } from '../../operation';
import { asStored } from '../returned';
import { personIn } from './person';

export const getUser = builtIn(
	'user',
	'get',
	{ accountId: [], additionalFields: ['expand'] },
	(asked) => [
		step('user', 'get', {
			user: personIn(asked),
			include: asked.collection('additionalFields').expand,
			...asStored,
		}),
	],
);
