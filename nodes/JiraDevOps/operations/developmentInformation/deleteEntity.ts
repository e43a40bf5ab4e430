import { z } from 'zod/v3';
import { del, path } from '../../../connection';
import { operation } from '../../../operation';
import { pathValue, repositoryIdInput } from '../../input/values';
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

export const deleteEntity = operation<z.output<typeof input>>({
	resource: 'developmentInformation',
	name: 'deleteEntity',
	displayName: 'Delete Entity',
	action: 'Delete commit branch or pull request',
	description: 'Take one commit, branch or pull request off its issues',
	scopes: ['delete:dev-info:jira'],
	specification: {
		cloud: ['DELETE /rest/devinfo/0.10/repository/{repositoryId}/{entityType}/{entityId}'],
		dataCenter: [],
	},
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
	request: (asked) =>
		del(path`repository/${asked.repositoryId}/${asked.entityType}/${entityId(asked.entityId)}`, {
			api: 'devinfo',
			query: { _updateSequenceId: asked.options.updateSequenceId },
		}),
	output: (_, { repositoryId, entityType, entityId: id }) => ({
		repositoryId,
		entityType,
		entityId: id,
		deleted: true,
	}),
});
