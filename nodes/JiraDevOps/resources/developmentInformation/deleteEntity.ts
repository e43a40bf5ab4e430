import { choiceField } from '../../../fields';
import { operation } from '../../../operation';
import { pathField } from '../../fields/text';
import { ENTITY_DELETION } from '../../kinds/deletion';
import { entityId } from '../../readings/entityId';
import { keepNewerField, repositoryIdField } from './key';

const ENTITY_TYPES = ['branch', 'commit', 'pull_request'] as const;

export const deleteEntity = operation({
	displayName: 'Delete Entity',
	action: 'Delete commit branch or pull request',
	description: 'Remove a commit, branch or pull request from its issues',
	endpoint: ENTITY_DELETION,
	effect: 'deleted',
	fields: {
		repositoryId: repositoryIdField,
		entityType: choiceField('Entity Type', ENTITY_TYPES, { required: true }),
		entityId: pathField(
			'Entity ID',
			{
				placeholder: 'e.g. feature/SUP-12-login',
				description:
					'The hash of the commit, the name of the branch, or the number of the pull request',
			},
			entityId,
		),
		options: keepNewerField,
	},

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
