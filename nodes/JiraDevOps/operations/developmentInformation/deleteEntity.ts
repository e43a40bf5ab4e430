import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { pathValue, repositoryIdInput } from '../../input/values';
import { ENTITY_DELETION } from '../../kinds/deletion';
import { choice, requiredText } from '../../parameters/fields';
import { entityId } from '../../readings/entityId';
import { repositoryParameter, upToInput, upToParameter } from './key';

const ENTITY_TYPES = ['branch', 'commit', 'pull_request'] as const;

const input = z
	.object({
		repositoryId: repositoryIdInput,
		entityType: z.enum(ENTITY_TYPES),
		entityId: pathValue(entityId),
		options: upToInput,
	})
	.strict();

export const deleteEntity = operation({
	resource: 'developmentInformation',
	name: 'deleteEntity',
	displayName: 'Delete Entity',
	action: 'Delete commit branch or pull request',
	description: 'Take one commit, branch or pull request off its issues',
	endpoint: ENTITY_DELETION,
	effect: 'deleted',
	parameters: [
		repositoryParameter,
		choice('Entity Type', 'entityType', ENTITY_TYPES, { required: true }),
		requiredText('Entity ID', 'entityId', {
			placeholder: 'e.g. feature/SUP-12-login',
			description:
				'The hash of the commit, the name of the branch, or the number of the pull request',
		}),
		upToParameter,
	],
	input,

	kind: 'request',
	request: ({ repositoryId, entityType, options, ...asked }) => ({
		path: { repositoryId, entityType, entityId: entityId(asked.entityId) },
		query: { _updateSequenceId: options.updateSequenceId },
	}),
	output: (_, { repositoryId, entityType, entityId: id }) => ({
		repositoryId,
		entityType,
		entityId: id,
		deleted: true,
	}),
});
