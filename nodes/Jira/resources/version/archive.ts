import { choiceField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { writtenVersion } from './simplifyVersion';
import { versionEndpoints, versionFields, versionLookUps, withVersionId } from './versionField';

export const archiveVersion = operation({
	displayName: 'Archive',
	action: 'Archive version',
	phrases: ['unarchive version', 'archive release'],
	description: 'Archive a version, so that issues no longer offer it; or take that back',
	effect: 'archived',
	endpoint: 'PUT /rest/api/3/version/{id}',
	endpoints: versionEndpoints,
	optional: versionLookUps,
	fields: {
		...versionFields,
		changeTo: choiceField(
			'Change To',
			[
				{ name: 'Archived', value: 'archived' },
				{ name: 'Not Archived', value: 'notArchived' },
			],
			{ description: 'Whether to archive the version or to bring it back' },
		),
		simplify: simplifyField(),
	},

	prepare: withVersionId,
	request: ({ version, changeTo }) => ({
		path: { id: version.value },
		body: { archived: changeTo === 'archived' },
	}),
	output: writtenVersion,
});
