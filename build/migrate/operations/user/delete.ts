import { builtIn, step } from '../../operation';
import { personIn } from './person';

export const deleteUser = builtIn('user', 'delete', { accountId: [] }, (asked) => [
	step('user', 'delete', { user: personIn(asked) }),
]);
