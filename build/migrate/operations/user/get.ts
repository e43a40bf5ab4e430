import { builtIn, step } from '../../operation';

export const getUser = builtIn('user', 'get', { accountId: [], additionalFields: [] }, () => [
	step('user', 'get', {}),
]);
