import { operation } from '../../../operation';
import { keepNewerField, repositoryIdField } from './key';

export const deleteRepository = operation({
	displayName: 'Delete Repository',
	action: 'Delete repository of development information',
	description: 'Remove a repository and everything in it from all issues',
	endpoint: 'DELETE /rest/devinfo/0.10/repository/{repositoryId}',
	effect: 'deleted',
	fields: { repositoryId: repositoryIdField, options: keepNewerField },

	request: ({ repositoryId, options }) => ({
		path: { repositoryId },
		query: { _updateSequenceId: options.updateSequenceId },
	}),
	output: (_, { repositoryId }) => ({ repositoryId, deleted: true }),
});
