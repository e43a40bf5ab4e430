import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { repositoryIdInput } from '../../input/values';
import { repositoryParameter, upToInput, upToParameter } from './key';

const input = z.object({ repositoryId: repositoryIdInput, options: upToInput }).strict();

export const deleteRepository = operation({
	resource: 'developmentInformation',
	name: 'deleteRepository',
	displayName: 'Delete Repository',
	action: 'Delete repository of development information',
	description: 'Take a repository and everything in it off all issues',
	endpoint: 'DELETE /rest/devinfo/0.10/repository/{repositoryId}',
	effect: 'deleted',
	parameters: [repositoryParameter, upToParameter],
	input,

	kind: 'request',
	request: ({ repositoryId, options }) => ({
		path: { repositoryId },
		query: { _updateSequenceId: options.updateSequenceId },
	}),
	output: (_, { repositoryId }) => ({ repositoryId, deleted: true }),
});
