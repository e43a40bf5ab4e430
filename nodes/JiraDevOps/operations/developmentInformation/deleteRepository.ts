import { z } from 'zod/v3';
import { del, path } from '../../../connection';
import { operation } from '../../../operation';
import { repositoryIdInput } from '../../input/values';
import { repositoryParameter, upToInput, upToParameter } from './key';

const input = z.object({ repositoryId: repositoryIdInput, options: upToInput }).strict();

export const deleteRepository = operation<z.output<typeof input>>({
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
	parameters: [repositoryParameter, upToParameter],
	input,

	kind: 'request',
	request: ({ repositoryId, options }) =>
		del(path`repository/${repositoryId}`, {
			api: 'devinfo',
			query: { _updateSequenceId: options.updateSequenceId },
		}),
	output: (_, { repositoryId }) => ({ repositoryId, deleted: true }),
});
