import { builtIn, step } from '../../operation';

export const createUser = builtIn('user', 'create', { accountId: [], additionalFields: [] }, () => [
	step('user', 'create', {}),
]);
