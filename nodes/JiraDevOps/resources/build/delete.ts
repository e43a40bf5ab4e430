import { deleteOperation } from '../keyOperation';
import { buildKey } from './key';

export const deleteBuild = deleteOperation({
	...buildKey,
	action: 'Delete build',
	description: 'Remove a build from its issues',
});
