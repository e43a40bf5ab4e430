import { del, path } from '../../../connection';
import { operation } from '../../../operation';
import { keepNewerField, repositoryIdField } from './key';

export const deleteRepository = operation({
	resource: 'developmentInformation',
	name: 'deleteRepository',
	displayName: 'Delete Repository',
	action: 'Delete repository of development information',
	description: 'Take a repository and everything in it off all issues',
	scopes: ['delete:dev-info:jira'],
	specification: {
		cloud: ['DELETE /rest/devinfo/0.10/repository/{repositoryId}'],
		dataCenter: [],
	},
	effect: 'deleted',
	fields: { repositoryId: repositoryIdField, options: keepNewerField },

	kind: 'request',
	request: ({ repositoryId, options }) =>
		del(path`repository/${repositoryId}`, {
			api: 'devinfo',
			query: { _updateSequenceId: options.updateSequenceId },
		}),
	output: (_, { repositoryId }) => ({ repositoryId, deleted: true }),
});
