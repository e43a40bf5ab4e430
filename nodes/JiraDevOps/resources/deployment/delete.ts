import { deleteOperation } from '../keyOperation';
import { deploymentKey } from './key';

export const deleteDeployment = deleteOperation({
	...deploymentKey,
	action: 'Delete deployment',
	description: 'Remove a deployment from its issues',
});
