import { deleteOperation } from '../keyOperation';
import { buildKey } from './key';

export const deleteBuild = deleteOperation({
	...buildKey,
	action: 'Delete build',
	description: 'Take a build off its issues',
});
