import { builtIn, step } from '../../operation';

export const deleteUser = builtIn('user', 'delete', { accountId: [], additionalFields: [] }, () => [
	step('user', 'delete', {}),
]);
